#include <array>
#include <nlohmann/json.hpp>

#include "app/run_view.h"
#include "http/encode_results.h"
#include "http/etag.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {
namespace {

constexpr std::array<std::string_view, 2> kSensitivity = {"full", "none"};
constexpr std::int64_t kLargestSeed = std::int64_t{1} << 53U;  // what a browser's numbers hold exactly

RunOrder order_in(const Request& request) {
  JsonBody body(request);
  JsonFields& fields = body.fields();
  RunOrder order{.draws = fields.optional_integer("draws", {1, kMostDraws})};
  order.seed = static_cast<std::uint64_t>(fields.optional_integer("seed", {0, kLargestSeed}).value_or(1));
  if (fields.optional_word("sensitivity", kSensitivity) == "none") order.sensitivity = SensitivityRun::none;
  body.done();
  return order;
}

}  // namespace

Response handle_runs(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const RunView& view : runs(service, signed_in(request), assessment_number(request)))
    list.push_back(encode(view));
  return json_response(200, {{"runs", list}});
}

Response handle_start_run(const Service& service, const Request& request) {
  const RunOrder order = order_in(request);
  return json_response(202,
                       encode(start_run(service, signed_in(request), assessment_number(request), order)));
}

Response handle_run(const Service& service, const Request& request) {
  Query(request).done();
  Response response = json_response(
      200, encode(run(service, signed_in(request), assessment_number(request), run_number(request))));
  set_etag(response, content_etag(response.body.bytes()));
  return response;
}

Response handle_cancel_run(const Service& service, const Request& request) {
  cancel_run(service, signed_in(request), assessment_number(request), run_number(request));
  return no_content();
}

Response handle_repeat_run(const Service& service, const Request& request) {
  return json_response(
      202, encode(repeat_run(service, signed_in(request), assessment_number(request), run_number(request))));
}

Response handle_publish_run(const Service& service, const Request& request) {
  publish_run(service, signed_in(request), assessment_number(request), run_number(request));
  return no_content();
}

Response handle_unpublish_run(const Service& service, const Request& request) {
  unpublish_run(service, signed_in(request), assessment_number(request), run_number(request));
  return no_content();
}

}  // namespace socta
