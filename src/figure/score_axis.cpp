#include "figure/score_axis.h"

#include <algorithm>
#include <numeric>

#include "figure/label_layout.h"
#include "figure/ticks.h"
#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

constexpr double kWordPx = 10.5;
constexpr double kWordWidth = 70;  // "exceptionally" and "изузетно" fit; longer words are cut
constexpr double kWordGap = 5;
constexpr double kTickRoom = 36;

double class_end(const Methodology& methodology, std::size_t index) {
  return index + 1 < methodology.classes.size() ? methodology.classes[index + 1].from / 100 : 1;
}

std::vector<std::string> class_lines(const Wording& wording, std::size_t index) {
  const std::string name = wording.class_name(index);
  const double word = widest_word(name, kWordPx);
  return wrapped(name, std::min(word + 0.5, kWordWidth), kWordPx, FontWeight::regular, 2);
}

std::size_t line_count(const Wording& wording) {
  std::size_t most = 0;
  for (std::size_t i = 0; i < wording.request.input.methodology.classes.size(); ++i)
    most = std::max(most, class_lines(wording, i).size());
  return most;
}

void draw_words(Svg& svg, const Wording& wording, const Box& area) {
  const Methodology& methodology = wording.request.input.methodology;
  const ScoreAxis axis{area.x, area.right()};
  std::vector<double> wishes;
  std::vector<double> widths;
  for (std::size_t i = 0; i < methodology.classes.size(); ++i) {
    wishes.push_back(axis.at((methodology.classes[i].from / 100 + class_end(methodology, i)) / 2));
    widths.push_back(widest(class_lines(wording, i), kWordPx));
  }
  const double needed =
      std::accumulate(widths.begin(), widths.end(), kWordGap * static_cast<double>(widths.size()));
  if (needed > area.width) return;
  const auto centres = spread_out(wishes, widths, kWordGap, area.x, area.right());
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const auto lines = class_lines(wording, i);
    const double up = static_cast<double>(lines.size() - 1) * kWordPx * kLineHeight;
    svg.text({centres[i], area.y - 7 - up}, lines,
             {kWordPx, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
}

}  // namespace

void draw_class_bands(Svg& svg, const Wording& wording, const Box& area) {
  const Methodology& methodology = wording.request.input.methodology;
  const ScoreAxis axis{area.x, area.right()};
  for (std::size_t i = 0; i < methodology.classes.size(); ++i) {
    const double from = axis.at(methodology.classes[i].from / 100);
    const double width = axis.at(class_end(methodology, i)) - from;
    svg.rect({from, area.y, width, area.height}, {i % 2 == 0 ? Colour::shade : Colour::ground});
  }
  svg.line({area.x, area.bottom()}, {area.right(), area.bottom()}, {Colour::line});
  draw_words(svg, wording, area);
}

double class_words_height(const Wording& wording) {
  return 7 + static_cast<double>(line_count(wording)) * kWordPx * kLineHeight;
}

void draw_score_ticks(Svg& svg, const Wording& wording, const Box& area) {
  const Methodology& methodology = wording.request.input.methodology;
  const double low = shown_score(methodology, 0);
  const double high = shown_score(methodology, 1);
  if (high == low) return;
  const ScoreAxis axis{area.x, area.right()};
  const Ticks ticks = round_ticks(std::min(low, high), std::max(low, high), area.width / kTickRoom);
  for (const double value : ticks.values)
    svg.text({axis.at((value - low) / (high - low)), area.bottom() + 15},
             number_text(value, ticks.decimals, wording.request.language),
             {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
}

Colour colour_of_item(const Wording& wording, const ItemResult& item) {
  if (!item.danger_class) return Colour::quiet;
  return class_colour(*item.danger_class, wording.request.input.methodology.classes.size());
}

void draw_interval(Svg& svg, const ScoreAxis& axis, double y, const Spread& spread, double point,
                   Colour colour) {
  const auto& quantiles = spread.quantiles;
  svg.line({axis.at(quantiles[0]), y}, {axis.at(quantiles[4]), y}, {colour, 1.6, 0.7});
  svg.line({axis.at(quantiles[1]), y}, {axis.at(quantiles[3]), y}, {colour, 6, 0.5});
  svg.circle({axis.at(point), y}, 5.2, {colour});
}

}  // namespace socta
