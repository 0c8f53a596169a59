/// Runs inside the page. The texts of figures whose contrast with what is drawn behind their middle is below `least` : 1 (WCAG 2.2), each with
/// its figure, its words and the contrast. Of a figure's drawings only that for this screen counts. Behind a text lie the page and the filled shapes drawn before it; a hatch counts as nothing.
export function faintFigureTexts(least) {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const contrast = (one, other) => {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const over = (top, share, below) => below.map((value, i) => top[i] * share + value * (1 - share));

  const ground = channels(getComputedStyle(document.body).backgroundColor).slice(0, 3);
  const covers = (box, x, y) => box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
  const painted = (style) => style.fill.startsWith("rgb");
  const share = (style) => Number(style.opacity) * Number(style.fillOpacity) * (channels(style.fill)[3] ?? 1);

  const found = [];
  for (const svg of document.querySelectorAll("figure svg")) {
    if (!svg.checkVisibility()) continue;
    const shapes = [];
    for (const element of svg.querySelectorAll("rect,circle,polygon,path,text")) {
      if (element.closest("defs")) continue;
      const style = getComputedStyle(element);
      const box = element.getBBox();
      if (element.tagName !== "text") {
        if (painted(style)) shapes.push({ box, element, colour: channels(style.fill), share: share(style) });
        continue;
      }
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const within = (shape) =>
        covers(shape.box, x, y) && (shape.element.tagName === "rect" || shape.element.isPointInFill(new DOMPoint(x, y)));
      const behind = shapes.filter(within).reduce((below, shape) => over(shape.colour, shape.share, below), ground);
      const text = over(channels(style.fill), share(style), behind);
      if (contrast(text, behind) < least) found.push(`${svg.closest("figure").id}: ${element.textContent}: ${contrast(text, behind).toFixed(2)}`);
    }
  }
  return found;
}
