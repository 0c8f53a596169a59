#include "app/folder_minutes.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/exercise_outcome.h"
#include "domain/error.h"
#include "domain/message_text.h"
#include "domain/workshop_mark.h"

namespace socta {
namespace {

/// The records of one exercise.
struct ExerciseRecords {
  ExerciseKind kind = ExerciseKind::danger;
  std::vector<const Judgement*> judgements{};
  std::vector<const FactorEffect*> effects{};
  std::vector<const Factor*> factors{};
};

using Exercises = std::map<int, ExerciseRecords>;

template <typename Visit>
void each_mark(const Assessment& assessment, const Visit& visit) {
  const auto each_of = [&visit](const auto& rows) {
    for (const auto& row : rows)
      if (const auto mark = parse_workshop_mark(row.workshop)) visit(*mark);
  };
  each_of(assessment.judgements);
  each_of(assessment.influence);
  each_of(assessment.incidence);
  each_of(assessment.factor_judgements);
  each_of(assessment.factors);
  each_of(assessment.factor_effects);
  each_of(assessment.cross_impacts);
}

/// Gathers the records of one workshop.
class Gathering {
 public:
  explicit Gathering(const std::string& workshop) : workshop_(workshop) {}

  void judgements(const std::vector<Judgement>& table, ExerciseKind kind) {
    for (const Judgement& row : table)
      if (ExerciseRecords* exercise = of(row.workshop, kind)) exercise->judgements.push_back(&row);
  }

  void factors(const Assessment& assessment) {
    for (const Factor& row : assessment.factors)
      if (ExerciseRecords* exercise = of(row.workshop, ExerciseKind::pestle))
        exercise->factors.push_back(&row);
    for (const FactorEffect& row : assessment.factor_effects)
      if (ExerciseRecords* exercise = of(row.workshop, ExerciseKind::pestle))
        exercise->effects.push_back(&row);
  }

  Exercises found() && { return std::move(exercises_); }

 private:
  ExerciseRecords* of(const std::string& text, ExerciseKind kind) {
    const auto mark = parse_workshop_mark(text);
    if (!mark || mark->workshop != workshop_) return nullptr;
    ExerciseRecords& exercise = exercises_[mark->position];
    exercise.kind = kind;
    return &exercise;
  }

  const std::string& workshop_;
  Exercises exercises_;
};

Exercises exercises_of(const Assessment& assessment, const std::string& workshop) {
  Gathering gathering(workshop);
  gathering.judgements(assessment.judgements, ExerciseKind::danger);
  gathering.judgements(assessment.influence, ExerciseKind::influence);
  gathering.judgements(assessment.incidence, ExerciseKind::incidence);
  gathering.judgements(assessment.factor_judgements, ExerciseKind::pestle);
  gathering.factors(assessment);
  return std::move(gathering).found();
}

void keep_named(std::vector<std::string>& codes, const std::set<std::string>& named) {
  std::erase_if(codes, [&named](const std::string& code) { return !named.contains(code); });
}

/// An exercise of records as if it had been held live.
class RecordedExercise {
 public:
  RecordedExercise(const AssessmentCase& input, int position, const ExerciseRecords& records)
      : input_(input), records_(records) {
    answers_.exercise.position = position;
    answers_.exercise.kind = records.kind;
    answers_.exercise.settings.effects = !records.effects.empty();
    answers_.rules = input.methodology.judgement;
    for (const Judgement* row : records.judgements) add(*row);
    for (const FactorEffect* row : records.effects) add(*row);
    for (const Factor* factor : records.factors) items_.insert(factor->code);
    answers_.grid =
        exercise_grid(input.methodology, assessed_items(input), factor_codes(), answers_.exercise);
    keep_what_was_asked();
  }

  ExerciseOutcome outcome() const {
    const std::vector<WorkshopFactor> no_factors;
    const std::vector<CellOfRound> no_cells;
    ExerciseContent content = content_of({input_, answers_.exercise, answers_.grid, no_factors, no_cells});
    for (NamedCode& item : content.items) name_factor(item);
    ExerciseOutcome outcome = outcome_of(answers_, content, rounds_);
    outcome.closed = true;
    return outcome;
  }

  std::set<std::string> assessors() const {
    std::set<std::string> codes;
    for (const auto& [code, participant] : participants_) codes.insert(code);
    return codes;
  }

 private:
  std::int64_t participant(const std::string& assessor) {
    const auto [found, is_new] =
        participants_.emplace(assessor, static_cast<std::int64_t>(participants_.size()) + 1);
    if (is_new) {
      const auto& all = input_.assessment.assessors;
      const auto known = std::ranges::find(all, assessor, &Assessor::code);
      answers_.answerers.push_back({found->second, assessor, known == all.end() ? "" : known->organisation,
                                    known == all.end() ? std::nullopt : known->weight});
    }
    return found->second;
  }

  void add(const Judgement& row) {
    rounds_ = std::max(rounds_, row.round);
    items_.insert(row.item);
    const std::string column = records_.kind == ExerciseKind::pestle ? kProbability : row.column;
    columns_.insert(column);
    answers_.answers.push_back({.round = row.round,
                                .participant = participant(row.assessor),
                                .item = row.item,
                                .column = column,
                                .answer = row.answer,
                                .cannot_assess = !row.answer.best,
                                .rationale = row.rationale});
  }

  // Effects that all agreed on are nobody's answer.
  void add(const FactorEffect& row) {
    items_.insert(row.factor);
    if (row.assessor.empty()) return;
    rounds_ = std::max(rounds_, 1);
    const std::string column = effect_code(row.item, row.group);
    columns_.insert(column);
    answers_.answers.push_back({.participant = participant(row.assessor),
                                .item = row.factor,
                                .column = column,
                                .answer = {.best = row.effect}});
  }

  std::vector<std::string> factor_codes() const {
    std::vector<std::string> codes;
    for (const Factor& factor : input_.assessment.factors)
      if (items_.contains(factor.code)) codes.push_back(factor.code);
    return codes;
  }

  void keep_what_was_asked() {
    keep_named(answers_.grid.items, items_);
    std::erase_if(answers_.grid.columns,
                  [this](const GridColumn& column) { return !columns_.contains(column.code); });
  }

  void name_factor(NamedCode& item) const {
    const auto& factors = input_.assessment.factors;
    const auto found = std::ranges::find(factors, item.code, &Factor::code);
    if (records_.kind == ExerciseKind::pestle && found != factors.end()) item.name = found->statement;
  }

  const AssessmentCase& input_;
  const ExerciseRecords& records_;
  RoundAnswers answers_;
  std::map<std::string, std::int64_t> participants_;
  std::set<std::string> items_;
  std::set<std::string> columns_;
  int rounds_ = 0;
};

std::vector<OrganisationPart> organisations_of(const Assessment& assessment,
                                               const std::set<std::string>& assessors) {
  std::vector<OrganisationPart> parts;
  for (const Organisation& organisation : assessment.organisations) {
    const auto count = std::ranges::count_if(assessment.assessors, [&](const Assessor& assessor) {
      return assessor.organisation == organisation.code && assessors.contains(assessor.code);
    });
    if (count > 0)
      parts.push_back({organisation.name.empty() ? organisation.code : organisation.name, organisation.kind,
                       static_cast<std::size_t>(count)});
  }
  return parts;
}

Error no_such_workshop(const Assessment& assessment, const std::string& workshop) {
  std::string known;
  for (const std::string& code : workshops_in(assessment)) known += (known.empty() ? "" : ", ") + code;
  return {ErrorKind::not_found,
          "No record comes from a workshop " + in_quotes(workshop) +
              (known.empty() ? "; the column workshop is empty everywhere." : "; there are: " + known + ".")};
}

}  // namespace

std::vector<std::string> workshops_in(const Assessment& assessment) {
  std::set<std::string> codes;
  each_mark(assessment, [&codes](const WorkshopMark& mark) { codes.insert(mark.workshop); });
  return {codes.begin(), codes.end()};
}

WorkshopMinutes folder_minutes(const AssessmentCase& input, const std::string& workshop) {
  const Exercises exercises = exercises_of(input.assessment, workshop);
  if (exercises.empty()) throw no_such_workshop(input.assessment, workshop);
  WorkshopMinutes minutes{.code = workshop};
  std::set<std::string> assessors;
  for (const auto& [position, records] : exercises) {
    const RecordedExercise exercise(input, position, records);
    minutes.exercises.push_back(exercise.outcome());
    assessors.merge(exercise.assessors());
  }
  minutes.organisations = organisations_of(input.assessment, assessors);
  return minutes;
}

}  // namespace socta
