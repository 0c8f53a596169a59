#include <nlohmann/json.hpp>

#include "app/assessment_check.h"
#include "app/export_archive.h"
#include "app/overview.h"
#include "app/search_view.h"
#include "http/encode_assessment.h"
#include "http/encode_audit.h"
#include "http/encode_problem.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/reader_language.h"

namespace socta {

using nlohmann::json;

namespace {

constexpr int kMostHits = 200;
constexpr int kHits = 50;

// In the order of FoundText::Kind.
constexpr const char* kFoundKinds[] = {"crime_form", "indicator", "factor", "group",
                                       "series",     "evidence",  "chapter"};

json encode(const DatedMilestone& dated) {
  constexpr const char* kStates[] = {"done", "next", "later", "overdue"};
  json out = encode(dated.milestone);
  out["state"] = kStates[static_cast<std::size_t>(dated.state)];
  return out;
}

json encode_coverage(const Overview& view) {
  json items = json::array();
  for (const ItemCoverage& item : view.items)
    items.push_back({{"item", item.item}, {"name", encode(item.name)}, {"share", item.share}});
  return {{"known", view.cells_known}, {"total", view.cells}, {"items", items}};
}

json encode(const RecordProblem& found, Language language) {
  json out = encode(found.problem, language);
  if (!found.table.empty()) out["table"] = found.table;
  if (found.record) out["record"] = *found.record;
  return out;
}

}  // namespace

Response handle_overview(const Service& service, const Request& request) {
  Query(request).done();
  const Overview view = overview(service, signed_in(request), assessment_number(request));
  json out = {{"timetable", json::array()},
              {"coverage", encode_coverage(view)},
              {"waiting", json::array()},
              {"counts", view.counts},
              {"changes", json::array()}};
  for (const DatedMilestone& milestone : view.timetable) out["timetable"].push_back(encode(milestone));
  for (const Waiting& waiting : view.waiting) {
    json entry = {{"kind", waiting.kind}, {"count", waiting.count}};
    if (!waiting.table.empty()) entry["table"] = waiting.table;
    out["waiting"].push_back(std::move(entry));
  }
  for (const AuditView& change : view.changes) out["changes"].push_back(encode(change));
  return json_response(200, out);
}

Response handle_check(const Service& service, const Request& request) {
  Query(request).done();
  const Language language = reader_language(request);
  json list = json::array();
  for (const RecordProblem& problem :
       check_assessment(service, signed_in(request), assessment_number(request)))
    list.push_back(encode(problem, language));
  return json_response(200, {{"problems", list}});
}

Response handle_search(const Service& service, const Request& request) {
  Query query(request);
  const std::string words = query.needed_text("q");
  const auto limit = static_cast<int>(query.integer("limit", 1, kMostHits).value_or(kHits));
  query.done();
  json list = json::array();
  for (const FoundText& hit : search(service, signed_in(request), assessment_number(request), words,
                                     reader_language(request), limit))
    list.push_back({{"kind", kFoundKinds[static_cast<std::size_t>(hit.kind)]},
                    {"key", hit.key},
                    {"title", hit.title},
                    {"excerpt", hit.excerpt}});
  return json_response(200, {{"hits", list}});
}

Response handle_export_assessment(const Service& service, const Request& request) {
  Query query(request);
  const auto level = level_in(query);
  query.done();
  ExportedArchive archive = export_archive(service, signed_in(request), assessment_number(request), level);
  return download("application/zip", archive.file_name, Body(std::move(archive.bytes)));
}

}  // namespace socta
