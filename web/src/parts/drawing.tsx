import { useEffect, useRef } from 'react';
import { is_drawing_attribute, is_drawing_element } from '@/model/svg';

const kSheets = new Map<string, CSSStyleSheet>();

/** The style sheet that a figure carries, put beside the page's own once; its fonts are the page's. */
function adopt_style(text: string): void {
  const css = text.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/@media\s*\(prefers-color-scheme:\s*dark\)\s*\{[^{}]*\{[^{}]*\}\s*\}/g, '');
  if (!css.trim() || kSheets.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  kSheets.set(css, sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function clean(element: Element): void {
  for (const attribute of [...element.attributes]) if (!is_drawing_attribute(attribute.name, attribute.value)) element.removeAttribute(attribute.name);
  for (const child of [...element.children]) {
    if (is_drawing_element(child.localName)) clean(child);
    else child.remove();
  }
}

/** An SVG text as an element of this page, with nothing in it but what draws; nothing when it is not SVG. */
function drawing_of(svg: string): SVGElement | undefined {
  // A style element would be refused by the Content-Security-Policy even before it stands in the page.
  const bare = svg.replace(/<style[^>]*>([^]*?)<\/style>/g, (_, css: string) => (adopt_style(css.replace(/^<!\[CDATA\[|\]\]>$/g, '')), ''));
  const parsed = new DOMParser().parseFromString(bare, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') return undefined;
  clean(parsed);
  return document.importNode(parsed, true) as unknown as SVGElement;
}

/** A picture that the server drew, inside the page so that it follows its colours and its fonts. */
export function Drawing({ svg, className, label }: { svg: string; className?: string; label?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = drawing_of(svg);
    if (label) drawing?.setAttribute('aria-label', label);
    place.current?.replaceChildren(...(drawing ? [drawing] : []));
  }, [svg, label]);
  return <div ref={place} className={className} />;
}
