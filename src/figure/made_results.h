#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "domain/assessment.h"
#include "domain/results.h"

namespace socta {

/// For tests: a case with its results, made up without the engine, so that a figure meets every state
/// quickly.
struct MadeResults {
  AssessmentCase input;
  Results results;
};

namespace made_results_parts {

inline Text named(const char* english, const char* serbian) {
  return Text{{{"en", english}, {"sr", serbian}}};
}

inline const auto kForms = std::to_array<Text>({
    named("Trafficking for forced begging and crime",
          "Трговина људима ради принудног просјачења и вршења кривичних дела"),
    named("Online sexual exploitation of children", "Сексуално искоришћавање деце на интернету"),
    named("Heroin", "Хероин"),
    named("Smuggling of excise goods", "Кријумчарење акцизне робе"),
    named("Document fraud in migration", "Злоупотреба исправа у миграцијама"),
    named("Attacks on computer systems", "Напади на рачунарске системе"),
    named("Trafficking for labour exploitation", "Трговина људима ради радне експлоатације"),
    named("Money laundering", "Прање новца"),
});

inline const auto kGroups =
    std::to_array<Text>({named("Necessary resources", "Неопходни ресурси"), named("Scope", "Обим"),
                         named("Flexibility in work", "Флексибилност у раду"),
                         named("Social tolerance", "Друштвена толеранција"), named("Damages", "Штета")});

/// Reproducible on every library: no std distribution.
struct Dice {
  std::mt19937 generator;
  double share() { return static_cast<double>(generator() % 10000) / 10000; }
  double between(double low, double high) { return low + share() * (high - low); }
};

inline Spread spread_around(double score, Dice& dice) {
  const double wide = dice.between(0.03, 0.3);
  const auto at = [&](double step) { return std::clamp(score + step * wide, 0.0, 1.0); };
  return {score, wide / 2, {at(-1), at(-0.4), score, at(0.4), at(1)}};
}

inline void add_methodology(Methodology& methodology, std::size_t items) {
  methodology.classes = {{"very_low", named("very low", "веома низак"), 0},
                         {"low", named("low", "низак"), 20},
                         {"moderate", named("moderate", "умерен"), 40},
                         {"high", named("high", "висок"), 55},
                         {"very_high", named("very high", "веома висок"), 70},
                         {"exceptionally_high", named("exceptionally high", "изузетно висок"), 85}};
  for (std::size_t i = 0; i < items; ++i)
    methodology.crime_nodes.push_back({"form_" + std::to_string(i), "", kForms[i % kForms.size()]});
  for (std::size_t g = 0; g < kGroups.size(); ++g) {
    const std::string code = "group_" + std::to_string(g);
    methodology.groups.push_back(
        {.code = code, .name = kGroups[g], .axis = g == 4 ? Axis::damage : Axis::threat});
    for (std::size_t k = 0; k < 4; ++k)
      methodology.indicators.push_back(
          {.code = code + "_" + std::to_string(k),
           .group = code,
           .name = named("Links with groups in other countries", "Повезаност са групама из других држава")});
  }
}

inline GroupResult made_group(const std::string& code, Dice& dice) {
  GroupResult group{};
  group.group = code;
  group.weight_known = dice.share() < 0.15 ? 0 : dice.between(0.2, 1);
  const double score = dice.share();
  if (group.weight_known > 0) group.score = score;
  group.spread = spread_around(score, dice);
  group.contribution = score * 0.2;
  return group;
}

inline void add_outlook(ItemResult& item, Dice& dice) {
  const double rise = dice.share();
  item.outlook =
      Outlook{.future = item.spread, .p_rise = rise, .p_stable = (1 - rise) / 2, .p_fall = (1 - rise) / 2};
  item.outlook->direction = rise > 0.5   ? OutlookDirection::rising
                            : rise > 0.3 ? OutlookDirection::stable
                                         : OutlookDirection::falling;
}

inline void add_ranks(Results& results) {
  std::vector<ItemResult*> scored;
  for (ItemResult& item : results.item_results)
    if (item.score) scored.push_back(&item);
  std::sort(scored.begin(), scored.end(), [](const auto* a, const auto* b) { return *a->score > *b->score; });
  const std::size_t count = results.item_results.size();
  for (std::size_t r = 0; r < scored.size(); ++r) {
    scored[r]->rank = r + 1;
    scored[r]->expected_rank = static_cast<double>(r + 1);
    scored[r]->rank_acceptability.assign(count, 0);
    scored[r]->rank_acceptability[r] = 0.6;
    scored[r]->rank_acceptability[r + 1 < count ? r + 1 : 0] += 0.3;
    scored[r]->rank_acceptability[r > 0 ? r - 1 : count - 1] += 0.1;
  }
}

inline void add_key_factors(Results& results, const Methodology& methodology, Dice& dice) {
  double power = 0.3;
  for (const Indicator& indicator : methodology.indicators) {
    results.key_factors.differentiating.push_back(
        {indicator.code, indicator.group, power, power * 0.7, power * 1.4, {results.items.front()}});
    power *= dice.between(0.7, 0.95);
  }
  for (const IndicatorGroup& group : methodology.groups)
    results.key_factors.differentiating_groups.push_back(
        {group.code, "", dice.between(0.1, 0.4), 0.05, 0.5, {results.items.front()}});
  for (const char* code : {"F01", "F02", "F03"})
    results.key_factors.driving.push_back(
        {code, "", dice.between(0.1, 0.4), 0.05, 0.45, {results.items.front()}});
}

inline void add_break_even(Results& results, const Methodology& methodology) {
  for (std::size_t i = 0; i + 1 < results.items.size() && i < 12; ++i)
    for (std::size_t g = 0; g < methodology.groups.size(); ++g) {
      BreakEven swap{results.items[i], results.items[i + 1], methodology.groups[g].code, 0.2, {}};
      if ((i + g) % 3 != 0) swap.swaps_at = 0.21 + 0.07 * static_cast<double>((i + g) % 9);
      results.break_even.push_back(swap);
    }
}

inline ItemResult made_item(const MadeResults& made, const std::string& code, Dice& dice) {
  const Methodology& methodology = made.input.methodology;
  ItemResult item{};
  item.item = code;
  const double score = dice.between(0.1, 0.98);
  item.spread = spread_around(score, dice);
  item.coverage.weight_known = dice.share();
  if (dice.share() > 0.1) {
    item.score = score;
    item.danger_class = class_of(methodology, score);
    item.threat = std::clamp(score + dice.between(-0.1, 0.1), 0.0, 1.0);
    item.damage = std::clamp(score + dice.between(-0.2, 0.2), 0.0, 1.0);
  }
  if (dice.share() > 0.2) add_outlook(item, dice);
  for (const IndicatorGroup& group : methodology.groups) item.groups.push_back(made_group(group.code, dice));
  return item;
}

}  // namespace made_results_parts

inline MadeResults made_results(std::size_t items, unsigned seed = 1) {
  using namespace made_results_parts;
  Dice dice{std::mt19937(seed)};
  MadeResults made;
  add_methodology(made.input.methodology, items);
  Assessment& assessment = made.input.assessment;
  assessment.area_name = named("Serbia", "Србија");
  assessment.reference = {{2013, PeriodKind::year, 0}, {2015, PeriodKind::quarter, 1}};
  assessment.notice =
      named("All judgements are invented for illustration.", "Све оцене су измишљене ради илустрације.");
  for (const char* code : {"F01", "F02", "F03"})
    assessment.factors.push_back({.code = code,
                                  .category = "political",
                                  .statement = named("Border controls with a neighbouring country are lifted",
                                                     "Укидају се граничне контроле према суседној држави")});
  Results& results = made.results;
  results.run.draws = 10000;
  for (const CrimeNode& node : made.input.methodology.crime_nodes) results.items.push_back(node.code);
  for (const IndicatorGroup& group : made.input.methodology.groups) {
    results.groups.push_back(group.code);
    results.group_weights.push_back(0.2);
  }
  results.weight_known = 0.8;
  for (const std::string& code : results.items) results.item_results.push_back(made_item(made, code, dice));
  add_ranks(results);
  add_key_factors(results, made.input.methodology, dice);
  add_break_even(results, made.input.methodology);
  return made;
}

}  // namespace socta
