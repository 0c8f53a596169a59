#include "domain/message_text.h"
#include "domain/validate_methodology_parts.h"

namespace socta {
namespace {

void validate_words(const std::vector<ProbabilityWord>& words, const std::string& list, FieldChecks& checks) {
  checks.codes(words, list);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string here = element(list, i);
    checks.within(words[i].low, 0, 100, here + ".low");
    checks.within(words[i].high, 0, 100, here + ".high");
    checks.rising(words[i].low, words[i].high, here);
    if (i > 0 && words[i].low < words[i - 1].high)
      checks.error(here + ".low", "The words must rise without overlap: " + shown_number(words[i].low) +
                                      " % comes after a word that reaches to " +
                                      shown_number(words[i - 1].high) + " %.");
  }
}

}  // namespace

void validate_yardsticks(const Methodology& methodology, FieldChecks& checks) {
  checks.codes(methodology.yardsticks, "yardstick");
  for (std::size_t i = 0; i < methodology.yardsticks.size(); ++i) {
    const std::string list = element("yardstick", i) + ".words";
    if (methodology.yardsticks[i].words.empty()) checks.error(list, "The yardstick has no words.");
    validate_words(methodology.yardsticks[i].words, list, checks);
  }
}

}  // namespace socta
