#pragma once

#include <string>
#include <vector>

#include "report/composer.h"

namespace socta {

/// The choices of a methodology, each as a sentence with its numbers. Empty where a choice does not apply.

std::string axis_word(const Composer& composer, Axis axis);

std::string shape_sentence(const Composer& composer);
std::string pooling_sentence(const Composer& composer);
std::string bare_answer_sentence(const Composer& composer);
std::string balance_sentence(const Composer& composer);
std::string consensus_sentence(const Composer& composer);
std::string statistics_sentence(const Composer& composer);

std::string aggregation_sentence(const Composer& composer);

std::string group_weights_sentence(const Composer& composer);
std::string indicator_weights_sentence(const Composer& composer);
std::string score_uncertainty_sentence(const Composer& composer);
std::string alternatives_sentence(const Composer& composer);
std::string draws_sentence(const Composer& composer);

std::string outlook_rule_sentence(const Composer& composer);

/// One sentence for each clause of the rule for priorities, in its order.
std::vector<std::string> priority_rule(const Composer& composer);

}  // namespace socta
