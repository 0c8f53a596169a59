#include "domain/normaliser_check.h"

#include "domain/message_text.h"

namespace socta {
namespace {

std::optional<std::string> goalposts_fault(const Normaliser& normaliser) {
  const std::string ends = shown_number(normaliser.low) + " and " + shown_number(normaliser.high);
  if (!(normaliser.low < normaliser.high)) return "the low goalpost is not below the high one: " + ends + ".";
  if (normaliser.curve == GoalpostCurve::logarithmic && !(normaliser.low > 0))
    return "logarithmic goalposts must be above zero: " + ends + ".";
  return std::nullopt;
}

std::optional<std::string> thresholds_fault(const Normaliser& normaliser) {
  const auto& thresholds = normaliser.thresholds;
  if (thresholds.size() < 2) return "piecewise needs at least two thresholds.";
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    const auto [value, score] = thresholds[i];
    if (i > 0 && !(value > thresholds[i - 1].first))
      return "the threshold " + shown_number(value) + " is not above the one before it.";
    if (!(score >= 0 && score <= 1)) return "the score " + shown_number(score) + " is not between 0 and 1.";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> normaliser_fault(const Normaliser& normaliser) {
  if (normaliser.kind == NormaliserKind::goalposts) return goalposts_fault(normaliser);
  if (normaliser.kind == NormaliserKind::piecewise) return thresholds_fault(normaliser);
  return std::nullopt;
}

}  // namespace socta
