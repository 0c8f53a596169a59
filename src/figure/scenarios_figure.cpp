#include <algorithm>
#include <cmath>

#include "figure/bar_cell.h"
#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/stair_heads.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.28;
constexpr double kGap = 14;
constexpr double kNumberWidth = 42;
constexpr std::size_t kMostScenarios = 5;

/// A scenario of the results with its name.
struct NamedScenario {
  const ScenarioResult* result = nullptr;
  std::string name{};
};

std::vector<NamedScenario> scenarios_of(const Wording& words) {
  std::vector<NamedScenario> scenarios;
  for (const ScenarioResult& result : words.request.results.scenarios) {
    NamedScenario named{&result, result.scenario};
    for (const Scenario& scenario : words.request.input.assessment.scenarios)
      if (scenario.code == result.scenario) named.name = words.name(scenario.name, scenario.code);
    if (scenarios.size() < kMostScenarios) scenarios.push_back(std::move(named));
  }
  return scenarios;
}

// The largest change of a scenario; `results` hold it at the item's place.
struct Extreme {
  std::size_t scenario = 0;
  std::size_t item = 0;
  double change = 0;
};

Extreme largest_change(const std::vector<NamedScenario>& scenarios) {
  Extreme largest;
  for (std::size_t s = 0; s < scenarios.size(); ++s)
    for (std::size_t i = 0; i < scenarios[s].result->change.size(); ++i) {
      const double change = scenarios[s].result->change[i];
      if (std::abs(change) > std::abs(largest.change)) largest = {s, i, change};
    }
  return largest;
}

std::size_t place_of(const Results& results, const ItemResult& item) {
  return static_cast<std::size_t>(&item - results.item_results.data());
}

void draw_row(FigureSheet& sheet, const Wording& words, const Columns& columns,
              const std::vector<NamedScenario>& scenarios, double most, const ItemRow& row) {
  draw_item_name(sheet, words, row);
  const std::size_t place = place_of(words.request.results, *row.item);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const double change = scenarios[s].result->change[place];
    const Box bar{columns.at(s), row.middle() - kBarHeight / 2, columns.width - kNumberWidth, kBarHeight};
    const std::string tooltip =
        words.say("figure.scenarios_tooltip", {{"item", words.item(row.item->item)},
                                               {"scenario", scenarios[s].name},
                                               {"change", words.signed_hundredths(change)}});
    sheet.svg().with_tooltip(tooltip, [&] {
      draw_two_sided_cell(sheet.svg(), bar, change / most, words.signed_hundredths(change), {});
    });
  }
}

FigureText text_of(const Wording& words, const std::vector<NamedScenario>& scenarios) {
  const Extreme largest = largest_change(scenarios);
  const std::vector<MessageArgument> arguments = {
      {"item", words.item(words.request.results.items[largest.item])},
      {"scenario", scenarios[largest.scenario].name},
      {"change", words.signed_hundredths(largest.change)}};
  return {"scenarios", words.say("figure.scenarios_title", arguments),
          words.subtitle("figure.scenarios_subtitle"), words.say("figure.scenarios_description", arguments)};
}

FigureData data_of(const Wording& words, const std::vector<NamedScenario>& scenarios,
                   const std::vector<const ItemResult*>& items) {
  FigureData data{{words.form()}};
  for (const NamedScenario& scenario : scenarios) data.columns.push_back(scenario.name);
  for (const ItemResult* item : items) {
    std::vector<std::string> row = {words.item(item->item)};
    for (const NamedScenario& scenario : scenarios)
      row.push_back(words.signed_hundredths(scenario.result->change[place_of(words.request.results, *item)]));
    data.rows.push_back(std::move(row));
  }
  return data;
}

}  // namespace

std::optional<Figure> scenarios_figure(const FigureRequest& request) {
  const Wording words{request};
  const auto scenarios = scenarios_of(words);
  const auto items = ranked_items(request.results);
  if (scenarios.empty() || items.empty()) return std::nullopt;
  const double most = std::max(std::abs(largest_change(scenarios).change), 0.01);
  FigureSheet sheet(request, text_of(words, scenarios));
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns = columns_from(sheet, left, scenarios.size());
  std::vector<std::string> heads;
  for (const NamedScenario& scenario : scenarios) heads.push_back(scenario.name);
  const double top = draw_column_heads(sheet, heads, columns.left, columns.width);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) draw_row(sheet, words, columns, scenarios, most, row);
  return sheet.finished(rows.bottom, data_of(words, scenarios, items));
}

}  // namespace socta
