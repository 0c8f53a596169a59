#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace socta {

enum class PeriodKind { year, half, quarter, month };

/// A year or a part of one. `part` is 0 for a year, else 1–2, 1–4 or 1–12.
struct Period {
  int year = 0;
  PeriodKind kind = PeriodKind::year;
  int part = 0;

  bool operator==(const Period&) const = default;
};

/// Accepts "2015", "2015-H1", "2015-Q1", "2015Q1", "2015-01", "2015M01" and "2015-01-01" (a first of a month,
/// as publishers date monthly values). nullopt for anything else, a part outside its range or a year outside
/// 1800–2200.
std::optional<Period> parse_period(std::string_view text);

/// "2015", "2015-H1", "2015-Q1", "2015-01"; parse_period reads it back to an equal value.
std::string to_string(const Period& period);

/// Parts of one year of that kind: 1, 2, 4 or 12.
int parts_per_year(PeriodKind kind);

/// First and last month, counted as year · 12 + month − 1.
int first_month(const Period& period);
int last_month(const Period& period);

/// The period of the same kind `steps` later (earlier when negative), and the same part `years` later.
Period shifted(const Period& period, int steps);
Period years_later(const Period& period, int years);

/// True when both have the same kind and the same part of the year: the only values that may be compared
/// directly.
bool comparable(const Period& a, const Period& b);

/// From the first month of `from` to the last month of `to`, both included. Valid when `from` does not begin
/// after `to` ends.
struct PeriodRange {
  Period from;
  Period to;

  bool operator==(const PeriodRange&) const = default;
};

bool is_valid(const PeriodRange& range);
bool contains(const PeriodRange& range, const Period& period);  ///< wholly inside
bool ends_by(const Period& period, const PeriodRange& range);   ///< last month not after the range's last

}  // namespace socta
