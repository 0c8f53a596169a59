#include "http/error_response.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace socta {
namespace {

using nlohmann::json;

constexpr std::string_view kFault =
    "The server could not do this because of a fault of its own. Its log says more, under this request's id.";

json shown(const Problem& problem) {
  json shown = {{"message", problem.message},
                {"severity", problem.severity == Severity::error ? "error" : "warning"}};
  if (!problem.where.file.empty()) shown["file"] = problem.where.file;
  if (problem.where.row > 0) shown["row"] = problem.where.row;
  if (problem.where.column > 0) shown["column"] = problem.where.column;
  if (!problem.where.field.empty()) shown["field"] = problem.where.field;
  return shown;
}

bool is_told(ErrorKind kind) { return kind != ErrorKind::internal && kind != ErrorKind::corrupt; }

json told(const Error& error) {
  json told = {{"kind", to_string(error.kind())}, {"message", kFault}, {"problems", json::array()}};
  if (!is_told(error.kind()) || error.problems().empty()) return told;
  told["message"] = error.problems().front().message;
  for (const Problem& problem : error.problems()) told["problems"].push_back(shown(problem));
  return told;
}

Response shaped(int status, json error) {
  const json whole = {{"error", std::move(error)}};
  // A message may quote what the browser sent, whatever bytes it was.
  Body body(whole.dump(-1, ' ', false, json::error_handler_t::replace));
  return {status, {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

Response refusal_response(const Refusal& refusal) {
  Response response = shaped(refusal.status(), told(refusal));
  response.headers.insert(response.headers.end(), refusal.headers().begin(), refusal.headers().end());
  return response;
}

}  // namespace

Refusal::Refusal(int status, ErrorKind kind, std::string message, NamedValues headers)
    : Error(kind, std::move(message)), status_(status), headers_(std::move(headers)) {}

Response error_response(const Error& error) {
  const auto* refusal = dynamic_cast<const Refusal*>(&error);
  return refusal != nullptr ? refusal_response(*refusal) : shaped(http_status(error.kind()), told(error));
}

Response error_response(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    return error_response(error);
  } catch (...) {
    return error_response(Error(ErrorKind::internal, std::string(kFault)));
  }
}

Response stale_response(const Error& error, const json& current) {
  json stale = told(error);
  stale["current"] = current;
  return shaped(http_status(ErrorKind::stale), std::move(stale));
}

}  // namespace socta
