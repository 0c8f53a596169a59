#pragma once

#include <vector>

#include "domain/assessment.h"

namespace socta {

/// Rounds are counted within a workshop's exercise (Judgement::workshop): two workshops that judge the same
/// cell do not displace each other's answers; both count.

/// The judgements that count: of each cell (item × column) those of the last round of each exercise, in the
/// order of the table. They live as long as the table.
std::vector<const Judgement*> judgements_of_last_round(const std::vector<Judgement>& table);

/// The judgements of one cell that count, and those that counted before the last round: of an exercise with
/// one round the same ones. `before` is empty when no exercise had a round before. Both by assessor.
struct CellRounds {
  std::vector<const Judgement*> last{};
  std::vector<const Judgement*> before{};
};
CellRounds rounds_of_cell(const std::vector<const Judgement*>& judgements);

}  // namespace socta
