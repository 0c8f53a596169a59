#include <algorithm>
#include <cmath>

#include "figure/bar_cards.h"
#include "figure/bar_cell.h"
#include "figure/column_heads.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
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

using Scenarios = std::vector<NamedScenario>;
using Items = std::vector<const ItemResult*>;

Scenarios scenarios_of(const Wording& words) {
  Scenarios scenarios;
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

Extreme largest_change(const Scenarios& scenarios) {
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

// Bars of all scenarios on one scale, on which `most` is a whole side.
std::vector<CardBar> bars_of(const Wording& words, const Scenarios& scenarios, double most,
                             const ItemResult& item) {
  std::vector<CardBar> bars;
  const std::size_t place = place_of(words.request.results, item);
  for (const NamedScenario& scenario : scenarios) {
    const double change = scenario.result->change[place];
    const std::string number = words.signed_hundredths(change);
    bars.push_back(
        {scenario.name,
         words.say("figure.scenarios_tooltip",
                   {{"item", words.item(item.item)}, {"scenario", scenario.name}, {"change", number}}),
         [share = change / most, number](Svg& svg, const Box& bar) {
           draw_two_sided_cell(svg, bar, share, number, {});
         }});
  }
  return bars;
}

double draw_table(FigureSheet& sheet, const Wording& words, const Scenarios& scenarios, const Items& items,
                  double most) {
  const double left = item_rows(sheet, words, items, kNameShare, 0).name_right + kGap;
  const Columns columns = columns_from(sheet, left, scenarios.size());
  std::vector<std::string> heads;
  for (const NamedScenario& scenario : scenarios) heads.push_back(scenario.name);
  const double top = draw_column_heads(sheet, heads, columns, columns.width - kNumberWidth);
  const ItemRows rows = item_rows(sheet, words, items, kNameShare, top);
  for (const ItemRow& row : rows.rows) {
    draw_item_name(sheet, words, row);
    draw_bars_beside(sheet.svg(), bars_of(words, scenarios, most, *row.item), columns, row.middle(),
                     kNumberWidth);
  }
  return rows.bottom;
}

double draw_cards(FigureSheet& sheet, const Wording& words, const Scenarios& scenarios, const Items& items,
                  double most) {
  std::vector<BarCard> cards;
  for (const ItemResult* item : items)
    cards.push_back({words.rank(*item), words.item(item->item), bars_of(words, scenarios, most, *item)});
  return draw_bar_cards(sheet, cards, kNumberWidth);
}

FigureText text_of(const Wording& words, const Scenarios& scenarios) {
  const Extreme largest = largest_change(scenarios);
  const std::vector<MessageArgument> arguments = {
      {"item", words.item(words.request.results.items[largest.item])},
      {"scenario", scenarios[largest.scenario].name},
      {"change", words.signed_hundredths(largest.change)}};
  return {"scenarios", words.say("figure.scenarios_title", arguments),
          words.subtitle("figure.scenarios_subtitle"), words.say("figure.scenarios_description", arguments)};
}

FigureData data_of(const Wording& words, const Scenarios& scenarios, const Items& items) {
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
  const Scenarios scenarios = scenarios_of(words);
  const Items items = ranked_items(request.results);
  if (scenarios.empty() || items.empty()) return std::nullopt;
  const double most = std::max(std::abs(largest_change(scenarios).change), 0.01);
  FigureSheet sheet(request, text_of(words, scenarios));
  const auto draw = sheet.is_narrow() ? draw_cards : draw_table;
  return sheet.finished(draw(sheet, words, scenarios, items, most), data_of(words, scenarios, items));
}

}  // namespace socta
