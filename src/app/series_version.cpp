#include "app/series_version.h"

#include "domain/assessment.h"
#include "format/hash.h"
#include "format/statistics_toml.h"

namespace socta {
namespace {

constexpr std::size_t kDigits = 32;  // two texts do not meet by chance

}  // namespace

std::string series_version(const Series& series) {
  Assessment alone;  // without defaults, so that everything is written
  alone.series = {series};
  return sha256_hex(write_statistics_toml(alone)).substr(0, kDigits);
}

}  // namespace socta
