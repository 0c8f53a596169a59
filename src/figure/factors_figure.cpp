#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kStatementShare = 0.46;
constexpr double kWordWidth = 104;
constexpr double kGap = 16;
constexpr double kNarrowIndent = 8;
constexpr double kCategoryHeight = 26;
constexpr double kTicksHeight = 18;
constexpr double kPadding = 8;
constexpr std::size_t kMostNarrowLines = 8;
constexpr int kMoreLikelyThanNot = 50;  // percent

/// A category's head (no factor), or a factor.
struct Row {
  std::string category{};
  const FactorResult* factor = nullptr;
  std::vector<std::string> statement{};
  std::vector<std::string> word{};
  double y = 0;
  double height = 0;
  double marks = 0;  ///< as far above the bottom begins what stands under the statement; 0: beside it

  double statement_middle() const { return y + (height - marks) / 2; }
  double middle() const { return marks > 0 ? y + height - marks / 2 : y + height / 2; }
};

const Factor* find_factor(const FigureRequest& request, std::string_view code) {
  const auto& factors = request.input.assessment.factors;
  const auto found =
      std::find_if(factors.begin(), factors.end(), [code](const Factor& f) { return f.code == code; });
  return found == factors.end() ? nullptr : &*found;
}

std::string category_of(const FigureRequest& request, const FactorResult& factor) {
  const Factor* found = find_factor(request, factor.factor);
  return found ? found->category : "";
}

std::string word_of(const Wording& words, const FactorResult& factor) {
  for (const Yardstick& yardstick : words.request.input.methodology.yardsticks)
    for (const ProbabilityWord& word : yardstick.words)
      if (word.code == factor.word) return words.name(word.name, word.code);
  return factor.word;
}

/// Categories in the methodology's order, then those that it does not know; most probable factor first.
std::vector<std::pair<NamedCode, std::vector<const FactorResult*>>> by_category(
    const FigureRequest& request) {
  std::vector<std::pair<NamedCode, std::vector<const FactorResult*>>> groups;
  for (const NamedCode& category : request.input.methodology.environment.categories)
    groups.push_back({category, {}});
  for (const FactorResult& factor : request.results.factors) {
    const std::string code = category_of(request, factor);
    auto found =
        std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first.code == code; });
    if (found == groups.end()) found = groups.insert(groups.end(), {NamedCode{code, {}, {}}, {}});
    found->second.push_back(&factor);
  }
  std::erase_if(groups, [](const auto& group) { return group.second.empty(); });
  for (auto& group : groups)
    std::stable_sort(group.second.begin(), group.second.end(),
                     [](const auto* a, const auto* b) { return a->probability > b->probability; });
  return groups;
}

// The statement over the whole width, probability and word under it.
Row narrow_row(const FigureSheet& sheet, const Wording& words, const FactorResult& factor) {
  Row row{.factor = &factor,
          .statement = wrapped(words.key_factor(factor.factor), sheet.width(), kSmallPx + 1,
                               FontWeight::regular, kMostNarrowLines),
          .word = wrapped(word_of(words, factor), kWordWidth, kSmallPx + 1, FontWeight::regular, 2)};
  row.marks = static_cast<double>(row.word.size()) * (kSmallPx + 1) * kLineHeight + 4;
  row.height =
      static_cast<double>(row.statement.size()) * (kSmallPx + 1) * kLineHeight + row.marks + kPadding;
  return row;
}

Row factor_row(const FigureSheet& sheet, const Wording& words, const FactorResult& factor) {
  if (sheet.is_narrow()) return narrow_row(sheet, words, factor);
  const double most = kStatementShare * (sheet.right() - sheet.left());
  Row row{.factor = &factor,
          .statement = wrapped(words.key_factor(factor.factor), most, kSmallPx + 1, FontWeight::regular, 4),
          .word = wrapped(word_of(words, factor), kWordWidth, kSmallPx + 1, FontWeight::regular, 2)};
  const auto lines = static_cast<double>(std::max(row.statement.size(), row.word.size()));
  row.height = lines * (kSmallPx + 1) * kLineHeight + kPadding;
  return row;
}

std::vector<Row> rows_of(const FigureSheet& sheet, const Wording& words, double top) {
  std::vector<Row> rows;
  for (const auto& [category, factors] : by_category(words.request)) {
    Row head{.category = words.name(category.name, category.code)};
    head.height = kCategoryHeight;
    rows.push_back(std::move(head));
    for (const FactorResult* factor : factors) rows.push_back(factor_row(sheet, words, *factor));
  }
  for (Row& row : rows) {
    row.y = top;
    top += row.height;
  }
  return rows;
}

void draw_factor(FigureSheet& sheet, const Wording& words, const ScoreAxis& axis, const Row& row) {
  Svg& svg = sheet.svg();
  const FactorResult& factor = *row.factor;
  svg.centred_text({sheet.left(), row.statement_middle()}, row.statement, {kSmallPx + 1});
  svg.line({axis.from, row.middle()}, {axis.to, row.middle()}, {Colour::line});
  svg.line({axis.at(factor.low), row.middle()}, {axis.at(factor.high), row.middle()},
           {Colour::accent, 3, 0.55});
  svg.circle({axis.at(factor.probability), row.middle()}, 5, {Colour::accent});
  svg.centred_text({sheet.right() - kWordWidth - 8, row.middle()}, {words.percent(factor.probability)},
                   {kSmallPx + 1, FontWeight::semibold, Colour::ink, Anchor::end});
  svg.centred_text({sheet.right() - kWordWidth, row.middle()}, row.word, {kSmallPx + 1});
}

// Behind statements that stand over the axes no lines are drawn.
void draw_scale(FigureSheet& sheet, const Wording& words, const ScoreAxis& axis, double top, double bottom) {
  for (const double share : {0.0, 0.5, 1.0}) {
    if (!sheet.is_narrow()) sheet.svg().line({axis.at(share), top}, {axis.at(share), bottom}, {Colour::line});
    sheet.svg().text({axis.at(share), bottom + 14}, words.percent(share),
                     {kSmallPx, FontWeight::regular, Colour::quiet, Anchor::middle});
  }
}

std::string tooltip(const Wording& words, const FactorResult& factor) {
  return words.say("figure.factors_tooltip",
                   {{"name", words.key_factor(factor.factor)},
                    {"probability", words.percent(factor.probability)},
                    {"word", word_of(words, factor)},
                    {"interval", words.range(words.percent(factor.low), words.percent(factor.high))}});
}

FigureText text_of(const Wording& words) {
  const auto& factors = words.request.results.factors;
  const auto likely = std::count_if(factors.begin(), factors.end(), [](const FactorResult& factor) {
    return factor.probability * 100 > kMoreLikelyThanNot;
  });
  const std::vector<MessageArgument> counts = {{"likely", static_cast<std::int64_t>(likely)},
                                               {"all", static_cast<std::int64_t>(factors.size())}};
  return {"factors", words.say("figure.factors_title", counts), words.subtitle("figure.factors_subtitle"),
          words.say("figure.factors_description", counts)};
}

FigureData data_of(const Wording& words) {
  FigureData data{{words.say("figure.category"), words.say("figure.factor"), words.say("figure.probability"),
                   words.say("figure.lowest"), words.say("figure.highest"), words.say("figure.in_words")}};
  for (const auto& [category, factors] : by_category(words.request))
    for (const FactorResult* factor : factors)
      data.rows.push_back({words.name(category.name, category.code), words.key_factor(factor->factor),
                           words.percent(factor->probability), words.percent(factor->low),
                           words.percent(factor->high), word_of(words, *factor)});
  return data;
}

}  // namespace

std::optional<Figure> factors_figure(const FigureRequest& request) {
  const Wording words{request};
  if (request.results.factors.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words));
  const auto rows = rows_of(sheet, words, sheet.top());
  const double number = text_width("100 %", kSmallPx + 1, FontWeight::semibold) + 20;
  const double axis_left = sheet.is_narrow() ? kNarrowIndent : kStatementShare * sheet.width() + kGap;
  const ScoreAxis axis{sheet.left() + axis_left, sheet.right() - kWordWidth - number};
  const double bottom = rows.back().y + rows.back().height;
  draw_scale(sheet, words, axis, sheet.top() + kCategoryHeight, bottom);
  for (const Row& row : rows) {
    if (row.factor)
      sheet.svg().with_tooltip(tooltip(words, *row.factor), [&] { draw_factor(sheet, words, axis, row); });
    else
      sheet.svg().text({sheet.left(), row.y + kCategoryHeight - 8}, row.category,
                       {kLabelPx, FontWeight::semibold});
  }
  return sheet.finished(bottom + kTicksHeight, data_of(words));
}

}  // namespace socta
