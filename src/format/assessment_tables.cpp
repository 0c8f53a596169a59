#include "format/assessment_tables.h"

#include "format/cross_impact_columns.h"
#include "format/table_columns.h"

namespace socta {
namespace {

constexpr ColumnUse kRequired = ColumnUse::required;

TableColumn<Judgement> round_column() {
  return {"round", kRequired,
          [](const ReadCell& cell, Judgement& row) { row.round = read_whole_number(cell); },
          [](const Judgement& row, const CellDefaults&) { return std::to_string(row.round); },
          ColumnType::whole_number};
}

/// A table of judgements of items, or of factors, by a second key if it has one.
AssessmentTable<Judgement> table_of_answers(std::string_view file, std::vector<Judgement> Assessment::*rows,
                                            std::string_view item, std::string_view column) {
  AssessmentTable<Judgement> table{file,
                                   rows,
                                   {round_column(), word_column("assessor", &Judgement::assessor, kRequired),
                                    word_column(item, &Judgement::item, kRequired)}};
  if (!column.empty()) table.columns.push_back(word_column(column, &Judgement::column, kRequired));
  add_answer_columns(table.columns, &Judgement::answer);
  table.columns.push_back(text_column("rationale", &Judgement::rationale));
  table.columns.push_back(word_column("workshop", &Judgement::workshop));
  return table;
}

AssessmentTable<Factor> table_of_factors() {
  AssessmentTable<Factor> table{
      "factors.csv",
      &Assessment::factors,
      {word_column("code", &Factor::code, kRequired), word_column("category", &Factor::category, kRequired)},
      LanguageColumns<Factor>{"statement", &Factor::statement},
      2};
  add_answer_columns(table.columns, &Factor::probability);
  table.columns.push_back(list_column("evidence", &Factor::evidence));
  table.columns.push_back(text_column("source", &Factor::source));
  table.columns.push_back(word_column("workshop", &Factor::workshop));
  return table;
}

}  // namespace

const AssessmentTable<NamedCode>& items_table() {
  static const AssessmentTable<NamedCode> table{"items.csv",
                                                &Assessment::item_names,
                                                {word_column("code", &NamedCode::code, kRequired)},
                                                LanguageColumns<NamedCode>{"name", &NamedCode::name},
                                                1};
  return table;
}

const AssessmentTable<Organisation>& organisations_table() {
  static const AssessmentTable<Organisation> table{
      "organisations.csv",
      &Assessment::organisations,
      {word_column("code", &Organisation::code, kRequired), text_column("name", &Organisation::name),
       word_column("kind", &Organisation::kind, kRequired), list_column("areas", &Organisation::areas)}};
  return table;
}

const AssessmentTable<Assessor>& assessors_table() {
  static const AssessmentTable<Assessor> table{
      "assessors.csv",
      &Assessment::assessors,
      {word_column("code", &Assessor::code, kRequired),
       word_column("organisation", &Assessor::organisation, kRequired),
       optional_number_column("weight", &Assessor::weight)}};
  return table;
}

const AssessmentTable<Judgement>& judgements_table() {
  static const auto table = table_of_answers("judgements.csv", &Assessment::judgements, "item", "indicator");
  return table;
}

const AssessmentTable<DirectScore>& scores_table() {
  static const AssessmentTable<DirectScore> table{
      "scores.csv",
      &Assessment::scores,
      {word_column("item", &DirectScore::item, kRequired),
       word_column("indicator", &DirectScore::indicator, kRequired),
       number_column("value", &DirectScore::value)}};
  return table;
}

const AssessmentTable<Evidence>& evidence_table() {
  static const AssessmentTable<Evidence> table{
      "evidence.csv",
      &Assessment::evidence,
      {word_column("code", &Evidence::code, kRequired), list_column("items", &Evidence::items),
       list_column("indicators", &Evidence::indicators), text_column("area", &Evidence::area),
       text_column("period", &Evidence::period), text_column("source", &Evidence::source, kRequired),
       word_column("scheme", &Evidence::scheme), word_column("grade", &Evidence::grade),
       handling_column(&Evidence::handling), text_column("text", &Evidence::text, kRequired)}};
  return table;
}

const AssessmentTable<Factor>& factors_table() {
  static const auto table = table_of_factors();
  return table;
}

const AssessmentTable<Judgement>& factor_judgements_table() {
  static const auto table =
      table_of_answers("factor_judgements.csv", &Assessment::factor_judgements, "factor", "");
  return table;
}

const AssessmentTable<FactorEffect>& factor_effects_table() {
  static const AssessmentTable<FactorEffect> table{
      "factor_effects.csv",
      &Assessment::factor_effects,
      {word_column("factor", &FactorEffect::factor, kRequired),
       word_column("item", &FactorEffect::item, kRequired),
       word_column("group", &FactorEffect::group, kRequired), number_column("effect", &FactorEffect::effect),
       word_column("assessor", &FactorEffect::assessor), word_column("workshop", &FactorEffect::workshop)}};
  return table;
}

const AssessmentTable<CrossImpact>& cross_impacts_table() {
  static const AssessmentTable<CrossImpact> table{
      "cross_impacts.csv",
      &Assessment::cross_impacts,
      {cross_impact_kind_column(), cross_impact_on_column(), cross_impact_given_column(),
       number_column("value", &CrossImpact::value), word_column("workshop", &CrossImpact::workshop)}};
  return table;
}

const AssessmentTable<Judgement>& influence_table() {
  static const auto table = table_of_answers("influence.csv", &Assessment::influence, "item", "domain");
  return table;
}

const AssessmentTable<Judgement>& incidence_table() {
  static const auto table = table_of_answers("incidence.csv", &Assessment::incidence, "item", "stakeholder");
  return table;
}

const AssessmentTable<CrimeGroup>& groups_table() {
  static const AssessmentTable<CrimeGroup> table{
      "groups.csv",
      &Assessment::groups,
      {word_column("code", &CrimeGroup::code, kRequired),
       text_column("description", &CrimeGroup::description), list_column("items", &CrimeGroup::items),
       list_column("areas", &CrimeGroup::areas), handling_column(&CrimeGroup::handling)}};
  return table;
}

const AssessmentTable<GroupScore>& group_scores_table() {
  static const AssessmentTable<GroupScore> table{
      "group_scores.csv",
      &Assessment::group_scores,
      {word_column("group", &GroupScore::group, kRequired),
       word_column("attribute", &GroupScore::attribute, kRequired),
       word_column("level", &GroupScore::level, kRequired), list_column("evidence", &GroupScore::evidence)}};
  return table;
}

const AssessmentTable<GroupLink>& group_links_table() {
  static const AssessmentTable<GroupLink> table{
      "group_links.csv",
      &Assessment::group_links,
      {word_column("from", &GroupLink::from, kRequired), word_column("to", &GroupLink::to, kRequired),
       text_column("kind", &GroupLink::kind), list_column("evidence", &GroupLink::evidence)}};
  return table;
}

const AssessmentTable<PriorityDecision>& decisions_table() {
  static const AssessmentTable<PriorityDecision> table{
      "decisions.csv",
      &Assessment::decisions,
      {word_column("item", &PriorityDecision::item, kRequired),
       word_column("decision", &PriorityDecision::decision, kRequired),
       text_column("reason", &PriorityDecision::reason, kRequired),
       text_column("decided_by", &PriorityDecision::decided_by),
       word_column("date", &PriorityDecision::date)}};
  return table;
}

const AssessmentTable<Translation>& translations_table() {
  static const AssessmentTable<Translation> table{
      "translations.csv",
      &Assessment::translations,
      {word_column("table", &Translation::table, kRequired), word_column("key", &Translation::key, kRequired),
       word_column("column", &Translation::column, kRequired),
       word_column("language", &Translation::language, kRequired),
       text_column("text", &Translation::text, kRequired)}};
  return table;
}

}  // namespace socta
