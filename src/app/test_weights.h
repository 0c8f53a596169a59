#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/round_results.h"

namespace socta {

/// Weights of participants by what they answered to questions whose answers are known: Cooke's classical
/// model (engine/classical_model.h) over low, best and high as 5, 50 and 95 % quantiles. By participant's
/// code; their mean is 1, so that they stand beside assessors without a weight. Who answered no question has
/// weight 0. Empty when nobody answered, or nobody's performance gives a weight.
std::map<std::string, double> test_weights(const RoundAnswers& input);

}  // namespace socta
