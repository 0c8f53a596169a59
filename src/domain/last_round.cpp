#include "domain/last_round.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "domain/cell_key.h"

namespace socta {
namespace {

using RoundsByExercise = std::map<std::string_view, std::set<int>>;

RoundsByExercise rounds_by_exercise(const std::vector<const Judgement*>& judgements) {
  RoundsByExercise rounds;
  for (const Judgement* judgement : judgements) rounds[judgement->workshop].insert(judgement->round);
  return rounds;
}

int round_before_last(const std::set<int>& rounds) {
  return rounds.size() < 2 ? *rounds.rbegin() : *std::next(rounds.rbegin());
}

}  // namespace

std::vector<const Judgement*> judgements_of_last_round(const std::vector<Judgement>& table) {
  std::unordered_map<CellKey, int, CellKeyHash> last;
  for (const Judgement& row : table) {
    int& round = last[{row.workshop, row.item, row.column}];
    round = std::max(round, row.round);
  }
  std::vector<const Judgement*> judgements;
  for (const Judgement& row : table)
    if (row.round == last.at({row.workshop, row.item, row.column})) judgements.push_back(&row);
  return judgements;
}

CellRounds rounds_of_cell(const std::vector<const Judgement*>& judgements) {
  const RoundsByExercise rounds = rounds_by_exercise(judgements);
  const bool has_before = std::ranges::any_of(rounds, [](const auto& of) { return of.second.size() > 1; });
  CellRounds cell;
  for (const Judgement* judgement : judgements) {
    const std::set<int>& own = rounds.at(judgement->workshop);
    if (judgement->round == *own.rbegin()) cell.last.push_back(judgement);
    if (has_before && judgement->round == round_before_last(own)) cell.before.push_back(judgement);
  }
  for (auto* list : {&cell.last, &cell.before}) std::ranges::stable_sort(*list, {}, &Judgement::assessor);
  return cell;
}

}  // namespace socta
