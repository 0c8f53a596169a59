#include "engine/dated_value.h"

namespace socta {

std::vector<DatedValue> known_values(std::span<const Observation> observations) {
  std::vector<DatedValue> values;
  for (const Observation& observation : observations)
    if (observation.value.high)
      values.push_back({observation.period, {observation.value.low.value_or(0), *observation.value.high}});
  return values;
}

}  // namespace socta
