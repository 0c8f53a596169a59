#pragma once

#include <string>

#include "engine/danger_model.h"
#include "engine/draw_run.h"
#include "engine/score_model.h"
#include "engine/weight_model.h"

namespace socta::bench {

/// What a run of danger is made from.
struct Input {
  DangerModel danger{};
  WeightModel weights{};
  ScoreModel scores{};
};

/// The three files of a folder: items.csv (raw indicators, min–max normalised to 0–1 here), indicators.csv
/// and groups.csv; weights by independent uniform factors of ± 25 % at both levels; scores that vary normally
/// by sigma, or not at all (0).
Input read_input(const std::string& folder, double sigma);

/// The same of any size with made-up scores in 5 groups.
Input made_up_input(std::size_t items, std::size_t indicators, double sigma);

/// The Monte Carlo of danger that `socta assess` runs, with the weights of a seed.
DrawStatistics run(const Input& input, std::uint64_t seed, const DrawPlan& plan);

}  // namespace socta::bench
