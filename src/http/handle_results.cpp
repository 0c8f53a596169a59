#include <chrono>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>

#include "app/explanation.h"
#include "app/item_words.h"
#include "app/ranking.h"
#include "app/run_comparison.h"
#include "app/what_if.h"
#include "http/encode_results.h"
#include "http/etag.h"
#include "http/figure_input.h"
#include "http/handler_input.h"
#include "http/handlers.h"
#include "http/kept_response.h"
#include "text/message.h"

namespace socta {

using nlohmann::json;

namespace {

RunResults found(const Service& service, const Request& request, std::string_view action) {
  return run_results(service, signed_in(request), assessment_number(request), run_number(request), action);
}

Response tagged(const nlohmann::json& json) {
  Response response = json_response(200, json);
  set_etag(response, content_etag(response.body.bytes()));
  return response;
}

// A run never changes: its number stands for a revision.
RevisionKey key_of(std::string_view kind, const RunResults& results, Language language) {
  RevisionKey key(kind, results.view.run.assessment, results.view.run.id);
  return key.add(static_cast<std::int64_t>(results.member.membership.clearance))
      .add(static_cast<std::int64_t>(language));
}

constexpr std::int64_t kFewestDraws = 100;
constexpr std::int64_t kMostQuickDraws = 20'000;
constexpr NumberRange kWeight{0, 1e6};

std::map<std::string, double> weights_in(JsonFields& fields, std::string_view name, std::string_view what) {
  std::map<std::string, double> weights;
  JsonFields* given = fields.object(name);
  if (given == nullptr) return weights;
  for (const std::string& code : given->names()) weights[code] = given->number(code, kWeight);
  if (weights.size() > 500) fields.problem(name, "There are too many " + std::string(what) + ".");
  return weights;
}

WhatIfOrder what_if_in(JsonFields& fields) {
  WhatIfOrder order{.change = {.group_weights = weights_in(fields, "group_weights", "groups"),
                               .indicator_weights = weights_in(fields, "indicator_weights", "indicators"),
                               .aggregation = fields.optional_text("aggregation").value_or(""),
                               .without_organisations = fields.texts("without_organisations"),
                               .without_indicators = fields.texts("without_indicators")}};
  order.draws = static_cast<std::size_t>(fields.optional_integer("draws", {kFewestDraws, kMostQuickDraws})
                                             .value_or(static_cast<std::int64_t>(order.draws)));
  if (const auto language = optional_language(fields, "language"))
    order.language = parse_language(*language).value();
  return order;
}

const char* subject_of(const FigureKindEntry& kind) {
  if (kind.of_one_item) return "item";
  return kind.of_one_series ? "series" : "assessment";
}

}  // namespace

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
  json run = encode(results.view);
  // Who asked for the run, and whether it is published, may change.
  const RevisionKey key = key_of("ranking", results, language).add(run.dump());
  return kept_response(service, request, key, [&] {
    json out = encode(ranking_of(*results.content, language));
    out["run"] = std::move(run);
    return json_response(200, out);
  });
}

Response handle_figures(const Service& service, const Request& request) {
  Query query(request);
  const Language language = language_in(query);
  query.done();
  const RunResults results = found(service, request, "view.figures");
  return kept_response(service, request, key_of("figures", results, language), [&] {
    nlohmann::json list = nlohmann::json::array();
    for (const FigureKindEntry* kind :
         figures_of(*results.content, results.member.membership.clearance, language))
      list.push_back({{"figure", std::string(kind->name)},
                      {"name", message(language, kind->message_key)},
                      {"of", subject_of(*kind)}});
    return json_response(200, {{"figures", list}});
  });
}

Response handle_figure(const Service& service, const Request& request) {
  const FigureOrder order = figure_order_in(request);
  const RunResults results = found(service, request, "view.figure");
  RevisionKey key = key_of("figure", results, order.language);
  key.add(order.kind).add(order.item).add(order.series).add(static_cast<std::int64_t>(order.px));
  key.add(static_cast<std::int64_t>(order.use));
  return kept_response(service, request, key, [&] {
    return json_response(
        200, encode(figure_of(*results.content, results.member.membership.clearance, order), order.kind));
  });
}

Response handle_explain(const Service& service, const Request& request) {
  Query query(request);
  ExplanationOrder order{.item = query.needed_text("item"),
                         .indicator = query.text("indicator").value_or("")};
  order.language = language_in(query);
  query.done();
  const RunResults results = found(service, request, "view.explanation");
  if (results.member.membership.role == AssessmentRole::contributor)
    order.organisation = results.member.membership.organisation;
  const ExplanationNode root = explain(*results.content, order);
  return tagged({{"item", order.item},
                 {"name", item_words(results.content->input, order.item, order.language)},
                 {"root", encode(root)}});
}

Response handle_compare_runs(const Service& service, const Request& request) {
  Query query(request);
  const auto other = query.integer("with", 1, INT64_MAX);
  const Language language = language_in(query);
  query.done();
  if (!other) throw Error(ErrorKind::invalid, "The other run is not named.", {.file = "", .field = "with"});
  const RunResults after = found(service, request, "view.comparison");
  const RunResults before =
      run_results(service, signed_in(request), assessment_number(request), *other, "view.comparison");
  return tagged(encode(compare_runs(before.content->results, after.content->results, language)));
}

Response handle_what_if(const Service& service, const Request& request) {
  const auto began = std::chrono::steady_clock::now();
  JsonBody body(request);
  const WhatIfOrder order = what_if_in(body.fields());
  body.done();
  json rows = json::array();
  for (const WhatIfRow& row : what_if(service, signed_in(request), assessment_number(request), order))
    rows.push_back(encode(row));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  return json_response(200, {{"rows", rows}, {"milliseconds", took.count()}});
}

Response handle_report(const Service& service, const Request& request) {
  const ReportOrder order = report_order_in(request, ReportLevels::chosen);
  const ReportFile file =
      run_report(service, signed_in(request), assessment_number(request), run_number(request), order);
  return download(file.media_type, file.file_name, Body(file.bytes));
}

}  // namespace socta
