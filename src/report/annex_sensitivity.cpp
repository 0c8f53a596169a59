#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/statements.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownInputs = 12;
constexpr std::size_t kShownSwaps = 12;

const Sensitivity* whole_run(const Composer& composer) {
  const auto& runs = composer.results().sensitivity;
  const auto found = std::ranges::find_if(runs, [](const Sensitivity& run) { return run.output.empty(); });
  return found == runs.end() ? nullptr : &*found;
}

std::string input_name(const Composer& composer, const std::string& input) {
  const std::size_t colon = input.find(':');
  const std::string kind = input.substr(0, colon);
  if (colon == std::string::npos)
    return composer.say(kind == "aggregation" ? "report.input_aggregation" : "report.input_normaliser");
  const std::string name = composer.statement(input.substr(colon + 1));
  if (kind == "weight") return composer.say("report.input_weight", {{"name", name}});
  if (kind == "indicator") return composer.say("report.input_indicator", {{"name", name}});
  return composer.say("report.input_factor", {{"name", name}});
}

ReportTable index_table(const Composer& composer, const Sensitivity& run) {
  ReportTable table{.id = "sensitivity",
                    .caption = composer.say("report.sensitivity_caption"),
                    .columns = {{composer.say("report.input"), Alignment::left, 4},
                                {composer.say("report.total_index"), Alignment::right, 1.4},
                                {composer.say("report.index_interval"), Alignment::right, 1.8},
                                {composer.say("report.first_index"), Alignment::right, 1.4}},
                    .rows = {},
                    .note = composer.say("report.sensitivity_note"),
                    .sheet = composer.say("report.sheet_sensitivity")};
  std::vector<const SensitivityIndex*> order;
  for (const SensitivityIndex& index : run.indices) order.push_back(&index);
  std::ranges::stable_sort(order, std::greater<>(),
                           [](const SensitivityIndex* index) { return index->total.value; });
  for (const SensitivityIndex* index : order) {
    if (table.rows.size() == kShownInputs) break;
    table.rows.push_back(
        {{text_cell(input_name(composer, index->input)), number_cell(composer, index->total.value, 2),
          text_cell(composer.words().range(number_text(index->total.low, 2, composer.language()),
                                           number_text(index->total.high, 2, composer.language()))),
          number_cell(composer, index->first.value, 2)}});
  }
  return table;
}

double distance(const BreakEven& pair) { return std::abs(pair.swaps_at.value_or(1) - pair.weight); }

// Of each two neighbours the group whose weight has least to move, nearest swap first.
std::vector<const BreakEven*> smallest_swaps(const Composer& composer) {
  std::map<std::pair<std::string, std::string>, const BreakEven*> least;
  for (const BreakEven& pair : composer.results().break_even) {
    if (!pair.swaps_at) continue;
    const BreakEven*& held = least[{pair.above, pair.below}];
    if (!held || distance(pair) < distance(*held)) held = &pair;
  }
  std::vector<const BreakEven*> order;
  for (const auto& [neighbours, pair] : least) order.push_back(pair);
  std::ranges::stable_sort(order, {}, [](const BreakEven* pair) { return distance(*pair); });
  return order;
}

ReportTable break_even_table(const Composer& composer) {
  ReportTable table{.id = "break-even",
                    .caption = composer.say("report.break_even_caption"),
                    .columns = {{composer.say("report.above"), Alignment::left, 3},
                                {composer.say("report.below_it"), Alignment::left, 3},
                                {composer.say("report.group"), Alignment::left, 2.4},
                                {composer.say("report.weight"), Alignment::right, 1.1},
                                {composer.say("report.swaps_at"), Alignment::right, 1.3}},
                    .rows = {},
                    .note = composer.say("report.break_even_note"),
                    .sheet = composer.say("report.sheet_break_even")};
  const auto order = smallest_swaps(composer);
  for (const BreakEven* pair : order) {
    if (table.rows.size() == kShownSwaps) break;
    table.rows.push_back(
        {{text_cell(composer.words().item(pair->above)), text_cell(composer.words().item(pair->below)),
          text_cell(composer.words().group(pair->group)), fine_percent_cell(composer, pair->weight),
          fine_percent_cell(composer, *pair->swaps_at)}});
  }
  return table;
}

ReportTable agreement_table(const Composer& composer) {
  ReportTable table{.id = "agreement",
                    .caption = composer.say("report.agreement_caption"),
                    .columns = {{composer.say("report.indicator"), Alignment::left, 4},
                                {composer.say("report.assessors"), Alignment::right, 1.3},
                                {composer.say("report.units"), Alignment::right, 1.2},
                                {composer.say("report.alpha"), Alignment::right, 1.6},
                                {composer.say("report.consensus_cells"), Alignment::right, 1.6}},
                    .rows = {},
                    .note = composer.say("report.agreement_note"),
                    .sheet = composer.say("report.sheet_agreement")};
  for (const ExerciseAgreement& agreement : composer.results().agreement) {
    const bool all = agreement.indicator.empty();
    table.rows.push_back({{text_cell(all ? composer.say("report.all_indicators")
                                         : composer.words().indicator(agreement.indicator)),
                           count_cell(composer, agreement.assessors), count_cell(composer, agreement.units),
                           number_cell(composer, agreement.alpha_ordinal, 2),
                           percent_cell(composer, agreement.consensus_share)},
                          all ? RowRole::total : RowRole::body});
  }
  return table;
}

}  // namespace

std::optional<Chapter> sensitivity_annex(const Composer& composer) {
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_sensitivity"), "annex-sensitivity");
  chapter.paragraph(sensitivity_sentence(composer));
  if (const Sensitivity* run = whole_run(composer)) {
    chapter.paragraph(
        composer.say("report.sensitivity_design", {{"size", composer.words().count(run->base_size)},
                                                   {"bootstraps", composer.words().count(run->bootstraps)}}));
    chapter.table(index_table(composer, *run));
  }
  chapter.figure("break-even").table(break_even_table(composer));
  const ReportTable agreement = agreement_table(composer);
  if (!agreement.rows.empty())
    chapter.section(composer.say("report.agreement_title"))
        .paragraph(composer.say("report.agreement_lead"))
        .figure("agreement")
        .table(agreement);
  return std::move(chapter).finished();
}

}  // namespace socta
