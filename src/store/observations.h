#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/handling.h"
#include "domain/observation.h"
#include "domain/text.h"
#include "store/reader.h"
#include "store/transaction.h"

namespace socta {

/// A series as the explorer lists it.
struct StoredSeries {
  std::int64_t id = 0;
  std::string code{};
  Text name{};
  std::string area{};
  std::string unit{};
  std::string publisher{};
  HandlingCode handling = HandlingCode::restricted;
  std::int64_t observations = 0;
  std::string first_period{};  ///< "" when it has none
  std::string last_period{};

  bool operator==(const StoredSeries&) const = default;
};

/// Replaces the series and observations of an assessment by those of `series` as it was read (also the later
/// ones): they are derived from the publishers' files and kept for the explorer only.
void replace_observations(Transaction& transaction, std::int64_t assessment, std::span<const Series> series);

/// Those that the reader may see, in the order of statistics.toml.
std::vector<StoredSeries> list_series(Transaction& transaction, std::int64_t assessment,
                                      const Reader& reader);

/// The observations of a series by period; [] when there is none or the reader may not see it.
std::vector<Observation> list_observations(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader, std::string_view series);

}  // namespace socta
