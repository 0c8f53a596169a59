#include "app/series_view.h"

#include <algorithm>

#include "app/authorise.h"
#include "app/case_cache.h"
#include "app/stored_series.h"
#include "app/view_note.h"
#include "store/database.h"

namespace socta {
namespace {

std::optional<double> last_value(const std::vector<Observation>& observations) {
  if (observations.empty() || !observations.back().value.is_exact()) return std::nullopt;
  return observations.back().value.low;
}

std::vector<SeriesView> visible(Transaction& transaction, const BlobStore& blobs, const Member& member) {
  const std::int64_t assessment = member.assessment.id;
  std::vector<Series> all = read_series_file(transaction, blobs, assessment).head.series;
  std::vector<SeriesView> views;
  for (StoredSeries& stored : list_series(transaction, assessment, member.reader())) {
    const auto series = std::ranges::find(all, stored.code, &Series::code);
    if (series != all.end()) views.push_back({*series, std::move(stored), {}});
  }
  return views;
}

}  // namespace

std::vector<SeriesView> series_list(const Service& service, const Principal& who, std::int64_t assessment) {
  Member member;
  std::vector<SeriesView> views = service.database.read([&](Transaction& transaction) {
    member = require(transaction, who, assessment, Permission::read);
    return visible(transaction, service.blobs, member);
  });
  const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
  if (!loaded->input) return views;
  for (SeriesView& view : views)
    for (const Series& series : loaded->input->assessment.series)
      if (series.code == view.series.code) view.last_value = last_value(series.observations);
  return views;
}

SeriesView series(const Service& service, const Principal& who, std::int64_t assessment,
                  std::string_view code) {
  SeriesView view = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    std::vector<SeriesView> views = visible(transaction, service.blobs, member);
    const auto found =
        std::ranges::find(views, code, [](const SeriesView& entry) { return entry.series.code; });
    if (found == views.end()) throw Error(ErrorKind::not_found, "There is no such series.");
    const PeriodRange reference = read_head(transaction, service.blobs, assessment).head.reference;
    for (Observation& observation : list_observations(transaction, assessment, member.reader(), code)) {
      auto& part = ends_by(observation.period, reference) ? found->series.observations : found->series.later;
      part.push_back(std::move(observation));
    }
    found->last_value = last_value(found->series.observations);
    return std::move(*found);
  });
  note_view(service, who,
            {.action = "view.series", .assessment = assessment, .object = "series/" + view.series.code});
  return view;
}

}  // namespace socta
