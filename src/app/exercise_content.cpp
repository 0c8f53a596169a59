#include "app/exercise_content.h"

#include <algorithm>

namespace socta {
namespace {

template <typename Named>
NamedCode named(const std::vector<Named>& list, const std::string& code) {
  const auto found = std::ranges::find(list, code, &Named::code);
  return found == list.end() ? NamedCode{code, {}, {}} : NamedCode{code, found->name, {}};
}

// A text that a participant wrote is in whatever language that was.
Text as_written(const ContentInput& content, const std::string& text) {
  const std::vector<std::string>& languages = content.input.assessment.languages;
  return {{{languages.empty() ? "en" : languages.front(), text}}};
}

NamedCode form_named(const ContentInput& content, const std::string& code) {
  const CrimeNode* node = find_crime_node(content.input.methodology, code);
  if (node) return {code, node->name, node->description};
  return named(content.input.assessment.item_names, code);
}

NamedCode factor_named(const ContentInput& content, const std::string& code) {
  const auto found = std::ranges::find(content.factors, code, &WorkshopFactor::code);
  if (found == content.factors.end()) return {code, {}, {}};
  return {code, as_written(content, found->proposal.text), {}};
}

NamedCode question_named(const ContentInput& content, const std::string& code) {
  const auto& questions = content.exercise.settings.questions;
  const auto found = std::ranges::find(questions, code, &TestQuestion::code);
  return found == questions.end() ? NamedCode{code, {}, {}} : NamedCode{code, found->text, {}};
}

NamedCode item_named(const ContentInput& content, const std::string& code) {
  if (content.exercise.kind == ExerciseKind::pestle) return factor_named(content, code);
  if (content.exercise.kind == ExerciseKind::test_questions) return question_named(content, code);
  return form_named(content, code);
}

void name_column(const ContentInput& content, const GridColumn& column, ContentColumn& made) {
  const Methodology& methodology = content.input.methodology;
  if (!column.factor.empty()) {
    made.name = factor_named(content, column.factor).name;
  } else if (column.unit == ColumnUnit::effect) {
    made.name = named(methodology.groups, column.group).name;
    made.group = form_named(content, column.form);
  } else if (content.exercise.kind == ExerciseKind::influence) {
    made.name = named(methodology.domains, column.code).name;
  } else if (content.exercise.kind == ExerciseKind::incidence) {
    made.name = named(methodology.stakeholders, column.code).name;
  } else if (const Indicator* indicator = find_indicator(methodology, column.code)) {
    made.name = indicator->name;
    made.question = indicator->question;
    made.group = named(methodology.groups, indicator->group);
    made.scale = indicator->scale.points;
  }
}

ContentColumn content_column(const ContentInput& content, const GridColumn& column) {
  ContentColumn made{column.code, {}, {}, {}, column.range, column.unit, {}};
  name_column(content, column, made);
  return made;
}

Text name_of_factor(const ContentInput& content, const std::string& code) {
  if (const Indicator* indicator = find_indicator(content.input.methodology, code)) return indicator->name;
  const auto& factors = content.input.assessment.factors;
  const auto found = std::ranges::find(factors, code, &Factor::code);
  return found == factors.end() ? Text{} : found->statement;
}

std::vector<ComputedFactor> computed_factors(const ContentInput& content) {
  std::vector<ComputedFactor> computed;
  if (content.exercise.kind != ExerciseKind::key_factors || !content.last_run) return computed;
  const KeyFactors& found = content.last_run->key_factors;
  for (const auto* list : {&found.differentiating, &found.driving})
    for (const KeyFactor& factor : *list)
      computed.push_back(
          {factor.code, name_of_factor(content, factor.code), factor.power, factor.low, factor.high});
  return computed;
}

std::vector<NamedCode> categories_of(const ContentInput& content) {
  if (content.exercise.kind != ExerciseKind::pestle) return {};
  const std::vector<std::string>& chosen = content.exercise.settings.categories;
  std::vector<NamedCode> categories = content.input.methodology.environment.categories;
  std::erase_if(categories, [&chosen](const NamedCode& category) {
    return !chosen.empty() && std::ranges::find(chosen, category.code) == chosen.end();
  });
  return categories;
}

}  // namespace

ExerciseContent content_of(const ContentInput& content) {
  ExerciseContent made;
  for (const std::string& item : content.grid.items) made.items.push_back(item_named(content, item));
  for (const GridColumn& column : content.grid.columns)
    made.columns.push_back(content_column(content, column));
  made.order = cell_order(content.grid, content.before, content.last_run);
  if (content.exercise.kind == ExerciseKind::briefing) made.pages = briefing_pages(content.input.methodology);
  made.computed = computed_factors(content);
  made.categories = categories_of(content);
  return made;
}

}  // namespace socta
