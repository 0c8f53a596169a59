#include "domain/period.h"

#include <charconv>
#include <cstdio>

namespace socta {
namespace {

constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2200;

std::optional<int> digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Period> part_of(int year, PeriodKind kind, std::optional<int> part) {
  if (!part || *part < 1 || *part > parts_per_year(kind)) return std::nullopt;
  return Period{year, kind, *part};
}

}  // namespace

int parts_per_year(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::year:
      return 1;
    case PeriodKind::half:
      return 2;
    case PeriodKind::quarter:
      return 4;
    case PeriodKind::month:
      return 12;
  }
  return 1;
}

std::optional<Period> parse_period(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  const auto year = digits(text.substr(0, 4), 4);
  if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  std::string_view rest = text.substr(4);
  if (rest.empty()) return Period{*year, PeriodKind::year, 0};
  const bool dash = rest.front() == '-';
  if (dash) rest.remove_prefix(1);
  if (rest.empty()) return std::nullopt;
  switch (rest.front()) {
    case 'H':
    case 'S':
      return part_of(*year, PeriodKind::half, digits(rest.substr(1), 1));
    case 'Q':
      return part_of(*year, PeriodKind::quarter, digits(rest.substr(1), 1));
    case 'M':
      return part_of(*year, PeriodKind::month, digits(rest.substr(1), 2));
    default:
      break;
  }
  if (!dash) return std::nullopt;
  if (rest.size() == 5 && rest.substr(2) == "-01") rest = rest.substr(0, 2);
  return part_of(*year, PeriodKind::month, digits(rest, 2));
}

std::string to_string(const Period& period) {
  char text[32];
  switch (period.kind) {
    case PeriodKind::year:
      std::snprintf(text, sizeof text, "%04d", period.year);
      break;
    case PeriodKind::half:
      std::snprintf(text, sizeof text, "%04d-H%d", period.year, period.part);
      break;
    case PeriodKind::quarter:
      std::snprintf(text, sizeof text, "%04d-Q%d", period.year, period.part);
      break;
    case PeriodKind::month:
      std::snprintf(text, sizeof text, "%04d-%02d", period.year, period.part);
      break;
  }
  return text;
}

int first_month(const Period& period) {
  const int months = 12 / parts_per_year(period.kind);
  return period.year * 12 + (period.kind == PeriodKind::year ? 0 : (period.part - 1) * months);
}

int last_month(const Period& period) { return first_month(period) + 12 / parts_per_year(period.kind) - 1; }

Period shifted(const Period& period, int steps) {
  if (period.kind == PeriodKind::year) return {period.year + steps, PeriodKind::year, 0};
  const int parts = parts_per_year(period.kind);
  const int index = period.year * parts + period.part - 1 + steps;
  return {index / parts, period.kind, index % parts + 1};
}

Period years_later(const Period& period, int years) {
  return {period.year + years, period.kind, period.part};
}

bool comparable(const Period& a, const Period& b) { return a.kind == b.kind && a.part == b.part; }

bool is_valid(const PeriodRange& range) { return first_month(range.from) <= last_month(range.to); }

bool contains(const PeriodRange& range, const Period& period) {
  return first_month(period) >= first_month(range.from) && ends_by(period, range);
}

bool ends_by(const Period& period, const PeriodRange& range) {
  return last_month(period) <= last_month(range.to);
}

}  // namespace socta
