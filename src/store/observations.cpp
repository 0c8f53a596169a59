#include "store/observations.h"

#include "domain/error.h"
#include "store/record_visibility.h"
#include "store/text_json.h"

namespace socta {
namespace {

/// The observations as they are kept: by period, the later ones after the others.
std::vector<const Observation*> in_order(const Series& series) {
  std::vector<const Observation*> all;
  for (const auto* part : {&series.observations, &series.later})
    for (const Observation& observation : *part) all.push_back(&observation);
  return all;
}

std::int64_t insert_series(Transaction& transaction, std::int64_t assessment, const Series& series,
                           std::size_t position, const std::vector<const Observation*>& all) {
  const auto period = [&](const Observation* at) { return to_string(at->period); };
  return transaction.value(
      R"(insert into "series" ("assessment_id", "position", "code", "name", "area", "unit", "publisher", "handling",
           "observations", "first_period", "last_period") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         returning "id")",
      {assessment, position, series.code, json_of_text(series.name), series.area, series.unit.in(""),
       series.source.publisher, to_string(series.handling), all.size(),
       all.empty() ? std::string() : period(all.front()), all.empty() ? std::string() : period(all.back())});
}

void insert_observations(Transaction& transaction, std::int64_t series,
                         const std::vector<const Observation*>& all) {
  static const std::string kColumns[] = {"series_id", "number", "period", "low", "high", "flag", "file_row"};
  std::vector<SqlRow> rows;
  rows.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Observation& one = *all[i];
    rows.push_back(
        {series, i + 1, to_string(one.period), one.value.low, one.value.high, one.value.flag, one.row});
  }
  transaction.insert_many("observation", kColumns, rows);
}

Period period_of(const std::string& text) {
  if (const auto period = parse_period(text)) return *period;
  throw Error(ErrorKind::corrupt, "The database holds a period that is none.");
}

}  // namespace

void replace_observations(Transaction& transaction, std::int64_t assessment, std::span<const Series> series) {
  transaction.execute(R"(delete from "series" where "assessment_id" = ?)", {assessment});
  for (std::size_t i = 0; i < series.size(); ++i) {
    const auto all = in_order(series[i]);
    insert_observations(transaction, insert_series(transaction, assessment, series[i], i + 1, all), all);
  }
}

std::vector<StoredSeries> list_series(Transaction& transaction, std::int64_t assessment,
                                      const Reader& reader) {
  SqlConditions conditions;
  conditions.add(R"("assessment_id" = ?)", assessment);
  conditions.add_any_of(R"("handling")", visible_codes(reader));
  std::vector<StoredSeries> series;
  auto rows = transaction.query<std::int64_t, std::string, std::string, std::string, std::string, std::string,
                                std::string, std::int64_t, std::string, std::string>(
      R"(select "id", "code", "name", "area", "unit", "publisher", "handling", "observations", "first_period",
           "last_period" from "series" where )" +
          conditions.text() + R"( order by "position")",
      conditions.parameters());
  for (auto& [id, code, name, area, unit, publisher, handling, count, from, to] : rows)
    series.push_back({id, std::move(code), text_of_json(name), std::move(area), std::move(unit),
                      std::move(publisher), parse_handling_code(handling).value_or(HandlingCode::restricted),
                      count, std::move(from), std::move(to)});
  return series;
}

std::vector<Observation> list_observations(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader, std::string_view series) {
  SqlConditions conditions;
  conditions.add(R"(s."assessment_id" = ?)", assessment);
  conditions.add(R"(s."code" = ?)", series);
  conditions.add_any_of(R"(s."handling")", visible_codes(reader));
  std::vector<Observation> observations;
  auto rows =
      transaction.query<std::string, std::optional<double>, std::optional<double>, std::string, std::int64_t>(
          R"(select o."period", o."low", o."high", o."flag", o."file_row" from "observation" o
         join "series" s on s."id" = o."series_id" where )" +
              conditions.text() + R"( order by o."number")",
          conditions.parameters());
  for (auto& [period, low, high, flag, row] : rows)
    observations.push_back({period_of(period), {low, high, std::move(flag)}, static_cast<std::size_t>(row)});
  return observations;
}

}  // namespace socta
