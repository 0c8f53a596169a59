/** What an SVG of a figure may hold: shapes, text and their attributes. Everything else is left out, style elements included. */
const kElements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc', 'defs', 'pattern', 'clippath', 'marker', 'lineargradient', 'stop', 'use']);

export const is_drawing_element = (name: string): boolean => kElements.has(name.toLowerCase());

/** Whether an attribute only draws: no script, no address outside the picture, no inline style. */
export function is_drawing_attribute(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('on') || lower === 'style') return false;
  if (lower === 'href' || lower === 'xlink:href') return value.startsWith('#');
  return !/url\s*\(\s*["']?(?!#)/i.test(value);
}
