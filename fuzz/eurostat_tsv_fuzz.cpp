#include "format/eurostat_tsv.h"
#include "format/series_observations.h"
#include "require.h"

namespace socta {
namespace {

void check(std::string_view bytes) {
  Problems problems;
  const auto raw = read_eurostat_tsv(bytes, "fuzz.tsv", {}, {}, problems);
  for (const auto& observation : raw.values) {
    const auto& value = observation.value;
    require(!value.low || !value.high || *value.low <= *value.high);
    require(contains(raw.covered.value(), observation.period));
  }
  const SeriesReading reading{.combine = Combine::sum, .absent = Absent::zero, .sum_to = PeriodKind::year};
  series_observations(raw, reading, "fuzz.tsv", problems);
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::check(socta::as_text(data, size));
  return 0;
}
