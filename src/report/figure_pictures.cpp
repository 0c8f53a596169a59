#include "report/figure_pictures.h"

#include <array>
#include <cmath>
#include <optional>

#include "domain/error.h"
#include "report/browser.h"
#include "report/child_process.h"
#include "report/scratch_folder.h"
#include "report/word_figure.h"

namespace socta {
namespace {

constexpr double kPicturePx = 1890;  // 160 mm at 300 dpi
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kDataAddress = "data:image/png;base64,";

std::vector<std::string> svgs_of(const Document& document) {
  std::vector<std::string> svgs;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* figure = std::get_if<FigureBlock>(&block))
        svgs.push_back(plain_svg(figure->figure.svg));
  return svgs;
}

// Every SVG becomes an image of its own, so that only fonts inside it count: they are put there.
constexpr std::string_view kScript = R"js(
const fonts = document.getElementById('fonts').textContent;
const draw = async (svg) => {
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = fonts;
  svg.prepend(style);
  const width = WIDTH, height = Math.round(width * svg.viewBox.baseVal.height / svg.viewBox.baseVal.width);
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
};
(async () => {
  const drawn = [];
  for (const svg of [...document.querySelectorAll('svg')]) drawn.push(await draw(svg).catch(() => ''));
  document.body.textContent = drawn.map((data) => '\n[' + data + ']').join('');
})();
)js";

std::string drawing_page(const std::vector<std::string>& svgs, std::string_view font_style) {
  std::string script(kScript);
  script.replace(script.find("WIDTH"), 5, std::to_string(std::lround(kPicturePx)));
  std::string page = "<!doctype html><meta charset=\"utf-8\"><script type=\"text/plain\" id=\"fonts\">" +
                     std::string(font_style) + "</script><body>";
  for (const std::string& svg : svgs) page += svg;
  return page + "<script>" + script + "</script></body>";
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned held = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) break;
    held = (held << 6U | static_cast<unsigned>(digit)) & 0xFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(held >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return bytes;
}

std::vector<std::string> pictures_in(std::string_view page) {
  std::vector<std::string> pictures;
  for (std::size_t at = page.find("\n["); at != std::string_view::npos; at = page.find("\n[", at + 2)) {
    const std::string_view data = page.substr(at + 2, page.find(']', at) - at - 2);
    std::string picture =
        data.starts_with(kDataAddress) ? from_base64(data.substr(kDataAddress.size())) : std::string();
    pictures.push_back(picture.starts_with(kPngSignature) ? std::move(picture) : std::string());
  }
  return pictures;
}

std::vector<std::string> drawn_by_browser(const std::vector<std::string>& svgs, std::string_view font_style,
                                          const PictureTools& tools) {
  if (tools.browser.empty()) return {};
  try {
    return pictures_in(run_page({tools.browser}, drawing_page(svgs, font_style)));
  } catch (const Error&) {
    return {};  // the other program may still do it
  }
}

std::string drawn_by_rsvg(const std::string& svg, const PictureTools& tools) {
  if (tools.rsvg.empty()) return "";
  const ScratchFolder scratch;
  const auto file = scratch.write("figure.svg", svg);
  const auto ending = run_child({tools.rsvg,
                                 {"--width", std::to_string(std::lround(kPicturePx)), "--keep-aspect-ratio",
                                  "--format", "png", file.string()},
                                 scratch.path() / "figure.png"});
  return ending == ChildEnding::succeeded ? scratch.read("figure.png") : std::string();
}

}  // namespace

PictureTools find_picture_tools() { return {find_browser(), find_program({"rsvg-convert"})}; }

std::vector<std::string> draw_pictures(const Document& document, std::string_view font_style,
                                       const PictureTools& tools) {
  const std::vector<std::string> svgs = svgs_of(document);
  if (svgs.empty()) return {};
  std::vector<std::string> pictures = drawn_by_browser(svgs, font_style, tools);
  pictures.resize(svgs.size());
  for (std::size_t i = 0; i < svgs.size(); ++i)
    if (pictures[i].empty()) pictures[i] = drawn_by_rsvg(svgs[i], tools);
  return pictures;
}

}  // namespace socta
