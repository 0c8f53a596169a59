#include "figure/bar_cards.h"

#include <algorithm>

#include "figure/bar_cell.h"
#include "figure/item_rows.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.5;
constexpr double kMostNameShare = 0.62;  // where a word is long
constexpr double kGap = 10;
constexpr double kPadding = 5;
constexpr double kLine = kSmallPx * kLineHeight;
constexpr double kBetweenBars = 4;

/// Where the bars of all cards stand.
struct Places {
  double left = 0;   ///< of names
  double names = 0;  ///< width of the names of bars
  Box bar{};
};

std::vector<std::string> name_lines(const CardBar& bar, double width) {
  return wrapped(bar.name, width, kSmallPx);
}

std::vector<CardBar> all_bars(const std::vector<BarCard>& cards) {
  std::vector<CardBar> bars;
  for (const BarCard& card : cards) bars.insert(bars.end(), card.bars.begin(), card.bars.end());
  return bars;
}

Places places_of(const FigureSheet& sheet, const std::vector<BarCard>& cards, double number) {
  const bool ranked = std::ranges::any_of(cards, [](const BarCard& card) { return !card.rank.empty(); });
  Places places{.left = sheet.left() + (ranked ? kRankWidth : 0)};
  const double width = sheet.right() - places.left;
  for (const CardBar& bar : all_bars(cards)) {
    const double most =
        std::clamp(widest_word(bar.name, kSmallPx), kNameShare * width, kMostNameShare * width);
    places.names = std::max(places.names, widest(name_lines(bar, most), kSmallPx));
  }
  places.bar.x = places.left + places.names + kGap;
  places.bar.width = sheet.right() - number - places.bar.x;
  places.bar.height = kBarHeight;
  return places;
}

double draw_head(FigureSheet& sheet, const BarCard& card, double left, double top) {
  const auto lines = wrapped(card.name, sheet.right() - left, kLabelPx, FontWeight::semibold);
  const double base = top + kPadding + kLabelPx;
  sheet.svg().line({sheet.left(), top}, {sheet.right(), top}, {Colour::line});
  sheet.svg().text({left - 10, base}, card.rank,
                   {kSmallPx + 1, FontWeight::regular, Colour::quiet, Anchor::end});
  sheet.svg().text({left, base}, lines, {kLabelPx, FontWeight::semibold});
  return top + kPadding + static_cast<double>(lines.size()) * kLabelPx * kLineHeight + 2;
}

double draw_bar_line(FigureSheet& sheet, const CardBar& bar, const Places& places, double top) {
  const auto lines = name_lines(bar, places.names + 0.5);
  const double height = static_cast<double>(lines.size()) * kLine + kBetweenBars;
  const double middle = top + height / 2;
  sheet.svg().with_tooltip(bar.tooltip, [&] {
    sheet.svg().centred_text({places.left, middle}, lines, {kSmallPx, FontWeight::regular, Colour::quiet});
    bar.draw(sheet.svg(), {places.bar.x, middle - kBarHeight / 2, places.bar.width, kBarHeight});
  });
  return top + height;
}

}  // namespace

void draw_bars_beside(Svg& svg, const std::vector<CardBar>& bars, const Columns& columns, double middle,
                      double number) {
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const Box box{columns.at(i), middle - kBarHeight / 2, columns.width - number, kBarHeight};
    svg.with_tooltip(bars[i].tooltip, [&] { bars[i].draw(svg, box); });
  }
}

double draw_bar_cards(FigureSheet& sheet, const std::vector<BarCard>& cards, double number) {
  const Places places = places_of(sheet, cards, number);
  double y = sheet.top();
  for (const BarCard& card : cards) {
    y = draw_head(sheet, card, places.left, y);
    for (const CardBar& bar : card.bars) y = draw_bar_line(sheet, bar, places, y);
    y += kPadding;
  }
  return y;
}

}  // namespace socta
