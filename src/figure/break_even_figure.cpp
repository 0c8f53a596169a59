#include <algorithm>
#include <cmath>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.34;
constexpr double kGroupShare = 0.18;
constexpr double kGap = 14;
constexpr double kHeadHeight = 24;
constexpr double kPadding = 10;
constexpr std::size_t kMostRows = 12;

struct Row {
  const BreakEven* swap = nullptr;
  std::vector<std::string> pair{};  ///< lines of both names
  std::vector<std::string> group{};
  double y = 0;
  double height = 0;

  double middle() const { return y + height / 2; }
};

double change_of(const BreakEven& swap) { return std::abs(*swap.swaps_at - swap.weight); }

bool same_pair(const BreakEven& a, const BreakEven& b) { return a.above == b.above && a.below == b.below; }

// For each pair of neighbours the group whose weight has to change least; smallest change first.
std::vector<const BreakEven*> nearest_swaps(const Results& results) {
  std::vector<const BreakEven*> nearest;
  for (const BreakEven& swap : results.break_even) {
    if (!swap.swaps_at) continue;
    const auto pair = std::find_if(nearest.begin(), nearest.end(),
                                   [&](const BreakEven* other) { return same_pair(swap, *other); });
    if (pair == nearest.end()) {
      nearest.push_back(&swap);
    } else if (change_of(swap) < change_of(**pair)) {
      *pair = &swap;
    }
  }
  std::stable_sort(nearest.begin(), nearest.end(),
                   [](const BreakEven* a, const BreakEven* b) { return change_of(*a) < change_of(*b); });
  if (nearest.size() > kMostRows) nearest.resize(kMostRows);
  return nearest;
}

std::vector<Row> rows_of(const FigureSheet& sheet, const Wording& words,
                         const std::vector<const BreakEven*>& swaps, double top) {
  const double width = sheet.right() - sheet.left();
  std::vector<Row> rows;
  for (const BreakEven* swap : swaps) {
    Row row{swap, wrapped(words.item(swap->above), kNameShare * width, kLabelPx, FontWeight::regular, 2),
            wrapped(words.group(swap->group), kGroupShare * width, kSmallPx + 1), top, 0};
    for (const std::string& line :
         wrapped(words.item(swap->below), kNameShare * width, kLabelPx, FontWeight::regular, 2))
      row.pair.push_back(line);
    row.height = static_cast<double>(row.pair.size()) * kLabelPx * kLineHeight + kPadding;
    top += row.height;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The part of the weights from 0 to 1 that the rows need.
struct WeightRange {
  double low = 1;
  double high = 0;
};

WeightRange range_of(const std::vector<const BreakEven*>& swaps) {
  WeightRange range;
  for (const BreakEven* swap : swaps) {
    range.low = std::min({range.low, swap->weight, *swap->swaps_at});
    range.high = std::max({range.high, swap->weight, *swap->swaps_at});
  }
  return range;
}

// The place of weight 0 and of weight 1, when the range fills the room from `left` to `right`.
ScoreAxis axis_over(const WeightRange& range, double left, double right) {
  const double per_unit = (right - left) / std::max(range.high - range.low, 0.01);
  const double zero = left - range.low * per_unit;
  return {zero, zero + per_unit};
}

// From the stated weight (a ring) to the one at which the two swap (a dot), with the numbers outside.
void draw_change(Svg& svg, const Wording& words, const ScoreAxis& axis, const Row& row) {
  const double stated = axis.at(row.swap->weight);
  const double swaps = axis.at(*row.swap->swaps_at);
  const bool up = swaps >= stated;
  svg.line({stated, row.middle()}, {swaps, row.middle()}, {Colour::accent, 2});
  svg.circle({stated, row.middle()}, 4.5, {Colour::ground, 1, Colour::accent});
  svg.circle({swaps, row.middle()}, 4.5, {Colour::accent});
  const auto [stated_text, swaps_text] = words.percents_apart(row.swap->weight, *row.swap->swaps_at);
  svg.centred_text({std::min(stated, swaps) - 9, row.middle()}, {up ? stated_text : swaps_text},
                   {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  svg.centred_text({std::max(stated, swaps) + 9, row.middle()}, {up ? swaps_text : stated_text},
                   {kSmallPx, FontWeight::regular, Colour::quiet});
}

std::vector<MessageArgument> arguments_of(const Wording& words, const BreakEven& swap) {
  const auto [weight, swaps_at] = words.percents_apart(swap.weight, *swap.swaps_at);
  return {{"group", words.group(swap.group)},
          {"weight", weight},
          {"swaps_at", swaps_at},
          {"above", words.item(swap.above)},
          {"below", words.item(swap.below)}};
}

void draw_row(FigureSheet& sheet, const Wording& words, const ScoreAxis& axis, double group_x,
              const Row& row) {
  Svg& svg = sheet.svg();
  svg.line({sheet.left(), row.y}, {sheet.right(), row.y}, {Colour::line});
  svg.with_tooltip(words.say("figure.break_even_tooltip", arguments_of(words, *row.swap)), [&] {
    svg.centred_text({sheet.left(), row.middle()}, row.pair, {kLabelPx});
    svg.centred_text({group_x, row.middle()}, row.group, {kSmallPx + 1});
    draw_change(svg, words, axis, row);
  });
}

void draw_heads(FigureSheet& sheet, const Wording& words, double group_x) {
  const double y = sheet.top() + kHeadHeight - 8;
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet};
  sheet.svg().text({sheet.left(), y}, words.say("figure.neighbours"), quiet);
  sheet.svg().text({group_x, y}, words.say("figure.group"), quiet);
  sheet.svg().text({sheet.right(), y}, words.say("figure.weight_from_to"),
                   {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
}

FigureText text_of(const Wording& words, const BreakEven& nearest) {
  return {"break-even", words.say("figure.break_even_title", arguments_of(words, nearest)),
          words.subtitle("figure.break_even_subtitle"),
          words.say("figure.break_even_description", arguments_of(words, nearest))};
}

FigureData data_of(const Wording& words, const std::vector<const BreakEven*>& swaps) {
  FigureData data{{words.say("figure.above"), words.say("figure.below"), words.say("figure.group"),
                   words.say("figure.weight"), words.say("figure.swaps_at")},
                  {}};
  for (const BreakEven* swap : swaps) {
    const auto [weight, swaps_at] = words.percents_apart(swap->weight, *swap->swaps_at);
    data.rows.push_back(
        {words.item(swap->above), words.item(swap->below), words.group(swap->group), weight, swaps_at});
  }
  return data;
}

}  // namespace

std::optional<Figure> break_even_figure(const FigureRequest& request) {
  const Wording words{request};
  const auto swaps = nearest_swaps(request.results);
  if (swaps.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, *swaps.front()));
  const double width = sheet.right() - sheet.left();
  const double group_x = sheet.left() + kNameShare * width + kGap;
  const double numbers = text_width("100,0000 % ", kSmallPx) + 9;
  const ScoreAxis axis =
      axis_over(range_of(swaps), group_x + kGroupShare * width + kGap + numbers, sheet.right() - numbers);
  draw_heads(sheet, words, group_x);
  const auto rows = rows_of(sheet, words, swaps, sheet.top() + kHeadHeight);
  for (const Row& row : rows) draw_row(sheet, words, axis, group_x, row);
  return sheet.finished(rows.back().y + rows.back().height, data_of(words, swaps));
}

}  // namespace socta
