#pragma once

#include <string>

#include "domain/methodology.h"
#include "text/language.h"

namespace socta {

/// The number that score_text writes, unrounded; linear in the score.
double shown_score(const Methodology& methodology, double score);

/// A score in [0, 1] as the methodology shows composites: 0–100, on the indicators' scale, or as Σ
/// weight·value; rounded once, to the methodology's decimals.
std::string score_text(const Methodology& methodology, double score, Language language);

}  // namespace socta
