#include <nlohmann/json.hpp>

#include "app/ranking.h"
#include "app/run_figures.h"
#include "http/encode_results.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "text/message.h"

namespace socta {
namespace {

RunResults found(const Service& service, const Request& request, std::string_view action) {
  return run_results(service, signed_in(request), assessment_number(request), run_number(request), action);
}

Response tagged(nlohmann::json json) {
  Response response = json_response(200, json);
  set_etag(response, content_etag(response.body.bytes()));
  return response;
}

const char* subject_of(const FigureKindEntry& kind) {
  if (kind.of_one_item) return "item";
  return kind.of_one_series ? "series" : "assessment";
}

}  // namespace

FigureOrder figure_order_in(const Request& request) {
  Query query(request);
  FigureOrder order{.kind = request.parameter("figure"), .language = language_in(query)};
  order.item = query.text("item").value_or("");
  order.series = query.text("series").value_or("");
  order.px = static_cast<double>(query.integer("width", 560, 1600).value_or(760));
  query.done();
  return order;
}

Response handle_results(const Service& service, const Request& request) {
  Query(request).done();
  const std::string file =
      results_file(service, signed_in(request), assessment_number(request), run_number(request));
  Response response = bytes_response("application/json", Body(file));
  set_etag(response, content_etag(file));
  return response;
}

Response handle_ranking(const Service& service, const Request& request) {
  Query query(request);
  const Language language = language_in(query);
  query.done();
  const RunResults results = found(service, request, "view.ranking");
  nlohmann::json out = encode(ranking_of(*results.content, language));
  out["run"] = encode(results.view);
  return tagged(std::move(out));
}

Response handle_figures(const Service& service, const Request& request) {
  Query query(request);
  const Language language = language_in(query);
  query.done();
  const RunResults results = found(service, request, "view.figures");
  nlohmann::json list = nlohmann::json::array();
  for (const FigureKindEntry* kind :
       figures_of(*results.content, results.member.membership.clearance, language))
    list.push_back({{"figure", std::string(kind->name)},
                    {"name", message(language, kind->message_key)},
                    {"of", subject_of(*kind)}});
  return tagged({{"figures", list}});
}

Response handle_figure(const Service& service, const Request& request) {
  const FigureOrder order = figure_order_in(request);
  const RunResults results = found(service, request, "view.figure");
  return tagged(encode(figure_of(*results.content, results.member.membership.clearance, order), order.kind));
}

}  // namespace socta
