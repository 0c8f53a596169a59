#include "app/round_results.h"

#include <algorithm>

#include "app/small_groups.h"
#include "domain/standing_answers.h"
#include "engine/assessor_numbers.h"
#include "engine/consensus.h"
#include "engine/pooled_table.h"

namespace socta {
namespace {

constexpr double kLow = 0.05;
constexpr double kHigh = 0.95;

using Answers = std::vector<const WorkshopAnswer*>;

Assessment assessors_of(const std::vector<Answerer>& answerers) {
  Assessment assessment;
  for (const Answerer& one : answerers)
    assessment.assessors.push_back({one.code, one.organisation, {}, one.weight});
  return assessment;
}

// A question without limits reaches as far as its answers.
Scale scale_of(AnswerRange range, const Answers& answers) {
  Scale scale;
  scale.low = range.low.value_or(0);
  scale.high = range.high.value_or(0);
  for (const WorkshopAnswer* answer : answers)
    for (const auto& value : {answer->answer.low, answer->answer.best, answer->answer.high}) {
      if (!range.low && value) scale.low = std::min(scale.low, *value);
      if (!range.high && value) scale.high = std::max(scale.high, *value);
    }
  return scale;
}

/// Pools answers of one cell with the engine, for participants as assessors.
class CellPool {
 public:
  explicit CellPool(const RoundAnswers& input)
      : input_(input), numbers_(number_assessors(assessors_of(input.answerers), {})) {
    for (const Answerer& one : input.answerers) by_participant_[one.participant] = &one;
  }

  bool knows(const WorkshopAnswer& answer) const { return by_participant_.contains(answer.participant); }
  const std::string& code_of(const WorkshopAnswer& answer) const {
    return by_participant_.at(answer.participant)->code;
  }
  std::string kind_of(const WorkshopAnswer& answer) const {
    const auto kind = input_.kinds.find(by_participant_.at(answer.participant)->organisation);
    return kind == input_.kinds.end() ? "" : kind->second;
  }

  PooledJudgement pooled(AnswerRange range, const Answers& answers) const {
    const JudgementRules& rules = input_.rules;
    const Scale scale = scale_of(range, answers);
    std::vector<PoolAnswer> stated;
    for (const WorkshopAnswer* answer : answers) {
      const AssessorNumber& number = numbers_.at(code_of(*answer));
      stated.push_back({number.assessor, number.organisation,
                        distribution_of(answer->cannot_assess ? Answer{} : answer->answer, rules, scale),
                        number.weight});
    }
    return pool_centre(
        stated, rules.pooling,
        rules.balance_organisations ? OrganisationBalance::balanced : OrganisationBalance::each_assessor);
  }

 private:
  const RoundAnswers& input_;
  std::unordered_map<std::string, AssessorNumber> numbers_;
  std::map<std::int64_t, const Answerer*> by_participant_;
};

/// What the answers of a cell come to. Effects are averaged (engine/environment.h), everything else is pooled
/// by the methodology's rules.
std::optional<double> best_of(const CellPool& pool, const GridColumn& column, AnswerRange range,
                              const Answers& answers) {
  if (column.unit != ColumnUnit::effect) {
    const PooledJudgement pooled = pool.pooled(range, answers);
    return pooled.state == PoolState::pooled ? std::optional(pooled.centre) : std::nullopt;
  }
  double sum = 0;
  std::size_t count = 0;
  for (const WorkshopAnswer* answer : answers)
    if (!answer->cannot_assess) {
      sum += *answer->answer.best;
      ++count;
    }
  return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
}

using CellKey = std::pair<std::string, std::string>;
using AnswersByCell = std::map<CellKey, Answers>;

AnswersByCell by_cell(const RoundAnswers& input, const CellPool& pool, int round) {
  AnswersByCell cells;
  for (const WorkshopAnswer* answer : standing_answers(input.answers, round))
    if (pool.knows(*answer)) cells[{answer->item, answer->column}].push_back(answer);
  for (auto& [cell, answers] : cells)
    std::ranges::sort(answers, {}, [&pool](const WorkshopAnswer* answer) { return pool.code_of(*answer); });
  return cells;
}

void add_values(CellOfRound& cell, const Answers& answers, const JudgementRules& rules) {
  std::map<double, std::size_t> counts;
  std::vector<double> best;
  for (const WorkshopAnswer* answer : answers) {
    if (std::string reason = stated_reason(*answer); !reason.empty())
      cell.reasons.push_back(std::move(reason));
    if (answer->cannot_assess) continue;
    ++counts[*answer->answer.best];
    best.push_back(*answer->answer.best);
  }
  std::ranges::sort(cell.reasons);
  cell.distribution.assign(counts.begin(), counts.end());
  if (best.size() < 2) return;
  const Consensus found = consensus(best, rules);
  cell.agreement = found.share_within;
  cell.spread = found.interquartile_range;
}

void add_pool(CellOfRound& cell, const CellPool& pool, const GridColumn& column, AnswerRange range,
              const Answers& answers) {
  const PooledJudgement pooled = pool.pooled(range, answers);
  cell.answers = pooled.assessors;
  cell.cannot_assess = pooled.cannot_assess;
  cell.best = best_of(pool, column, range, answers);
  if (pooled.state != PoolState::pooled || column.unit == ColumnUnit::effect) return;
  const QuantileTable table = table_of(pooled);
  cell.low = value_at(table, kLow);
  cell.high = value_at(table, kHigh);
}

std::vector<KindAnswers> breakdown_of(const CellPool& pool, const GridColumn& column, AnswerRange range,
                                      const Answers& answers) {
  std::map<std::string, Answers> kinds;
  for (const WorkshopAnswer* answer : answers)
    if (!answer->cannot_assess) kinds[pool.kind_of(*answer)].push_back(answer);
  std::vector<std::size_t> counts;
  for (const auto& [kind, of_kind] : kinds) counts.push_back(of_kind.size());
  const std::vector<bool> shown = shown_parts(counts);
  std::vector<KindAnswers> breakdown;
  std::size_t part = 0;
  for (const auto& [kind, of_kind] : kinds)
    if (shown[part++]) breakdown.push_back({kind, of_kind.size(), best_of(pool, column, range, of_kind)});
  return breakdown;
}

const Answers& found_in(const AnswersByCell& cells, const CellKey& cell) {
  static const Answers none;
  const auto found = cells.find(cell);
  return found == cells.end() ? none : found->second;
}

}  // namespace

std::vector<CellOfRound> round_results(const RoundAnswers& input, int round, RoundDetail detail) {
  const CellPool pool(input);
  const AnswersByCell now = by_cell(input, pool, round);
  const AnswersByCell before = by_cell(input, pool, round - 1);
  std::vector<CellOfRound> results;
  for (const std::string& item : input.grid.items)
    for (const GridColumn& column : input.grid.columns) {
      if (!ExerciseGrid::is_cell(item, column)) continue;
      const AnswerRange range = input.grid.range_of(item, column.code).value_or(AnswerRange{});
      const Answers& answers = found_in(now, {item, column.code});
      CellOfRound cell{.item = item, .column = column.code};
      add_values(cell, answers, input.rules);
      add_pool(cell, pool, column, range, answers);
      const auto earlier = best_of(pool, column, range, found_in(before, {item, column.code}));
      if (cell.best && earlier) cell.shift = *cell.best - *earlier;
      if (detail == RoundDetail::with_kinds) cell.breakdown = breakdown_of(pool, column, range, answers);
      results.push_back(std::move(cell));
    }
  return results;
}

std::size_t answers_given_in(const std::vector<WorkshopAnswer>& answers, int round) {
  return static_cast<std::size_t>(std::ranges::count_if(answers, [round](const WorkshopAnswer& answer) {
    return answer.round == round && (answer.answer.best || answer.cannot_assess);
  }));
}

}  // namespace socta
