#include "http/error_response.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "app/throttled.h"
#include "http/encode_problem.h"
#include "text/said.h"

namespace socta {
namespace {

using nlohmann::json;

constexpr std::string_view kFault =
    "The server could not do this because of a fault of its own. Its log says more, under this request's id.";

bool is_told(ErrorKind kind) { return kind != ErrorKind::internal && kind != ErrorKind::corrupt; }

json told(const Error& error, Language language) {
  json told = {{"kind", to_string(error.kind())}, {"message", kFault}, {"problems", json::array()}};
  if (!is_told(error.kind()) || error.problems().empty()) return told;
  told["message"] = said(language, error.problems().front());
  told["problems"] = encode(error.problems(), language);
  return told;
}

Response shaped(int status, json error) {
  const json whole = {{"error", std::move(error)}};
  // A message may quote what the browser sent, whatever bytes it was.
  Body body(whole.dump(-1, ' ', false, json::error_handler_t::replace));
  return {status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

Response refusal_response(const Refusal& refusal, Language language) {
  Response response = shaped(refusal.status(), told(refusal, language));
  response.headers.insert(response.headers.end(), refusal.headers().begin(), refusal.headers().end());
  return response;
}

}  // namespace

Refusal::Refusal(int status, ErrorKind kind, std::string message, NamedValues headers)
    : Error(kind, std::move(message)), status_(status), headers_(std::move(headers)) {}

Response error_response(const Error& error, Language language) {
  const auto* refusal = dynamic_cast<const Refusal*>(&error);
  if (refusal != nullptr) return refusal_response(*refusal, language);
  Response response = shaped(http_status(error.kind()), told(error, language));
  if (const auto* throttled = dynamic_cast<const Throttled*>(&error))
    response.headers.push_back({"Retry-After", std::to_string(throttled->wait().count())});
  return response;
}

Response error_response(const std::exception_ptr& thrown, Language language) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    return error_response(error, language);
  } catch (...) {
    return error_response(Error(ErrorKind::internal, std::string(kFault)), language);
  }
}

Response stale_response(const Error& error, const json& current, Language language) {
  json stale = told(error, language);
  stale["current"] = current;
  return shaped(http_status(ErrorKind::stale), std::move(stale));
}

}  // namespace socta
