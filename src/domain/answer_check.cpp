#include "domain/answer_check.h"

namespace socta {
namespace {

constexpr double kLeastConfidence = 50;
constexpr double kMostConfidence = 100;

void check_parts(const Answer& answer, std::vector<AnswerFault>& faults) {
  if (answer.low && !answer.high)
    faults.push_back({"high", Sentence("answer_no_high", "The answer has a low value but no high one.")});
  if (answer.high && !answer.low)
    faults.push_back({"low", Sentence("answer_no_low", "The answer has a high value but no low one.")});
  if ((answer.low || answer.high) && !answer.best)
    faults.push_back(
        {"best", Sentence("answer_no_best", "The answer has a low or high value but no best one.")});
  if (answer.confidence && !answer.low && !answer.high)
    faults.push_back(
        {"confidence", Sentence("answer_confidence_alone",
                                "The answer has a confidence but no low and high value that it is about.")});
}

void check_order(const Answer& answer, std::vector<AnswerFault>& faults) {
  const auto above = [](const std::optional<double>& less, const std::optional<double>& more) {
    return less && more && *less > *more;
  };
  if (above(answer.low, answer.best))
    faults.push_back(
        {"best", Sentence("low_above_best", "The low value {low} is above the best value {best}.",
                          {numeric("low", *answer.low), numeric("best", *answer.best)})});
  if (above(answer.best, answer.high))
    faults.push_back(
        {"high", Sentence("best_above_high", "The best value {best} is above the high value {high}.",
                          {numeric("best", *answer.best), numeric("high", *answer.high)})});
  if (!answer.best && above(answer.low, answer.high))
    faults.push_back(
        {"high", Sentence("low_above_high", "The low value {low} is above the high value {high}.",
                          {numeric("low", *answer.low), numeric("high", *answer.high)})});
}

// "Not inside" rather than "outside", so that a value that is no number is refused as well.
void check_inside(const char* column, const std::optional<double>& value, double low, double high,
                  std::vector<AnswerFault>& faults) {
  if (value && !(*value >= low && *value <= high))
    faults.push_back(
        {column, Sentence("off_scale", "{value} is not on the scale from {low} to {high}.",
                          {numeric("value", *value), numeric("low", low), numeric("high", high)})});
}

}  // namespace

std::vector<AnswerFault> faults_of(const Answer& answer, double low, double high) {
  std::vector<AnswerFault> faults;
  check_parts(answer, faults);
  check_inside("low", answer.low, low, high, faults);
  check_inside("best", answer.best, low, high, faults);
  check_inside("high", answer.high, low, high, faults);
  check_order(answer, faults);
  if (answer.confidence && !(*answer.confidence >= kLeastConfidence && *answer.confidence <= kMostConfidence))
    faults.push_back({"confidence", Sentence("confidence_range",
                                             "The confidence {value} is not between 50 and 100 percent.",
                                             {numeric("value", *answer.confidence)})});
  return faults;
}

}  // namespace socta
