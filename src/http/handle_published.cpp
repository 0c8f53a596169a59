#include <nlohmann/json.hpp>

#include "app/published.h"
#include "app/ranking.h"
#include "app/run_results.h"
#include "http/encode_assessment.h"
#include "http/encode_results.h"
#include "http/figure_input.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {

Response handle_published_assessments(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const PublishedAssessment& published : published(service)) {
    nlohmann::json out = {{"code", published.code},
                          {"title", encode(published.head.title)},
                          {"area", published.head.area},
                          {"area_name", encode(published.head.area_name)},
                          {"reference_from", to_string(published.head.reference.from)},
                          {"reference_to", to_string(published.head.reference.to)}};
    if (!published.finished_at.empty()) out["published_at"] = published.finished_at;
    list.push_back(std::move(out));
  }
  return json_response(200, {{"assessments", list}});
}

Response handle_published_ranking(const Service& service, const Request& request) {
  Query query(request);
  const Language language = language_in(query);
  query.done();
  const PublishedResults published = published_results(service, request.parameter("code"));
  return json_response(200, encode(ranking_of(*published.content, language)));
}

Response handle_published_figure(const Service& service, const Request& request) {
  const FigureOrder order = figure_order_in(request);
  const PublishedResults published = published_results(service, request.parameter("code"));
  return json_response(200, encode(figure_of(*published.content, HandlingCode::open, order), order.kind));
}

Response handle_published_report(const Service& service, const Request& request) {
  const ReportOrder order = report_order_in(request, ReportLevels::open_only);
  const ReportFile file = published_report(service, request.parameter("code"), order);
  return download(file.media_type, file.file_name, Body(file.bytes));
}

}  // namespace socta
