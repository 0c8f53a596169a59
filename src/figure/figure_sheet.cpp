#include "figure/figure_sheet.h"

#include <algorithm>
#include <cmath>

namespace socta {
namespace {

constexpr double kNarrowest = 560;
constexpr double kWidest = 1600;

double held(double px) { return std::isfinite(px) ? std::clamp(px, kNarrowest, kWidest) : kNarrowest; }

}  // namespace

FigureSheet::FigureSheet(const FigureRequest& request, FigureText text)
    : text_(std::move(text)), medium_(request.medium), width_(held(request.px)), svg_(text_.id) {
  if (request.heading == FigureHeading::drawn)
    draw_heading(in_language(request.input.assessment.notice, request.language));
}

void FigureSheet::draw_heading(const std::string& notice) {
  draw_paragraph(text_.title, {kTitlePx, FontWeight::semibold}, 3);
  draw_paragraph(text_.subtitle, {kSubtitlePx, FontWeight::regular, Colour::quiet}, 3);
  if (!notice.empty()) draw_paragraph(notice, {kSmallPx, FontWeight::regular, Colour::quiet}, 4);
  top_ += kMargin / 2;
}

void FigureSheet::draw_paragraph(const std::string& text, const TextStyle& style, std::size_t most_lines) {
  if (text.empty()) return;
  const auto lines = wrapped(text, right() - left(), style.px, style.weight, most_lines);
  svg_.text({left(), top_ + style.px}, lines, style);
  top_ += static_cast<double>(lines.size()) * style.px * kLineHeight + 3;
}

Figure FigureSheet::finished(double bottom, FigureData data) const {
  const std::string_view style = medium_ == FigureMedium::screen ? std::string_view(screen_style()) : "";
  std::string svg = svg_.finished({width_, bottom + kMargin, text_.title, text_.description, style});
  return {text_.id, text_.title, text_.subtitle, text_.description, std::move(svg), std::move(data)};
}

}  // namespace socta
