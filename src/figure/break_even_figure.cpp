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
constexpr double kNarrowHeadHeight = 38;
constexpr double kPadding = 10;
constexpr double kNarrowGroupLine = (kSmallPx + 1) * kLineHeight;
constexpr double kNarrowChange = 22;
constexpr std::size_t kMostRows = 12;

struct Row {
  const BreakEven* swap = nullptr;
  std::vector<std::string> pair{};  ///< lines of both names
  std::vector<std::string> group{};
  double y = 0;
  double height = 0;
  double marks = 0;  ///< as far above the bottom begins what stands under the names; 0: beside them

  double names_middle() const { return y + (height - marks) / 2; }
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

// On narrow sheets the names have the whole width, and group and change the lines under them.
Row row_of(const FigureSheet& sheet, const Wording& words, const BreakEven& swap, double top) {
  const double names = (sheet.is_narrow() ? 1 : kNameShare) * sheet.width();
  const double group = (sheet.is_narrow() ? 1 : kGroupShare) * sheet.width();
  Row row{&swap, wrapped(words.item(swap.above), names, kLabelPx, FontWeight::regular, 2),
          wrapped(words.group(swap.group), group, kSmallPx + 1), top, 0};
  for (const std::string& line : wrapped(words.item(swap.below), names, kLabelPx, FontWeight::regular, 2))
    row.pair.push_back(line);
  if (sheet.is_narrow()) row.marks = static_cast<double>(row.group.size()) * kNarrowGroupLine + kNarrowChange;
  row.height = static_cast<double>(row.pair.size()) * kLabelPx * kLineHeight + kPadding + row.marks;
  return row;
}

std::vector<Row> rows_of(const FigureSheet& sheet, const Wording& words,
                         const std::vector<const BreakEven*>& swaps, double top) {
  std::vector<Row> rows;
  for (const BreakEven* swap : swaps) {
    rows.push_back(row_of(sheet, words, *swap, top));
    top += rows.back().height;
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
void draw_change(Svg& svg, const Wording& words, const ScoreAxis& axis, double y, const Row& row) {
  const double stated = axis.at(row.swap->weight);
  const double swaps = axis.at(*row.swap->swaps_at);
  const bool up = swaps >= stated;
  svg.line({stated, y}, {swaps, y}, {Colour::accent, 2});
  svg.circle({stated, y}, 4.5, {Colour::ground, 1, Colour::accent});
  svg.circle({swaps, y}, 4.5, {Colour::accent});
  const auto [stated_text, swaps_text] = words.percents_apart(row.swap->weight, *row.swap->swaps_at);
  svg.centred_text({std::min(stated, swaps) - 9, y}, {up ? stated_text : swaps_text},
                   {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::end});
  svg.centred_text({std::max(stated, swaps) + 9, y}, {up ? swaps_text : stated_text},
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
    svg.centred_text({sheet.left(), row.names_middle()}, row.pair, {kLabelPx});
    if (sheet.is_narrow()) {
      const double bottom = row.y + row.height;
      svg.text({sheet.left(), bottom - row.marks + kSmallPx}, row.group, {kSmallPx + 1});
      draw_change(svg, words, axis, bottom - kNarrowChange / 2 - 2, row);
    } else {
      svg.centred_text({group_x, row.middle()}, row.group, {kSmallPx + 1});
      draw_change(svg, words, axis, row.middle(), row);
    }
  });
}

double heads_height(const FigureSheet& sheet) { return sheet.is_narrow() ? kNarrowHeadHeight : kHeadHeight; }

// Where there is no room for them beside one another, what the names are stands over what the change is.
void draw_heads(FigureSheet& sheet, const Wording& words, double group_x) {
  const double y = sheet.top() + heads_height(sheet) - 8;
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet};
  sheet.svg().text({sheet.left(), sheet.top() + kHeadHeight - 8}, words.say("figure.neighbours"), quiet);
  if (!sheet.is_narrow()) sheet.svg().text({group_x, y}, words.say("figure.group"), quiet);
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
  const double group_x = sheet.left() + kNameShare * sheet.width() + kGap;
  const double axis_left = sheet.is_narrow() ? sheet.left() : group_x + kGroupShare * sheet.width() + kGap;
  const double numbers = text_width("100,0000 % ", kSmallPx) + 9;
  const ScoreAxis axis = axis_over(range_of(swaps), axis_left + numbers, sheet.right() - numbers);
  draw_heads(sheet, words, group_x);
  const auto rows = rows_of(sheet, words, swaps, sheet.top() + heads_height(sheet));
  for (const Row& row : rows) draw_row(sheet, words, axis, group_x, row);
  return sheet.finished(rows.back().y + rows.back().height, data_of(words, swaps));
}

}  // namespace socta
