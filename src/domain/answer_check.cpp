#include "domain/answer_check.h"

#include "domain/message_text.h"

namespace socta {
namespace {

constexpr double kLeastConfidence = 50;
constexpr double kMostConfidence = 100;

void check_parts(const Answer& answer, std::vector<AnswerFault>& faults) {
  if (answer.low && !answer.high) faults.push_back({"high", "The answer has a low value but no high one."});
  if (answer.high && !answer.low) faults.push_back({"low", "The answer has a high value but no low one."});
  if ((answer.low || answer.high) && !answer.best)
    faults.push_back({"best", "The answer has a low or high value but no best one."});
  if (answer.confidence && !answer.low && !answer.high)
    faults.push_back(
        {"confidence", "The answer has a confidence but no low and high value that it is about."});
}

void check_order(const char* column, const std::optional<double>& less, const char* less_name,
                 const std::optional<double>& more, const char* more_name, std::vector<AnswerFault>& faults) {
  if (less && more && *less > *more)
    faults.push_back({column, std::string("The ") + less_name + " value " + shown_number(*less) +
                                  " is above the " + more_name + " value " + shown_number(*more) + "."});
}

// "Not inside" rather than "outside", so that a value that is no number is refused as well.
void check_inside(const char* column, const std::optional<double>& value, double low, double high,
                  std::vector<AnswerFault>& faults) {
  if (value && !(*value >= low && *value <= high))
    faults.push_back({column, shown_number(*value) + " is not on the scale from " + shown_number(low) +
                                  " to " + shown_number(high) + "."});
}

}  // namespace

std::vector<AnswerFault> faults_of(const Answer& answer, double low, double high) {
  std::vector<AnswerFault> faults;
  check_parts(answer, faults);
  check_inside("low", answer.low, low, high, faults);
  check_inside("best", answer.best, low, high, faults);
  check_inside("high", answer.high, low, high, faults);
  check_order("best", answer.low, "low", answer.best, "best", faults);
  check_order("high", answer.best, "best", answer.high, "high", faults);
  if (!answer.best) check_order("high", answer.low, "low", answer.high, "high", faults);
  if (answer.confidence && !(*answer.confidence >= kLeastConfidence && *answer.confidence <= kMostConfidence))
    faults.push_back({"confidence", "The confidence " + shown_number(*answer.confidence) +
                                        " is not between 50 and 100 percent."});
  return faults;
}

}  // namespace socta
