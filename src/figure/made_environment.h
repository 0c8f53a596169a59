#pragma once

#include "figure/made_results.h"

namespace socta {

namespace made_environment_parts {

using made_results_parts::Dice;
using made_results_parts::named;

inline void add_names(MadeResults& made) {
  Methodology& methodology = made.input.methodology;
  methodology.environment.categories = {{"political", named("political", "политички"), {}},
                                        {"economic", named("economic", "економски"), {}}};
  methodology.yardsticks = {{"words",
                             named("words", "изрази"),
                             {{"even", named("roughly even chance", "подједнако вероватно"), 45, 55},
                              {"unlikely", named("very unlikely", "веома мало вероватно"), 5, 20}},
                             GapPolicy::nearest}};
  for (const char* code : {"d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"})
    methodology.domains.push_back(
        {code, named("Administration and local authorities", "Управа и локална самоуправа"), {}});
  methodology.stakeholders = {{"offenders", named("Offenders", "Извршиоци"), StakeholderRole::offender},
                              {"citizens", named("Citizens", "Грађани"), StakeholderRole::citizen},
                              {"victims", named("Victims", "Жртве"), StakeholderRole::victim},
                              {"communities", named("Communities", "Заједнице"), StakeholderRole::community},
                              {"business", named("Business", "Привреда"), StakeholderRole::business},
                              {"state", named("State", "Држава"), StakeholderRole::state}};
  made.input.assessment.scenarios = {
      {"open",
       named("The route stays open and people keep coming", "Рута остаје отворена, а прилив се наставља"),
       {}},
      {"closed", named("Borders close", "Границе се затварају"), {}}};
}

inline void add_indicators(MadeResults& made, Dice& dice) {
  for (ItemResult& item : made.results.item_results)
    for (GroupResult& group : item.groups) {
      group.indicators.clear();
      for (const Indicator& indicator : made.input.methodology.indicators) {
        if (indicator.group != group.group) continue;
        IndicatorResult cell{.indicator = indicator.code};
        if (dice.share() > 0.3) cell.judgement_score = dice.share();
        if (dice.share() > 0.7) cell.observation_score = dice.share();
        cell.score = cell.judgement_score ? cell.judgement_score : cell.observation_score;
        if (dice.share() > 0.5) cell.round_shift = dice.between(-0.2, 0.2);
        cell.evidence = {"EV1", "EV2"};
        group.indicators.push_back(std::move(cell));
      }
    }
  made.input.assessment.evidence = {{.code = "EV1", .handling = HandlingCode::open},
                                    {.code = "EV2", .handling = HandlingCode::restricted}};
}

inline void add_outlooks(MadeResults& made, Dice& dice) {
  made.results.factors = {
      {"F01", 0.5, 0.3, 0.7, "even"}, {"F02", 0.1, 0, 0.2, "unlikely"}, {"F03", 1, 0.98, 1, "no such word"}};
  for (ItemResult& item : made.results.item_results)
    if (item.outlook) {
      item.outlook->change = dice.between(-0.2, 0.2);
      item.outlook->drivers = {{"F01", 0.04}, {"F02", -0.02}};
    }
  for (const char* code : {"open", "closed"}) {
    ScenarioResult scenario{code, {}, {}};
    for (std::size_t i = 0; i < made.results.items.size(); ++i)
      scenario.change.push_back(dice.between(-0.3, 0.3));
    scenario.future = scenario.change;
    made.results.scenarios.push_back(std::move(scenario));
  }
}

inline void add_agreement(MadeResults& made, Dice& dice) {
  made.results.agreement = {{.indicator = "", .alpha_ordinal = 0.8, .consensus_share = 0.9}};
  for (const Indicator& indicator : made.input.methodology.indicators)
    made.results.agreement.push_back({.indicator = indicator.code,
                                      .alpha_ordinal = dice.between(-0.2, 1),
                                      .kendall_w = dice.share(),
                                      .consensus_share = dice.share()});
}

inline void add_influence_and_incidence(MadeResults& made, Dice& dice) {
  const auto maybe = [&](double value) {
    return dice.share() > 0.2 ? std::optional<double>(value) : std::nullopt;
  };
  for (ItemResult& item : made.results.item_results) {
    item.influence = maybe(dice.share());
    for (const NamedCode& domain : made.input.methodology.domains)
      made.results.influence.push_back({item.item, domain.code, maybe(dice.share()), 3});
    for (const Stakeholder& stakeholder : made.input.methodology.stakeholders)
      made.results.incidence.push_back({item.item, stakeholder.code, maybe(dice.between(-1, 1)), 3});
    made.results.tolerance_traps.push_back({item.item, dice.between(0, 0.4), 0.8, 0.3, 0.9});
  }
  made.results.gaps = {{made.results.items.front(), made.input.methodology.indicators.front().code, 0.05}};
}

/// A square for each item but the last, in rows of six, the second of them beside an area that is not
/// assessed.
inline void add_map(MadeResults& made) {
  const auto square = [](const std::string& code, double west, double south) {
    return AreaShape{code,
                     {{{west, south},
                       {west + 0.5, south},
                       {west + 0.5, south + 0.4},
                       {west, south + 0.4},
                       {west, south}}}};
  };
  AreaMap& map = made.input.assessment.map;
  for (std::size_t i = 0; i + 1 < made.results.items.size(); ++i) {
    const std::size_t row = i / 6;
    map.shapes.push_back(square(made.results.items[i], 19 + 0.5 * static_cast<double>(i % 6),
                                46 - 0.4 * static_cast<double>(row)));
  }
  map.shapes.push_back(square("elsewhere", 22, 46.4));
  map.source = named("Boundaries: made for the test", "Границе: направљене за тест");
}

/// Quarters with a year among them, an interval, a missing value, two breaks and forecasts, one of them far
/// out.
inline void add_series(MadeResults& made) {
  Series series{
      .code = "series",
      .name = named("Detections of illegal border-crossing", "Откривени незаконити преласци границе"),
      .unit = named("detections of persons per 100 000 inhabitants", "откривених лица на 100 000 становника"),
      .source = {.publisher = "Publisher"}};
  for (int year = 2010; year <= 2014; ++year)
    for (int part = 1; part <= 4; ++part)
      series.observations.push_back(
          {{year, PeriodKind::quarter, part}, ObservedValue::exact(100.0 * part + year % 7 * 1000.0)});
  series.observations[3].value = {};
  series.observations[5].value = {std::nullopt, 5};
  series.observations[6].value = {400, 900};
  series.observations.push_back({{2014, PeriodKind::year, 0}, ObservedValue::exact(9000)});
  series.observations.push_back({{2015, PeriodKind::quarter, 1}, ObservedValue::exact(8500)});
  made.input.assessment.series = {series};
  made.results.trends = {{.series = "series",
                          .basis = "annual",
                          .same_part_change = 8.9,
                          .same_part = "2014-Q1 → 2015-Q1",
                          .breaks = {{2014, PeriodKind::quarter, 4}, {2015, PeriodKind::quarter, 1}},
                          .direction = "rising",
                          .forecasts = {{"", {2015, PeriodKind::quarter, 2}, 0.9, 4000, 9000, 12000},
                                        {"", {2015, PeriodKind::quarter, 3}, 0.8, 4000, 40000, 900000}}}};
}

inline void add_groups(MadeResults& made) {
  const auto& items = made.results.items;
  made.input.assessment.groups = {{.code = "OCG-1",
                                   .description = "",
                                   .items = {items[0], items[1]},
                                   .areas = {"RS", "ME"},
                                   .handling = HandlingCode::open},
                                  {.code = "OCG-2",
                                   .description = "",
                                   .items = {items[2]},
                                   .areas = {"RS"},
                                   .handling = HandlingCode::open},
                                  {.code = "SECRET-3",
                                   .description = "",
                                   .items = {items[0]},
                                   .areas = {"XK"},
                                   .handling = HandlingCode::restricted}};
  made.input.assessment.group_links = {{.from = "OCG-1", .to = "OCG-2"}, {.from = "OCG-1", .to = "SECRET-3"}};
  made.results.group_assessments = {{.group = "OCG-1", .verdict = GroupVerdict::is_group},
                                    {.group = "OCG-2", .verdict = GroupVerdict::cannot_be_told}};
}

}  // namespace made_environment_parts

/// For tests: made_results with an environment, agreement, influence, incidence, one series ("series") and
/// three crime groups, one of them restricted. At least three items.
inline MadeResults made_environment(std::size_t items, unsigned seed = 1) {
  using namespace made_environment_parts;
  MadeResults made = made_results(items, seed);
  Dice dice{std::mt19937(seed + 1)};
  add_names(made);
  add_indicators(made, dice);
  add_outlooks(made, dice);
  add_agreement(made, dice);
  add_influence_and_incidence(made, dice);
  add_map(made);
  add_series(made);
  add_groups(made);
  return made;
}

}  // namespace socta
