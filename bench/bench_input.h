#pragma once

#include <string>

#include "engine/additive_model.h"

namespace socta::bench {

/// The model of the three files of a folder: items.csv (raw indicators, min–max normalised to 0–100 here),
/// indicators.csv and groups.csv; weights by independent uniform factors of ± 25 % at both levels.
AdditiveModel read_input(const std::string& folder);

/// A model of any size with made-up scores and the same weight laws; sigma 0 = fixed scores.
AdditiveModel made_up_model(std::size_t items, std::size_t indicators, double sigma);

}  // namespace socta::bench
