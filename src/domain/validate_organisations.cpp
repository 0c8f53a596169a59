#include <algorithm>
#include <unordered_set>

#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

const std::vector<std::string>& organisation_kinds() {
  static const std::vector<std::string> kinds{"ministry", "state", "cso", "academia", "international"};
  return kinds;
}

void check_organisations(const ValidationInput& check) {
  TableCheck table = check.table("organisations.csv");
  const std::vector<Assessor>& assessors = check.input.assessment.assessors;
  const auto& kinds = organisation_kinds();
  const bool knows_assessors = check.gaps.is_whole("assessors.csv");
  for (const Organisation& organisation : check.input.assessment.organisations) {
    table.expect_new_code(organisation.code, organisation.row, "code");
    if (std::find(kinds.begin(), kinds.end(), organisation.kind) == kinds.end())
      table.error(
          organisation.row, "kind",
          Sentence("no_organisation_kind",
                   "{kind} is no kind of organisation (ministry, state, cso, academia, international)",
                   {quoted("kind", organisation.kind)}) +
              did_you_mean(organisation.kind, kinds));
    table.expect_all_known(check.codes.crime_nodes, organisation.areas, organisation.row, "areas");
    const bool has_assessor = std::any_of(assessors.begin(), assessors.end(), [&](const Assessor& assessor) {
      return assessor.organisation == organisation.code;
    });
    if (!has_assessor && knows_assessors)
      table.warning(organisation.row, "code",
                    Sentence("organisation_without_assessor", "The organisation {code} has no assessor.",
                             {quoted("code", organisation.code)}));
  }
}

// With every weight zero no answer would count, and all cells would turn unknown without a word.
void check_weights(const ValidationInput& check) {
  const std::vector<Assessor>& assessors = check.input.assessment.assessors;
  const bool weighted = check.input.methodology.judgement.pooling == Pooling::weighted_linear;
  if (!check.gaps.is_whole("assessors.csv")) return;
  const auto has_weight = [](const Assessor& assessor) { return assessor.weight.value_or(1) > 0; };
  if (weighted && !assessors.empty() && std::none_of(assessors.begin(), assessors.end(), has_weight))
    check.problems.error(
        Sentence("weights_zero", "The weights of the assessors are all zero, so that no judgement counts."),
        {.file = "assessors.csv", .field = "weight"});
}

bool knows_all_judgements(const ReadingGaps& gaps) {
  return gaps.is_whole("judgements.csv") && gaps.is_whole("factor_judgements.csv") &&
         gaps.is_whole("influence.csv") && gaps.is_whole("incidence.csv") &&
         gaps.is_whole("factor_effects.csv");
}

std::unordered_set<std::string> assessors_who_judged(const Assessment& assessment) {
  std::unordered_set<std::string> judged;
  for (const auto* table :
       {&assessment.judgements, &assessment.factor_judgements, &assessment.influence, &assessment.incidence})
    for (const Judgement& judgement : *table) judged.insert(judgement.assessor);
  for (const FactorEffect& effect : assessment.factor_effects) judged.insert(effect.assessor);
  return judged;
}

void check_assessors(const ValidationInput& check) {
  TableCheck table = check.table("assessors.csv");
  const auto judged = assessors_who_judged(check.input.assessment);
  const bool knows_all = knows_all_judgements(check.gaps);
  for (const Assessor& assessor : check.input.assessment.assessors) {
    table.expect_new_code(assessor.code, assessor.row, "code");
    table.expect_known(check.codes.organisations, assessor.organisation, assessor.row, "organisation");
    if (assessor.weight && !(*assessor.weight >= 0))
      table.error(assessor.row, "weight",
                  Sentence("weight_negative", "The weight of {code} is below zero.",
                           {quoted("code", assessor.code)}));
    if (knows_all && !judged.contains(assessor.code))
      table.warning(assessor.row, "code",
                    Sentence("assessor_silent", "The assessor {code} judged nothing.",
                             {quoted("code", assessor.code)}));
  }
}

void check_item_names(const ValidationInput& check) {
  TableCheck table = check.table("items.csv");
  const bool closed = check.knows_methodology() && check.input.methodology.items == ItemsMode::closed;
  for (const NamedCode& item : check.input.assessment.item_names) {
    table.expect_new_code(item.code, {}, "code");
    if (closed)
      table.warning(
          {}, "code",
          Sentence("name_unused",
                   "The name of {code} is not used: the methodology has closed items and names them itself.",
                   {quoted("code", item.code)}));
  }
}

}  // namespace

void validate_organisations(const ValidationInput& check) {
  check_organisations(check);
  check_assessors(check);
  check_weights(check);
  check_item_names(check);
}

}  // namespace socta
