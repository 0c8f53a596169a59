#include "format/series_observations.h"

#include <map>
#include <string>

#include "format/observed_value.h"

namespace socta {
namespace {

/// Finer periods after coarser ones that begin in the same month.
struct ByPeriod {
  bool operator()(const Period& a, const Period& b) const {
    if (first_month(a) != first_month(b)) return first_month(a) < first_month(b);
    return last_month(a) > last_month(b);
  }
};

using ByPeriodMap = std::map<Period, Observation, ByPeriod>;

std::string row_label(std::size_t row, const std::map<std::string, std::string>& dimensions) {
  std::string label = std::to_string(row);
  if (dimensions.empty()) return label;
  label += " (";
  for (const auto& [name, value] : dimensions) {
    if (!label.ends_with('(')) label += ", ";
    label.append(name).append(" ").append(value);
  }
  return label + ")";
}

void refuse_second(const RawObservation& first, const RawObservation& second, std::string_view file,
                   Problems& problems) {
  problems.error(Sentence("two_values",
                          "rows {first} and {second} both give a value for {period}; narrow the filters, or "
                          "say combine = \"sum\" if they are to be added up",
                          {plain("first", row_label(first.row, first.dimensions)),
                           plain("second", row_label(second.row, second.dimensions)),
                           plain("period", to_string(second.period))}),
                 {.file = std::string(file), .row = second.row});
}

ByPeriodMap one_per_period(const RawObservations& raw, Combine combine, std::string_view file,
                           Problems& problems) {
  ByPeriodMap result;
  std::map<Period, const RawObservation*, ByPeriod> first_rows;
  for (const auto& next : raw.values) {
    const auto [place, is_new] = first_rows.try_emplace(next.period, &next);
    if (is_new) {
      result[next.period] = {next.period, next.value, next.row};
    } else if (combine == Combine::sum) {
      result[next.period].value = sum_of(result[next.period].value, next.value);
    } else {
      refuse_second(*place->second, next, file, problems);
    }
  }
  return result;
}

/// The one kind of all periods; nullopt, with an error, when there are several or none.
std::optional<PeriodKind> common_kind(const ByPeriodMap& observations, std::string_view file,
                                      Problems& problems) {
  std::optional<PeriodKind> kind;
  for (const auto& [period, observation] : observations) {
    if (kind && *kind != period.kind) {
      problems.error(
          Sentence(
              "periods_mixed",
              "the series mixes years and parts of years, so that they can be neither filled nor added up"),
          {.file = std::string(file), .row = observation.row});
      return std::nullopt;
    }
    kind = period.kind;
  }
  return kind;
}

Period period_of(int month, PeriodKind kind) {
  const int months = 12 / parts_per_year(kind);
  const int part = kind == PeriodKind::year ? 0 : month % 12 / months + 1;
  return {.year = month / 12, .kind = kind, .part = part};
}

/// First period of that kind that begins within `range`.
Period first_within(const PeriodRange& range, PeriodKind kind) {
  const auto period = period_of(first_month(range.from), kind);
  return first_month(period) < first_month(range.from) ? shifted(period, 1) : period;
}

void fill_with_zero(ByPeriodMap& observations, const PeriodRange& covered, PeriodKind kind) {
  for (auto period = first_within(covered, kind); contains(covered, period); period = shifted(period, 1))
    observations.try_emplace(period, Observation{period, ObservedValue::exact(0), 0});
}

/// The sum of the parts of `whole`; nullopt when one has no row.
std::optional<Observation> summed(const ByPeriodMap& parts, const Period& whole, PeriodKind part_kind) {
  std::optional<Observation> sum;
  for (auto part = period_of(first_month(whole), part_kind); last_month(part) <= last_month(whole);
       part = shifted(part, 1)) {
    const auto found = parts.find(part);
    if (found == parts.end()) return std::nullopt;
    if (!sum) {
      sum = Observation{whole, found->second.value, found->second.row};
    } else {
      sum->value = sum_of(sum->value, found->second.value);
      // Filled zeros stand in no row.
      if (sum->row == 0) sum->row = found->second.row;
    }
  }
  return sum;
}

ByPeriodMap sum_parts(const ByPeriodMap& parts, const PeriodRange& covered, PeriodKind part_kind,
                      PeriodKind whole_kind) {
  ByPeriodMap wholes;
  for (auto whole = first_within(covered, whole_kind); contains(covered, whole); whole = shifted(whole, 1))
    if (const auto sum = summed(parts, whole, part_kind)) wholes.emplace(whole, *sum);
  return wholes;
}

std::vector<Observation> in_order(const ByPeriodMap& observations) {
  std::vector<Observation> result;
  for (const auto& [period, observation] : observations) result.push_back(observation);
  return result;
}

}  // namespace

std::vector<Observation> series_observations(RawObservations raw, const SeriesReading& reading,
                                             std::string_view file, Problems& problems) {
  auto observations = one_per_period(raw, reading.combine, file, problems);
  if (reading.absent == Absent::missing && !reading.sum_to) return in_order(observations);
  const auto kind = common_kind(observations, file, problems);
  if (!kind || !raw.covered) return in_order(observations);
  if (reading.absent == Absent::zero) fill_with_zero(observations, *raw.covered, *kind);
  if (!reading.sum_to || *reading.sum_to == *kind) return in_order(observations);
  if (parts_per_year(*reading.sum_to) > parts_per_year(*kind)) {
    problems.error(Sentence("periods_longer", "the file's periods are longer than those of sum_to"),
                   {.file = std::string(file)});
    return {};
  }
  return in_order(sum_parts(observations, *raw.covered, *kind, *reading.sum_to));
}

}  // namespace socta
