#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/authorise.h"
#include "app/service.h"
#include "domain/series.h"
#include "store/observations.h"

namespace socta {

/// A series as a member sees it; `series` has its observations in the view of one series only.
struct SeriesView {
  Series series{};
  StoredSeries stored{};
  std::string version{};  ///< series_version
  std::optional<double> last_value{};
};

/// The series that the member may see. Depends on nothing but the assessment's revision and the member.
std::vector<SeriesView> series_list(const Service& service, const Member& member);

/// One of them with its observations; those after the reference period stand in `later`. Depends on the same.
/// Throws Error (not_found).
SeriesView series(const Service& service, const Member& member, std::string_view code);

/// Notes that somebody saw a series that there is.
void note_view_of_series(const Service& service, const Principal& who, std::int64_t assessment,
                         const std::string& code);

}  // namespace socta
