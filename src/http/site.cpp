#include "http/site.h"

#include <sodium.h>

#include <array>
#include <cstdio>
#include <utility>

#include "http/forgery_check.h"
#include "http/reader_language.h"
#include "http/target.h"

namespace socta {
namespace {

constexpr std::string_view kWorkshopRoutes = "/api/v1/workshop/";  // joining among them

bool has_body(const RequestHead& head) {
  return head.content_length.value_or(0) > 0 || find_header(head.headers, "Transfer-Encoding") != nullptr;
}

std::string_view media_type(const Request& request) {
  std::string_view type = request.header("Content-Type");
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ')) type.remove_suffix(1);
  return type;
}

void check_media_type(const Request& request, BodyKind kind) {
  const std::string_view type = media_type(request);
  const bool accepted = kind == BodyKind::json ? equal_ignoring_case(type, "application/json")
                                               : equal_ignoring_case(type, "application/octet-stream") ||
                                                     equal_ignoring_case(type, "application/zip");
  if (accepted) return;
  throw Refusal(415, ErrorKind::invalid,
                kind == BodyKind::json
                    ? "The body must be sent as application/json."
                    : "The body must be sent as application/octet-stream or application/zip.");
}

// Changes are made with the rights of a cookie; a page of another site must not borrow them.
void check_wanted(const Request& request, const Access& access) {
  if (access == kPublic) return check_same_origin(request);
  check_no_forgery(request, access == kParticipant ? participant_secret(request) : session_secret(request));
}

Method known_method(const std::string& word) {
  if (const std::optional<Method> method = parse_method(word)) return *method;
  throw Refusal(501, ErrorKind::invalid, "The server does not know the method of this request.");
}

// What the log may show of a path: pages of the app may have a token in their address.
std::string logged_path(const Exchange& exchange) {
  const std::string& path = exchange.request.path;
  if (exchange.route != nullptr || path.starts_with("/api/")) return path;
  return path.substr(0, path.find('/', 1));
}

// Who sends from which address in a workshop would tell, with the numbers of answers and proposals, whose
// they are: the log has no address of these requests (docs/workshop.md, "Privacy").
std::string logged_address(const Exchange& exchange) {
  const bool of_workshop =
      exchange.route != nullptr &&
      (exchange.route->access == kParticipant || exchange.route->pattern.starts_with(kWorkshopRoutes));
  return of_workshop ? "" : exchange.request.remote_address;
}

// Tells the request ids of this run of the program from those of others.
std::string made_run_name() {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "%08x", randombytes_random());
  return name.data();
}

std::string fault_of(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const Error& error) {
    const bool ours = error.kind() == ErrorKind::internal || error.kind() == ErrorKind::corrupt ||
                      error.kind() == ErrorKind::io;
    return ours ? error.what() : "";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "something was thrown that is no exception";
  }
}

}  // namespace

void admit_nobody(const Route& route, Request&) {
  if (route.access != kPublic && route.access != kLocal)
    throw Error(ErrorKind::unauthenticated, "Sign in first.");
}

Site::Site(SiteContent content, ServerSettings settings, Metrics& metrics)
    : router_(std::move(content.routes)),
      files_(content.web),
      admission_(std::move(content.admission)),
      log_(std::move(content.log)),
      settings_(std::move(settings)),
      metrics_(metrics),
      run_(made_run_name()) {}

std::string Site::made_request_id() const { return run_ + "-" + std::to_string(++requests_); }

Exchange Site::begin(const RequestHead& head, const Peer& peer) const {
  Exchange exchange;
  exchange.began = std::chrono::steady_clock::now();
  exchange.http_1_0 = head.is_http_1_0;
  exchange.keep_alive = head.keep_alive;
  exchange.request.request_id = made_request_id();
  exchange.request.headers = head.headers;
  set_origin(exchange.request, peer, settings_);
  try {
    decide(exchange, head);
  } catch (...) {
    exchange.response = error_response(std::current_exception(), reader_language(exchange.request));
    exchange.fault = fault_of(std::current_exception());
  }
  exchange.refused = exchange.response.has_value() && has_body(head);
  if (exchange.refused) exchange.keep_alive = false;
  return exchange;
}

void Site::decide(Exchange& exchange, const RequestHead& head) const {
  Request& request = exchange.request;
  Target target = parse_target(head.target);
  request.path = std::move(target.path);
  request.query = std::move(target.query);
  request.host = target.host.empty() ? std::string(request.header("Host")) : std::move(target.host);
  request.method = known_method(head.method);
  request.cookies = parse_cookies(request.header("Cookie"));
  if (!request.host.empty() && !is_host(request.host))
    throw Refusal(400, ErrorKind::invalid, "The header Host names no host.");
  if (!names_host(request.host, settings_))
    throw Refusal(421, ErrorKind::invalid, "The server is not known by the name in the header Host.");
  decide_route(exchange, head);
}

void Site::decide_route(Exchange& exchange, const RequestHead& head) const {
  Request& request = exchange.request;
  RouteMatch match = router_.match(request.method, request.path);
  if (match.route == nullptr) return decide_without_route(exchange, match);
  exchange.route = match.route;
  exchange.body_limit = match.route->body.limit;
  request.parameters = std::move(match.parameters);
  if (match.route->access == kLocal && !is_local(request, settings_))
    throw Error(ErrorKind::forbidden, "This is shown to the machine itself only.");
  check_wanted(request, match.route->access);
  if (has_body(head)) check_media_type(request, match.route->body.kind);
}

void Site::decide_without_route(Exchange& exchange, const RouteMatch& match) const {
  const Request& request = exchange.request;
  if (request.method == Method::options) {
    exchange.response = no_content();
    exchange.response->headers.push_back({"Allow", match.allow.empty() ? "GET, HEAD" : match.allow});
  } else if (!match.allow.empty()) {
    throw Refusal(405, ErrorKind::invalid, "This address does not know that method.",
                  {{"Allow", match.allow}});
  } else if (request.method == Method::get || request.method == Method::head) {
    exchange.response = files_.find(request);
  }
  if (!exchange.response) throw Refusal(404, ErrorKind::not_found, "There is nothing at this address.");
}

void Site::answer(Exchange& exchange) const {
  try {
    admission_(*exchange.route, exchange.request);
    exchange.response = exchange.route->handler(exchange.request);
  } catch (...) {
    exchange.response = error_response(std::current_exception(), reader_language(exchange.request));
    exchange.fault = fault_of(std::current_exception());
  }
}

Outgoing Site::finish(Exchange& exchange) const {
  Outgoing outgoing;
  Response& response = *exchange.response;
  try {
    outgoing = finished(exchange.request, response, exchange.keep_alive ? Reuse::yes : Reuse::no);
  } catch (...) {
    exchange.fault = fault_of(std::current_exception());
    response = error_response(std::current_exception(), reader_language(exchange.request));
    outgoing = finished(exchange.request, response, Reuse::no);
  }
  log(exchange, outgoing);
  return outgoing;
}

Outgoing Site::refusal(const Refusal& refusal, const Peer& peer) const {
  Exchange exchange;
  exchange.began = std::chrono::steady_clock::now();
  exchange.request.request_id = made_request_id();
  exchange.request.remote_address = peer.address;
  exchange.request.scheme = peer.scheme;
  exchange.request.path = "";
  exchange.keep_alive = false;
  exchange.response = error_response(refusal);
  return finish(exchange);
}

Response Site::busy() {
  return error_response(Refusal(503, ErrorKind::io,
                                "The server has more to do than it can; try again in a moment.",
                                {{"Retry-After", "1"}}));
}

void Site::log(const Exchange& exchange, const Outgoing& outgoing) const {
  const auto took = std::chrono::steady_clock::now() - exchange.began;
  const std::string_view method = to_string(exchange.request.method);
  const std::string route = exchange.route == nullptr ? "" : exchange.route->pattern;
  metrics_.count(method, route, exchange.response->status, took);
  log_(log_line({.request_id = exchange.request.request_id,
                 .remote_address = logged_address(exchange),
                 .method = std::string(method),
                 .path = logged_path(exchange),
                 .route = route,
                 .status = exchange.response->status,
                 .bytes = outgoing.body.bytes().size(),
                 .took = std::chrono::duration_cast<std::chrono::microseconds>(took),
                 .fault = exchange.fault}));
}

}  // namespace socta
