#include "format/raw_observation.h"

namespace socta {

void report_too_many(std::string_view file, Problems& problems) {
  problems.error(Sentence("too_many_values", "more than {count} values fit the filters; narrow them",
                          {counted("count", kMostObservations)}),
                 {.file = std::string(file)});
}

void extend(std::optional<PeriodRange>& range, const Period& period) {
  if (!range) range = PeriodRange{period, period};
  if (first_month(period) < first_month(range->from)) range->from = period;
  if (last_month(period) > last_month(range->to)) range->to = period;
}

}  // namespace socta
