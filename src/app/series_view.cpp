#include "app/series_view.h"

#include <algorithm>
#include <map>

#include "app/case_cache.h"
#include "app/revision_cache.h"
#include "app/series_version.h"
#include "app/stored_series.h"
#include "app/view_note.h"
#include "store/database.h"

namespace socta {
namespace {

std::optional<double> last_value(const std::vector<Observation>& observations) {
  if (observations.empty() || !observations.back().value.is_exact()) return std::nullopt;
  return observations.back().value.low;
}

std::vector<SeriesView> read_visible(Transaction& transaction, const BlobStore& blobs, const Member& member) {
  const std::int64_t assessment = member.assessment.id;
  std::map<std::string, Series> by_code;
  for (Series& series : read_series_file(transaction, blobs, assessment).head.series)
    by_code.emplace(series.code, std::move(series));
  std::vector<SeriesView> views;
  for (StoredSeries& stored : list_series(transaction, assessment, member.reader()))
    if (auto series = by_code.extract(stored.code)) {
      std::string version = series_version(series.mapped());
      views.push_back({std::move(series.mapped()), std::move(stored), std::move(version), {}});
    }
  return views;
}

// With its names, its source and how it is read.
constexpr std::size_t kBytesOfSeries = 4096;

/// The series that the member may see, without observations; read once until a document is changed.
std::shared_ptr<const std::vector<SeriesView>> visible(const Service& service, Transaction& transaction,
                                                       const Member& member) {
  return service.kept.get(
      RevisionKey("series", member, {kDocuments}),
      [&] { return read_visible(transaction, service.blobs, member); },
      [](const std::vector<SeriesView>& views) { return views.size() * kBytesOfSeries; });
}

SeriesView with_observations(const Service& service, Transaction& transaction, const Member& member,
                             std::string_view code) {
  const auto views = visible(service, transaction, member);
  const auto found =
      std::ranges::find(*views, code, [](const SeriesView& entry) { return entry.series.code; });
  if (found == views->end()) throw Error(ErrorKind::not_found, "There is no such series.");
  SeriesView view = *found;
  const std::int64_t assessment = member.assessment.id;
  const PeriodRange reference = read_head(transaction, service.blobs, assessment).head.reference;
  for (Observation& observation : list_observations(transaction, assessment, member.reader(), code)) {
    auto& part = ends_by(observation.period, reference) ? view.series.observations : view.series.later;
    part.push_back(std::move(observation));
  }
  view.last_value = last_value(view.series.observations);
  return view;
}

std::map<std::string_view, std::optional<double>> last_values(const Assessment& assessment) {
  std::map<std::string_view, std::optional<double>> values;
  for (const Series& series : assessment.series) values[series.code] = last_value(series.observations);
  return values;
}

}  // namespace

std::vector<SeriesView> series_list(const Service& service, const Member& member) {
  std::vector<SeriesView> views =
      service.database.read([&](Transaction& transaction) { return *visible(service, transaction, member); });
  const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
  const auto values = last_values(loaded->reading.input.assessment);
  for (SeriesView& view : views)
    if (const auto value = values.find(view.series.code); value != values.end())
      view.last_value = value->second;
  return views;
}

SeriesView series(const Service& service, const Member& member, std::string_view code) {
  return service.database.read(
      [&](Transaction& transaction) { return with_observations(service, transaction, member, code); });
}

void note_view_of_series(const Service& service, const Principal& who, std::int64_t assessment,
                         const std::string& code) {
  note_view(service, who, {.action = "view.series", .assessment = assessment, .object = "series/" + code});
}

}  // namespace socta
