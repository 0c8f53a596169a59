#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "domain/results.h"

namespace socta {

template <typename T, typename S>
concept FieldsOf = std::same_as<std::remove_const_t<T>, S>;

/// visit_fields(visit, value) calls visit("key", field) for every field of a part of the results, in the
/// order of results.json. The writer, the reader and the test of docs/results.md all go through it. The
/// structured bindings name all fields, so that a struct with a new one does not compile until it is here.

void visit_fields(auto& visit, FieldsOf<Spread> auto& value) {
  auto& [mean, sd, quantiles] = value;
  visit("mean", mean);
  visit("sd", sd);
  visit("quantiles", quantiles);
}

void visit_fields(auto& visit, FieldsOf<RunIdentity> auto& value) {
  auto& [engine, inputs, methodology, code, version, seed, draws] = value;
  visit("engine_version", engine);
  visit("inputs_hash", inputs);
  visit("methodology_hash", methodology);
  visit("methodology_code", code);
  visit("methodology_version", version);
  visit("seed", seed);
  visit("draws", draws);
}

void visit_fields(auto& visit, FieldsOf<Coverage> auto& value) {
  auto& [known, low, high, judgements, cannot, organisations, observations, evidence] = value;
  visit("weight_known", known);
  visit("unknown_low", low);
  visit("unknown_high", high);
  visit("judgements", judgements);
  visit("cannot_assess", cannot);
  visit("organisations", organisations);
  visit("observations", observations);
  visit("evidence", evidence);
}

void visit_fields(auto& visit, FieldsOf<CellAgreement> auto& value) {
  auto& [median, range, share, consensus] = value;
  visit("median", median);
  visit("interquartile_range", range);
  visit("share_within_one", share);
  visit("consensus", consensus);
}

void visit_fields(auto& visit, FieldsOf<CellSeries> auto& value) {
  auto& [series, measure, number, score, period, clamped] = value;
  visit("series", series);
  visit("measure", measure);
  visit("value", number);
  visit("score", score);
  visit("period", period);
  visit("clamped", clamped);
}

void visit_fields(auto& visit, FieldsOf<IndicatorResult> auto& value) {
  auto& [indicator, judgement, observation, score, disagreement, spread, agreement, shift, contribution,
         information, coverage, series, evidence] = value;
  visit("indicator", indicator);
  visit("score", score);
  visit("judgement_score", judgement);
  visit("observation_score", observation);
  visit("disagreement", disagreement);
  visit("spread", spread);
  visit("agreement", agreement);
  visit("round_shift", shift);
  visit("contribution", contribution);
  visit("value_of_information", information);
  visit("coverage", coverage);
  visit("series", series);
  visit("evidence", evidence);
}

void visit_fields(auto& visit, FieldsOf<GroupResult> auto& value) {
  auto& [group, score, spread, contribution, known, indicators] = value;
  visit("group", group);
  visit("score", score);
  visit("spread", spread);
  visit("contribution", contribution);
  visit("weight_known", known);
  visit("indicators", indicators);
}

void visit_fields(auto& visit, FieldsOf<OutlookDriver> auto& value) {
  auto& [factor, change] = value;
  visit("factor", factor);
  visit("change", change);
}

void visit_fields(auto& visit, FieldsOf<Outlook> auto& value) {
  auto& [future, change, rise, stable, fall, direction, drivers] = value;
  visit("direction", direction);
  visit("p_rise", rise);
  visit("p_stable", stable);
  visit("p_fall", fall);
  visit("change", change);
  visit("future", future);
  visit("drivers", drivers);
}

void visit_fields(auto& visit, FieldsOf<ItemResult> auto& value) {
  auto& [item, area, score, spread, danger_class, class_probabilities, rank, tied_with, expected_rank,
         rank_acceptability, p_top3, confidence_factor, central_weights, threat, damage, coverage, outlook,
         influence, tolerance_trap, groups, proposed_priority, priority_clauses] = value;
  visit("item", item);
  visit("area", area);
  visit("score", score);
  visit("spread", spread);
  visit("danger_class", danger_class);
  visit("class_probabilities", class_probabilities);
  visit("rank", rank);
  visit("tied_with", tied_with);
  visit("expected_rank", expected_rank);
  visit("rank_acceptability", rank_acceptability);
  visit("p_top3", p_top3);
  visit("confidence_factor", confidence_factor);
  visit("central_weights", central_weights);
  visit("threat", threat);
  visit("damage", damage);
  visit("coverage", coverage);
  visit("outlook", outlook);
  visit("influence", influence);
  visit("tolerance_trap", tolerance_trap);
  visit("proposed_priority", proposed_priority);
  visit("priority_clauses", priority_clauses);
  visit("groups", groups);
}

void visit_fields(auto& visit, FieldsOf<IndexEstimate> auto& value) {
  auto& [estimate, low, high] = value;
  visit("value", estimate);
  visit("low", low);
  visit("high", high);
}

void visit_fields(auto& visit, FieldsOf<SensitivityIndex> auto& value) {
  auto& [input, first, total] = value;
  visit("input", input);
  visit("first", first);
  visit("total", total);
}

void visit_fields(auto& visit, FieldsOf<Sensitivity> auto& value) {
  auto& [output, design, base_size, bootstraps, variance, sum_first, verdict, indices] = value;
  visit("output", output);
  visit("verdict", verdict);
  visit("design", design);
  visit("base_size", base_size);
  visit("bootstraps", bootstraps);
  visit("variance", variance);
  visit("sum_first", sum_first);
  visit("indices", indices);
}

void visit_fields(auto& visit, FieldsOf<BreakEven> auto& value) {
  auto& [above, below, group, weight, swaps_at] = value;
  visit("above", above);
  visit("below", below);
  visit("group", group);
  visit("weight", weight);
  visit("swaps_at", swaps_at);
}

void visit_fields(auto& visit, FieldsOf<KeyFactor> auto& value) {
  auto& [code, group, power, low, high, items] = value;
  visit("code", code);
  visit("group", group);
  visit("power", power);
  visit("low", low);
  visit("high", high);
  visit("items", items);
}

void visit_fields(auto& visit, FieldsOf<KeyFactors> auto& value) {
  auto& [differentiating, differentiating_groups, driving] = value;
  visit("differentiating", differentiating);
  visit("differentiating_groups", differentiating_groups);
  visit("driving", driving);
}

void visit_fields(auto& visit, FieldsOf<ExerciseAgreement> auto& value) {
  auto& [indicator, assessors, units, alpha_ordinal, alpha_interval, kendall_w, kendall_p, consensus_share] =
      value;
  visit("indicator", indicator);
  visit("assessors", assessors);
  visit("units", units);
  visit("alpha_ordinal", alpha_ordinal);
  visit("alpha_interval", alpha_interval);
  visit("kendall_w", kendall_w);
  visit("kendall_p", kendall_p);
  visit("consensus_share", consensus_share);
}

void visit_fields(auto& visit, FieldsOf<SeriesForecast> auto& value) {
  auto& [statement, period, probability, low, mean, high] = value;
  visit("statement", statement);
  visit("period", period);
  visit("probability", probability);
  visit("low", low);
  visit("mean", mean);
  visit("high", high);
}

void visit_fields(auto& visit, FieldsOf<TrendResult> auto& value) {
  auto& [series, values, basis, change, same_part_change, same_part, slope, mann_kendall_p, breaks, direction,
         forecasts, no_forecast_reason] = value;
  visit("series", series);
  visit("values", values);
  visit("basis", basis);
  visit("direction", direction);
  visit("change", change);
  visit("same_part_change", same_part_change);
  visit("same_part", same_part);
  visit("slope", slope);
  visit("mann_kendall_p", mann_kendall_p);
  visit("breaks", breaks);
  visit("forecasts", forecasts);
  visit("no_forecast_reason", no_forecast_reason);
}

void visit_fields(auto& visit, FieldsOf<ScenarioResult> auto& value) {
  auto& [scenario, future, change] = value;
  visit("scenario", scenario);
  visit("future", future);
  visit("change", change);
}

void visit_fields(auto& visit, FieldsOf<ConsistentScenario> auto& value) {
  auto& [happening, balance] = value;
  visit("happening", happening);
  visit("balance", balance);
}

void visit_fields(auto& visit, FieldsOf<FactorResult> auto& value) {
  auto& [factor, probability, low, high, word] = value;
  visit("factor", factor);
  visit("probability", probability);
  visit("low", low);
  visit("high", high);
  visit("word", word);
}

void visit_fields(auto& visit, FieldsOf<InfluenceCell> auto& value) {
  auto& [item, domain, score, judgements] = value;
  visit("item", item);
  visit("domain", domain);
  visit("score", score);
  visit("judgements", judgements);
}

void visit_fields(auto& visit, FieldsOf<IncidenceCell> auto& value) {
  auto& [item, stakeholder, number, judgements] = value;
  visit("item", item);
  visit("stakeholder", stakeholder);
  visit("value", number);
  visit("judgements", judgements);
}

void visit_fields(auto& visit, FieldsOf<ToleranceTrap> auto& value) {
  auto& [item, score, benefit_offenders, benefit_citizens, state_share] = value;
  visit("item", item);
  visit("score", score);
  visit("benefit_offenders", benefit_offenders);
  visit("benefit_citizens", benefit_citizens);
  visit("state_share", state_share);
}

void visit_fields(auto& visit, FieldsOf<GroupAssessment> auto& value) {
  auto& [group, handling, verdict, met, unknown, score, low, high, maximum, unknown_share] = value;
  visit("group", group);
  visit("handling", handling);
  visit("verdict", verdict);
  visit("criteria_met", met);
  visit("criteria_unknown", unknown);
  visit("score", score);
  visit("score_low", low);
  visit("score_high", high);
  visit("maximum", maximum);
  visit("unknown_share", unknown_share);
}

void visit_fields(auto& visit, FieldsOf<GraphNode> auto& value) {
  auto& [code, kind, degree, betweenness, component] = value;
  visit("code", code);
  visit("kind", kind);
  visit("degree", degree);
  visit("betweenness", betweenness);
  visit("component", component);
}

void visit_fields(auto& visit, FieldsOf<Gap> auto& value) {
  auto& [item, indicator, information] = value;
  visit("item", item);
  visit("indicator", indicator);
  visit("value_of_information", information);
}

void visit_fields(auto& visit, FieldsOf<Results> auto& value) {
  auto& [run, items, item_names, classes, class_names, groups, group_weights, weight_known, item_results,
         pairwise, key_factors, sensitivity, break_even, agreement, trends, factors, scenarios,
         consistent_scenarios, influence, incidence, tolerance_traps, group_assessments, graph, gaps,
         not_computed] = value;
  visit_fields(visit, run);
  visit("weight_known", weight_known);
  visit("items", items);
  visit("item_names", item_names);
  visit("classes", classes);
  visit("class_names", class_names);
  visit("groups", groups);
  visit("group_weights", group_weights);
  visit("item_results", item_results);
  visit("pairwise", pairwise);
  visit("key_factors", key_factors);
  visit("sensitivity", sensitivity);
  visit("break_even", break_even);
  visit("agreement", agreement);
  visit("trends", trends);
  visit("factors", factors);
  visit("scenarios", scenarios);
  visit("consistent_scenarios", consistent_scenarios);
  visit("influence", influence);
  visit("incidence", incidence);
  visit("tolerance_traps", tolerance_traps);
  visit("group_assessments", group_assessments);
  visit("graph", graph);
  visit("gaps", gaps);
  visit("not_computed", not_computed);
}

}  // namespace socta
