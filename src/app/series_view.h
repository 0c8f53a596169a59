#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "domain/series.h"
#include "store/observations.h"

namespace socta {

/// A series as a member sees it; `series` has its observations in the view of one series only.
struct SeriesView {
  Series series{};
  StoredSeries stored{};
  std::optional<double> last_value{};
};

/// The series that the member may see. Throws Error: not_found, forbidden.
std::vector<SeriesView> series_list(const Service& service, const Principal& who, std::int64_t assessment);

/// One of them with its observations; those after the reference period stand in `later`. Throws Error:
/// not_found, forbidden.
SeriesView series(const Service& service, const Principal& who, std::int64_t assessment,
                  std::string_view code);

}  // namespace socta
