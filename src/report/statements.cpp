#include "report/statements.h"

#include <algorithm>

namespace socta {
namespace {

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

double held_share(const ItemResult& item) {
  return item.rank && *item.rank <= item.rank_acceptability.size() ? item.rank_acceptability[*item.rank - 1]
                                                                   : 0;
}

std::string verdict_sentence(const Composer& composer, SensitivityVerdict verdict) {
  switch (verdict) {
    case SensitivityVerdict::reliable:
      return composer.say("report.sensitivity_reliable");
    case SensitivityVerdict::wide_intervals:
      return composer.say("report.sensitivity_wide_intervals");
    case SensitivityVerdict::not_converged:
      return composer.say("report.sensitivity_not_converged");
    case SensitivityVerdict::no_variance:
      return composer.say("report.sensitivity_no_variance");
  }
  return "";
}

}  // namespace

std::string first_rank_sentence(const Composer& composer) {
  const auto ranked = composer.ranked();
  if (ranked.empty() || !ranked.front()->score) return composer.say("report.nothing_scored");
  const ItemResult& first = *ranked.front();
  if (first.tied_with > 0)
    return composer.say("report.first_tied",
                        {{"count", whole(first.tied_with + 1)}, {"class", composer.class_and_score(first)}});
  return composer.say("report.first", {{"count", whole(composer.scored_items())},
                                       {"item", composer.words().item(first.item)},
                                       {"class", composer.class_word(first)},
                                       {"score", composer.words().score(*first.score)}});
}

std::string rank_held_sentence(const Composer& composer, const ItemResult& item) {
  if (!item.rank) return "";
  return composer.say("report.rank_held", {{"item", composer.words().item(item.item)},
                                           {"rank", std::to_string(*item.rank)},
                                           {"count", whole(composer.scored_items())},
                                           {"held", composer.words().percent(held_share(item))}});
}

std::string coverage_sentence(const Composer& composer) {
  return composer.say("report.coverage",
                      {{"known", composer.words().percent(composer.results().weight_known)}});
}

std::string basis_sentence(const Composer& composer, const Coverage& coverage) {
  if (coverage.judgements + coverage.observations + coverage.evidence == 0) return "";
  return composer.say("report.basis", {{"judgements", whole(coverage.judgements)},
                                       {"organisations", whole(coverage.organisations)},
                                       {"statistics", whole(coverage.observations)},
                                       {"evidence", whole(coverage.evidence)},
                                       {"known", composer.words().percent(coverage.weight_known)}});
}

std::string sensitivity_sentence(const Composer& composer) {
  const auto& runs = composer.results().sensitivity;
  const auto whole_run =
      std::ranges::find_if(runs, [](const Sensitivity& run) { return run.output.empty(); });
  if (whole_run == runs.end()) return composer.say("report.sensitivity_none");
  return verdict_sentence(composer, whole_run->verdict);
}

std::string key_group_sentence(const Composer& composer) {
  const auto& groups = composer.results().key_factors.differentiating_groups;
  if (groups.empty()) return "";
  const auto most = std::ranges::max_element(groups, {}, &KeyFactor::power);
  return composer.say("report.key_group", {{"group", composer.words().group(most->code)},
                                           {"share", composer.words().percent(most->power)}});
}

std::string proposed_sentence(const Composer& composer) {
  if (composer.methodology().priority_clauses.empty()) return composer.say("report.no_rule");
  std::vector<std::string> names;
  for (const ItemResult* item : composer.ranked())
    if (item->proposed_priority) names.push_back(composer.words().item(item->item));
  if (names.empty()) return composer.say("report.none_proposed");
  return composer.say("report.proposed", {{"items", composer.listed(names)}});
}

std::string unknown_items_sentence(const Composer& composer) {
  std::vector<std::string> names;
  for (const ItemResult& item : composer.results().item_results)
    if (!item.score) names.push_back(composer.words().item(item.item));
  return names.empty() ? "" : composer.say("report.unknown_items", {{"items", composer.listed(names)}});
}

}  // namespace socta
