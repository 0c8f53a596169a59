#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/period.h"
#include "engine/dated_value.h"

namespace socta {

/// What makes the values of a series comparable with each other; shown beside every trend.
enum class SeriesBasis {
  annual,             ///< whole years as published
  annual_from_parts,  ///< whole years added up from all their parts
  same_part,          ///< the same part of successive years
  annual_with_share   ///< whole years, and years estimated from a part by a stated seasonal share
};

/// `estimated`: from a part of the year and a seasonal share.
enum class PointOrigin { published, added_up, estimated };

struct SeriesPoint {
  Period period;
  Interval value;
  PointOrigin origin = PointOrigin::published;

  bool operator==(const SeriesPoint&) const = default;
};

/// The share of a year that falls into one part, in (0, 1]; stated by the analyst with its source, never
/// assumed.
struct SeasonalShare {
  PeriodKind kind = PeriodKind::quarter;
  int part = 1;
  double share = 0.25;
};

/// Values that may be compared: one kind of period and one part of the year, rising by year, at most one a
/// year. All functions on trends take this type, and only the factories below make it: a part of a year
/// cannot meet a whole one by mistake (method §2, partial periods). Each factory takes what it can use from
/// mixed values and leaves the rest; of several values for one period the last given counts.
class ComparableSeries {
 public:
  static ComparableSeries annual(std::span<const DatedValue> values);

  /// Years all of whose parts of that kind are there.
  static ComparableSeries annual_from_parts(std::span<const DatedValue> values, PeriodKind kind);

  /// `part` as in Period: 1–2, 1–4 or 1–12.
  static ComparableSeries same_part(std::span<const DatedValue> values, PeriodKind kind, int part);

  /// Annual values; a year without one but with the part gets part / share, marked `estimated`.
  static ComparableSeries annual_with_share(std::span<const DatedValue> values, const SeasonalShare& share);

  SeriesBasis basis() const { return basis_; }
  const std::vector<SeriesPoint>& points() const { return points_; }

  /// The points wholly inside the range; the basis is kept.
  ComparableSeries within(const PeriodRange& range) const;

  /// The points from that year on.
  ComparableSeries from_year(int year) const;

 private:
  ComparableSeries(SeriesBasis basis, std::vector<SeriesPoint> points);

  SeriesBasis basis_;
  std::vector<SeriesPoint> points_;
};

}  // namespace socta
