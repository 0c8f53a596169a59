#include "app/workshop_records.h"

#include <algorithm>
#include <map>
#include <set>

#include "domain/standing_answers.h"

namespace socta {
namespace {

/// What participants said of one factor's impact on another.
struct Impacts {
  double sum = 0;
  std::size_t count = 0;
};

class RecordMaker {
 public:
  explicit RecordMaker(const RecordSource& source)
      : source_(source), mark_(workshop_mark(source.workshop_code, source.exercise.position)) {
    for (const Answerer& one : source.answerers) codes_[one.participant] = one.code;
    for (const WorkshopFactor& factor : source.factors) factors_.insert(factor.code);
  }

  Assessment records() {
    int round = 0;
    for (int held = 1; held <= source_.rounds; ++held) {
      const auto standing = sorted(standing_answers(source_.answers, held));
      if (standing.empty()) continue;
      ++round;
      for (const WorkshopAnswer* answer : standing) add(*answer, round, held == source_.rounds);
    }
    if (source_.exercise.kind == ExerciseKind::pestle) {
      add_cross_impacts();
      keep_judged_factors();
    }
    return std::move(made_);
  }

 private:
  std::vector<const WorkshopAnswer*> sorted(std::vector<const WorkshopAnswer*> answers) const {
    std::erase_if(answers,
                  [this](const WorkshopAnswer* answer) { return !codes_.contains(answer->participant); });
    std::ranges::stable_sort(answers, {},
                             [this](const WorkshopAnswer* a) { return codes_.at(a->participant); });
    return answers;
  }

  Judgement judgement(const WorkshopAnswer& answer, int round, std::string item, std::string column) const {
    return {.round = round,
            .assessor = codes_.at(answer.participant),
            .item = std::move(item),
            .column = std::move(column),
            .answer = answer.cannot_assess ? Answer{} : answer.answer,
            .rationale = stated_reason(answer),
            .workshop = mark_};
  }

  void add(const WorkshopAnswer& answer, int round, bool last) {
    switch (source_.exercise.kind) {
      case ExerciseKind::danger:
        return made_.judgements.push_back(judgement(answer, round, answer.item, answer.column));
      case ExerciseKind::influence:
        return made_.influence.push_back(judgement(answer, round, answer.item, answer.column));
      case ExerciseKind::incidence:
        return made_.incidence.push_back(judgement(answer, round, answer.item, answer.column));
      case ExerciseKind::pestle:
        return add_factor_answer(answer, round, last);
      default:
        return;
    }
  }

  std::string record_code(std::string_view factor) const {
    return source_.workshop_code + "-" + std::string(factor);
  }

  void add_factor_answer(const WorkshopAnswer& answer, int round, bool last) {
    if (!factors_.contains(answer.item)) return;
    const std::string code = record_code(answer.item);
    if (answer.column == kProbability)
      made_.factor_judgements.push_back(judgement(answer, round, code, ""));
    else if (answer.column == kRegionProbability)
      made_.factor_judgements.push_back(judgement(answer, round, code + "-r", ""));
    else if (last && !answer.cannot_assess)
      add_effect(answer, code);
  }

  void add_effect(const WorkshopAnswer& answer, const std::string& factor) {
    const GridColumn* column = source_.grid.column(answer.column);
    if (!column) return;
    if (!column->factor.empty()) return add_impact(answer, factor, record_code(column->factor));
    made_.factor_effects.push_back({factor, column->form, column->group, answer.answer.best.value_or(0),
                                    codes_.at(answer.participant), SourceRow{}, mark_});
  }

  void add_impact(const WorkshopAnswer& answer, const std::string& given, std::string on) {
    Impacts& said = impacts_[{given, std::move(on)}];
    said.sum += answer.answer.best.value_or(0);
    ++said.count;
  }

  // One row for all who said something, as the table has no assessors: their mean, as of effects.
  void add_cross_impacts() {
    for (const auto& [factors, said] : impacts_)
      made_.cross_impacts.push_back({CrossImpactKind::balance,
                                     {factors.second, true},
                                     {{factors.first, true}},
                                     said.sum / static_cast<double>(said.count),
                                     SourceRow{},
                                     mark_});
  }

  void keep_judged_factors() {
    std::set<std::string> judged;
    for (const Judgement& row : made_.factor_judgements) judged.insert(row.item);
    for (const WorkshopFactor& factor : source_.factors) {
      const std::string code = record_code(factor.code);
      if (judged.contains(code)) add_factor(factor, code);
      if (judged.contains(code + "-r")) add_factor(factor, code + "-r");
    }
    std::erase_if(made_.factor_effects,
                  [&judged](const FactorEffect& effect) { return !judged.contains(effect.factor); });
    std::erase_if(made_.cross_impacts, [&judged](const CrossImpact& impact) {
      return !judged.contains(impact.on.factor) || !judged.contains(impact.given.front().factor);
    });
  }

  void add_factor(const WorkshopFactor& factor, const std::string& code) {
    Factor row;
    row.code = code;
    row.category = factor.proposal.category;
    row.statement = {{{source_.language, factor.proposal.text}}};
    row.workshop = mark_;
    made_.factors.push_back(std::move(row));
  }

  const RecordSource& source_;
  const std::string mark_;
  std::map<std::int64_t, std::string> codes_;
  std::set<std::string> factors_;
  std::map<std::pair<std::string, std::string>, Impacts> impacts_;  // (given factor, factor on which it acts)
  Assessment made_;
};

}  // namespace

Assessment records_of_exercise(const RecordSource& source) { return RecordMaker(source).records(); }

}  // namespace socta
