#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/table_cells.h"

namespace socta {
namespace {

constexpr std::size_t kShownMoves = 2;

const Factor* find_factor(const Composer& composer, const std::string& code) {
  const auto& factors = composer.assessment().factors;
  const auto found = std::ranges::find(factors, code, &Factor::code);
  return found == factors.end() ? nullptr : &*found;
}

ReportRow factor_row(const Composer& composer, const FactorResult& result, const Factor& factor) {
  Inline statement = {{composer.text(factor.statement, factor.code)}};
  for (const std::string& code : factor.evidence) statement.push_back(cited(code));
  return {{ReportCell{std::move(statement), {}, {}}, text_cell(composer.likelihood(result.probability)),
           text_cell(composer.words().range(composer.words().percent(result.low),
                                            composer.words().percent(result.high)))}};
}

// Factors of one category, likeliest first.
std::vector<const FactorResult*> factors_of(const Composer& composer, const std::string& category) {
  std::vector<const FactorResult*> found;
  for (const FactorResult& result : composer.results().factors)
    if (const Factor* factor = find_factor(composer, result.factor); factor && factor->category == category)
      found.push_back(&result);
  std::ranges::stable_sort(found, std::greater<>(), &FactorResult::probability);
  return found;
}

ReportTable factor_table(const Composer& composer) {
  ReportTable table{.id = "factors",
                    .caption = composer.say("report.factors_caption"),
                    .columns = {{composer.say("report.factor"), Alignment::left, 6},
                                {composer.say("report.likelihood"), Alignment::left, 2.2},
                                {composer.say("ranking.interval"), Alignment::right, 1.5}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_factors")};
  for (const NamedCode& category : composer.methodology().environment.categories) {
    const auto factors = factors_of(composer, category.code);
    if (!factors.empty()) table.rows.push_back(subheading_row(composer.text(category.name, category.code)));
    for (const FactorResult* result : factors)
      table.rows.push_back(factor_row(composer, *result, *find_factor(composer, result->factor)));
  }
  return table;
}

std::size_t count_outlooks(const Composer& composer, OutlookDirection direction) {
  return static_cast<std::size_t>(std::ranges::count_if(
      composer.results().item_results,
      [direction](const ItemResult& item) { return item.outlook && item.outlook->direction == direction; }));
}

std::string outlook_finding(const Composer& composer) {
  const std::size_t rising = count_outlooks(composer, OutlookDirection::rising);
  const std::size_t stable = count_outlooks(composer, OutlookDirection::stable);
  const std::size_t falling = count_outlooks(composer, OutlookDirection::falling);
  if (rising + stable + falling == 0) return "";
  return composer.say("report.outlook_finding", {{"rising", static_cast<std::int64_t>(rising)},
                                                 {"stable", static_cast<std::int64_t>(stable)},
                                                 {"falling", static_cast<std::int64_t>(falling)}});
}

std::vector<std::string> rising_items(const Composer& composer) {
  std::vector<const ItemResult*> items;
  for (const ItemResult& item : composer.results().item_results)
    if (item.outlook && item.outlook->direction == OutlookDirection::rising) items.push_back(&item);
  std::ranges::stable_sort(items, std::greater<>(),
                           [](const ItemResult* item) { return item->outlook->p_rise; });
  std::vector<std::string> lines;
  for (const ItemResult* item : items) {
    std::vector<std::string> drivers;
    for (const OutlookDriver& driver : item->outlook->drivers)
      if (driver.change > 0 && drivers.size() < kShownMoves)
        drivers.push_back(composer.statement(driver.factor));
    lines.push_back(composer.say(drivers.empty() ? "report.rising_item" : "report.rising_item_because",
                                 {{"item", composer.words().item(item->item)},
                                  {"likelihood", composer.likelihood(item->outlook->p_rise)},
                                  {"drivers", drivers.empty() ? "" : drivers.front()}}));
  }
  return lines;
}

std::string moved(const Composer& composer, const ScenarioResult& scenario, double sign) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < scenario.change.size(); ++i)
    if (scenario.change[i] * sign > composer.methodology().environment.stability_band) order.push_back(i);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return -scenario.change[i] * sign; });
  std::vector<std::string> names;
  for (const std::size_t i : order)
    if (names.size() < 3) names.push_back(composer.words().item(composer.results().items[i]));
  return names.empty() ? composer.say("report.none") : composer.listed(names);
}

ReportTable scenario_table(const Composer& composer) {
  ReportTable table{.id = "scenarios",
                    .caption = composer.say("report.scenarios_caption"),
                    .columns = {{composer.say("report.scenario"), Alignment::left, 2},
                                {composer.say("report.rises_most"), Alignment::left, 3},
                                {composer.say("report.falls_most"), Alignment::left, 3}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_scenarios")};
  for (const ScenarioResult& result : composer.results().scenarios) {
    const auto& scenarios = composer.assessment().scenarios;
    const auto scenario = std::ranges::find(scenarios, result.scenario, &Scenario::code);
    const std::string name =
        scenario == scenarios.end() ? result.scenario : composer.text(scenario->name, result.scenario);
    table.rows.push_back(
        {{text_cell(name), text_cell(moved(composer, result, 1)), text_cell(moved(composer, result, -1))}});
  }
  return table;
}

std::vector<std::string> consistent_lines(const Composer& composer) {
  std::vector<std::string> lines;
  for (const ConsistentScenario& scenario : composer.results().consistent_scenarios) {
    std::vector<std::string> statements;
    for (const std::string& factor : scenario.happening) statements.push_back(composer.statement(factor));
    std::string line;
    for (const std::string& said : statements) line += (line.empty() ? "" : "; ") + said;
    lines.push_back(line.empty() ? composer.say("report.consistent_none") : line);
  }
  return lines;
}

}  // namespace

Chapters environment_chapters(const Composer& composer) {
  if (composer.assessment().factors.empty() && composer.narrative_of("environment").empty()) return {};
  ChapterBuilder chapter(composer, "environment", ChapterKind::body);
  chapter.title(composer.say("report.environment"), "chapter-environment");
  chapter.finding(outlook_finding(composer)).narrative("environment");
  if (!composer.results().factors.empty())
    chapter.section(composer.say("report.factors_title"))
        .paragraph(composer.say("report.factors_lead"))
        .table(factor_table(composer))
        .figure("factors");
  const auto rising = rising_items(composer);
  if (!rising.empty()) chapter.section(composer.say("report.rising_title")).list(rising);
  chapter.figure("outlook");
  if (!composer.results().scenarios.empty())
    chapter.section(composer.say("report.scenarios_title"))
        .paragraph(composer.say("report.scenarios_lead"))
        .figure("scenarios")
        .table(scenario_table(composer));
  const auto consistent = consistent_lines(composer);
  if (!consistent.empty())
    chapter.section(composer.say("report.consistent_title"))
        .paragraph(composer.say("report.consistent_lead"))
        .list(consistent);
  return only(std::move(chapter).finished());
}

}  // namespace socta
