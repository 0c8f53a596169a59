#pragma once

#include <string_view>

#include "domain/assessment.h"

namespace socta {

/// True when validation (domain/validate_assessment.h) is known to find the same with `after` in the place of
/// `before`, without looking at other rows: neither has a fault of its own, and what other rows and files go
/// by (codes, round, whether there is an answer) is the same in both. For an assessment whose methodology is
/// valid. `file`: the table of answers that the rows are of.
bool findings_stay(const Methodology& methodology, std::string_view file, const Judgement& before,
                   const Judgement& after);
bool findings_stay(const Methodology& methodology, std::string_view file, const Evidence& before,
                   const Evidence& after);

/// Of rows of other tables nothing is known.
template <typename Row>
bool findings_stay(const Methodology&, std::string_view, const Row&, const Row&) {
  return false;
}

}  // namespace socta
