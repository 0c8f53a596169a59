#include "figure/figure_sheet.h"

#include <algorithm>
#include <cmath>

#include "figure/font_faces.h"

namespace socta {
namespace {

constexpr double kNarrowest = 320;
constexpr double kWidest = 1600;

double held(double px) { return std::isfinite(px) ? std::clamp(px, kNarrowest, kWidest) : kNarrowSheet; }

// A page may show a narrow drawing in place of the wide one: their parts need names of their own.
std::string drawing_id(const std::string& figure, double width) {
  return width < kNarrowSheet ? figure + "-narrow" : figure;
}

std::string style_of(const FigureRequest& request) {
  std::string style = request.fonts == FigureFonts::embedded ? sans_font_faces() : "";
  if (request.medium == FigureMedium::screen) style += screen_style();
  return style;
}

}  // namespace

FigureSheet::FigureSheet(const FigureRequest& request, FigureText text)
    : text_(std::move(text)),
      style_(style_of(request)),
      width_(held(request.px)),
      svg_(drawing_id(text_.id, width_)) {
  if (request.heading == FigureHeading::drawn)
    draw_heading(in_language(request.input.assessment.notice, request.language));
}

void FigureSheet::draw_heading(const std::string& notice) {
  const std::size_t most_lines = is_narrow() ? 10 : 3;
  draw_paragraph(text_.title, {kTitlePx, FontWeight::semibold}, most_lines);
  draw_paragraph(text_.subtitle, {kSubtitlePx, FontWeight::regular, Colour::quiet}, most_lines);
  if (!notice.empty()) draw_paragraph(notice, {kSmallPx, FontWeight::regular, Colour::quiet}, most_lines + 1);
  top_ += kMargin / 2;
}

void FigureSheet::draw_paragraph(const std::string& text, const TextStyle& style, std::size_t most_lines) {
  if (text.empty()) return;
  const auto lines = wrapped(text, right() - left(), style.px, style.weight, most_lines);
  svg_.text({left(), top_ + style.px}, lines, style);
  top_ += static_cast<double>(lines.size()) * style.px * kLineHeight + 3;
}

Figure FigureSheet::finished(double bottom, FigureData data) const {
  std::string svg = svg_.finished({width_, bottom + kMargin, text_.title, text_.description, style_});
  return {text_.id, text_.title, text_.subtitle, text_.description, std::move(svg), std::move(data)};
}

}  // namespace socta
