#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>

#include "domain/assessment.h"

namespace socta {

/// An assessor as pooling knows them (engine/pool.h).
struct AssessorNumber {
  std::size_t assessor = 0;
  std::size_t organisation = 0;
  double weight = 1;
};

/// Numbers of all assessors, and of whoever else judged in `table`, who is an organisation of their own. In
/// the order of their codes, organisations too: the order of the tables does not matter.
std::unordered_map<std::string, AssessorNumber> number_assessors(const Assessment& assessment,
                                                                 std::span<const Judgement> table);

}  // namespace socta
