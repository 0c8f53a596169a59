#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/environment.h"

namespace socta {

/// States of all factors together, with the probability of each.
struct JointStates {
  std::size_t count = 0;
  std::vector<double> states{};   ///< [factors × count], 1: happens
  std::vector<double> weights{};  ///< [count], sum to 1

  bool operator==(const JointStates&) const = default;
};

/// Up to so many uncertain factors, every combination is enumerated with its exact probability; with more,
/// the states are kSampledStates equally likely draws, always the same ones.
inline constexpr std::size_t kMostEnumeratedFactors = 12;
inline constexpr std::size_t kSampledStates = 4096;

JointStates joint_states(const OutlookModel& model, std::span<const FactorSetting> settings);

/// The settings with every factor turned off that neither acts on the item nor, through conditional tables,
/// on a factor that does: what is left decides the item's future just the same.
std::vector<FactorSetting> settings_for_item(const OutlookModel& model, std::size_t item,
                                             std::vector<FactorSetting> settings);

}  // namespace socta
