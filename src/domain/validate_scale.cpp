#include "domain/validate_scale.h"

#include <cmath>

#include "domain/field_checks.h"
#include "domain/message_text.h"

namespace socta {
namespace {

void validate_points(const Scale& scale, const std::string& field, FieldChecks& checks) {
  for (std::size_t i = 0; i < scale.points.size(); ++i) {
    const std::string here = element(field + ".points", i) + ".value";
    const double value = scale.points[i].value;
    checks.within(value, scale.low, scale.high, here);
    if (i > 0 && !(value > scale.points[i - 1].value))
      checks.error(here, "The points must rise: " + shown_number(value) + " comes after " +
                             shown_number(scale.points[i - 1].value) + ".");
  }
}

void validate_goalposts(const Normaliser& normaliser, const std::string& field, FieldChecks& checks) {
  checks.rising(normaliser.low, normaliser.high, field);
  if (normaliser.curve == GoalpostCurve::logarithmic && !(normaliser.low > 0))
    checks.error(field + ".low",
                 "Logarithmic goalposts need a low end above 0, not " + shown_number(normaliser.low) + ".");
}

void validate_thresholds(const Normaliser& normaliser, const std::string& field, FieldChecks& checks) {
  const auto& thresholds = normaliser.thresholds;
  if (thresholds.size() < 2) checks.error(field, "A piecewise normaliser needs at least two thresholds.");
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    const std::string here = element(field, i);
    if (!std::isfinite(thresholds[i].first)) checks.error(here, "The value is not a finite number.");
    checks.within(thresholds[i].second, 0, 1, here);
    if (i > 0 && !(thresholds[i].first > thresholds[i - 1].first))
      checks.error(here, "The values must rise: " + shown_number(thresholds[i].first) + " comes after " +
                             shown_number(thresholds[i - 1].first) + ".");
  }
}

}  // namespace

void validate_normaliser(const Normaliser& normaliser, const std::string& field, Problems& problems) {
  FieldChecks checks(problems);
  const Normaliser unset;
  if (normaliser.kind == NormaliserKind::goalposts) {
    validate_goalposts(normaliser, field, checks);
  } else if (normaliser.low != unset.low || normaliser.high != unset.high ||
             normaliser.curve != unset.curve) {
    checks.error(field, "The keys low, high and curve belong to goalposts only.");
  }
  if (normaliser.kind == NormaliserKind::piecewise) {
    validate_thresholds(normaliser, field + ".thresholds", checks);
  } else if (!normaliser.thresholds.empty()) {
    checks.error(field + ".thresholds", "Thresholds belong to a piecewise normaliser only.");
  }
}

void validate_scale(const Scale& scale, const std::string& field, Problems& problems) {
  FieldChecks checks(problems);
  checks.rising(scale.low, scale.high, field);
  if (scale.kind == ScaleKind::ordinal && scale.normaliser)
    checks.error(field + ".normaliser", "Only numeric scales have a normaliser.");
  if (scale.kind == ScaleKind::numeric && !scale.points.empty())
    checks.error(field + ".points", "Only ordinal scales have points.");
  validate_points(scale, field, checks);
  if (scale.normaliser) validate_normaliser(*scale.normaliser, field + ".normaliser", problems);
}

}  // namespace socta
