#include "format/raw_observation.h"

namespace socta {

void extend(std::optional<PeriodRange>& range, const Period& period) {
  if (!range) range = PeriodRange{period, period};
  if (first_month(period) < first_month(range->from)) range->from = period;
  if (last_month(period) > last_month(range->to)) range->to = period;
}

}  // namespace socta
