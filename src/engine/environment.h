#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/results.h"
#include "engine/conditional_table.h"
#include "engine/factor_probability.h"

namespace socta {

/// Effect of one factor, averaged over assessors and not zero, on one group score of one item.
struct ActingFactor {
  std::size_t factor = 0;
  std::size_t group = 0;
  double effect = 0;  ///< steps, −limit … +limit

  bool operator==(const ActingFactor&) const = default;
};

/// The environment resolved to positions: factors in the assessment's order, items as given, groups in the
/// methodology's order (method §8).
struct OutlookModel {
  std::vector<std::string> factors{};
  std::vector<double> probability{};                ///< of each factor, when its table says nothing
  std::vector<ConditionalTable> tables{};           ///< of each factor; empty ones are unconditional
  std::vector<std::size_t> order{};                 ///< factors, parents before children
  std::vector<std::vector<ActingFactor>> acting{};  ///< of each item; by group, then factor
  std::size_t groups = 0;
  double step = 0;            ///< δ
  double stability_band = 0;  ///< of danger
};

/// The model of an assessment. An effect for one item and one group goes before one for all groups of the
/// item, that before one for all items of the group, and that before one for everything, for each assessor
/// apart; then the mean over the assessors who gave one.
OutlookModel outlook_model(const AssessmentCase& input, const std::vector<std::string>& items,
                           const std::vector<FactorProbability>& probabilities);

/// False when no factor acts on the item: it then has no outlook.
bool has_outlook(const OutlookModel& model, std::size_t item);

/// What a scenario says of each factor.
enum class FactorSetting { uncertain, on, off };

/// All uncertain, and the settings of a named scenario; as many as factors.
std::vector<FactorSetting> uncertain_settings(const OutlookModel& model);
std::vector<FactorSetting> scenario_settings(const OutlookModel& model, const Scenario& scenario);

/// Which factors happen in each of `draws` draws: 1 or 0 into `states` [factors × draws]. Factor f happens
/// when its uniform is below its probability given its parents' states. `uniforms` [factors × draws] in (0,
/// 1); in a run they are stream {seed, StreamKind::environment, f}, index 0. Factors that a scenario fixes
/// are so whatever their uniform, and their children follow their tables.
void draw_factor_states(const OutlookModel& model, std::span<const FactorSetting> settings,
                        std::span<const double> uniforms, std::size_t draws, std::span<double> states);

/// Future group scores of one item in a block of draws: clamp(s + δ·Σ X_f·e) to [0, 1]. `present` and
/// `future` are [groups × draws] and may be the same memory; `states` is [factors × draws]. The caller
/// aggregates them to danger as it does the present ones, with the same weights in each draw.
void future_group_scores(const OutlookModel& model, std::size_t item, std::span<const double> states,
                         std::size_t draws, std::span<const double> present, std::span<double> future);

/// In how many draws danger rose, stayed within ± the stability band (the band's ends included), or fell.
struct DirectionCounts {
  std::size_t rise = 0;
  std::size_t stable = 0;
  std::size_t fall = 0;
};

/// The outlook of an item from what its draws gave. The direction is the likeliest; of equally likely ones
/// stable, then rising. `mean_change` is the mean over the draws of future − present danger.
Outlook make_outlook(const Spread& future, double mean_change, const DirectionCounts& counts,
                     std::vector<OutlookDriver> drivers);

}  // namespace socta
