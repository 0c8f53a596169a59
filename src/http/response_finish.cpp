#include "http/response_finish.h"

#include "http/compression.h"
#include "http/etag.h"
#include "http/response_head.h"
#include "http/security_headers.h"

namespace socta {
namespace {

bool reads(const Request& request) { return request.method == Method::get || request.method == Method::head; }

std::string_view header(const Response& response, std::string_view name) {
  const std::string* value = find_header(response.headers, name);
  return value == nullptr ? std::string_view() : std::string_view(*value);
}

void add_default(Response& response, std::string_view name, std::string_view value) {
  if (header(response, name).empty()) response.headers.push_back({std::string(name), std::string(value)});
}

void add_etag(Response& response) {
  if (!header(response, "ETag").empty() || header(response, "Cache-Control") == "no-store") return;
  set_etag(response, content_etag(response.body.bytes()));
}

void drop_unchanged_body(const Request& request, Response& response) {
  const std::string_view held = request.header("If-None-Match");
  if (held.empty() || !matches_etag(held, header(response, "ETag"))) return;
  response.status = 304;
  response.body = {};
}

void compress(const Request& request, Response& response) {
  if (response.body.bytes().size() < kWorthCompressing || !is_compressible(header(response, "Content-Type")))
    return;
  if (!header(response, "Content-Encoding").empty()) return;
  add_default(response, "Vary", "Accept-Encoding");
  if (!accepts_gzip(request.header("Accept-Encoding"))) return;
  response.body = Body(gzip(response.body.bytes()));
  response.headers.push_back({"Content-Encoding", "gzip"});
}

// A stream has no length; 204 and 304 have no body to measure (RFC 9110, 8.6).
bool states_length(const Response& response) {
  return !response.events && response.status != 204 && response.status != 304;
}

void add_headers(const Request& request, Response& response, Reuse reuse) {
  add_security_headers(response, request.scheme);
  add_default(response, "Cache-Control", "private, no-cache");
  response.headers.push_back({"Date", http_date()});
  response.headers.push_back({"X-Request-Id", request.request_id});
  if (states_length(response))
    response.headers.push_back({"Content-Length", std::to_string(response.body.bytes().size())});
  response.headers.push_back({"Connection", reuse == Reuse::yes ? "keep-alive" : "close"});
}

}  // namespace

Outgoing finished(const Request& request, Response& response, Reuse reuse) {
  if (response.events) reuse = Reuse::no;
  if (reads(request) && response.status == 200 && !response.events) {
    add_etag(response);
    drop_unchanged_body(request, response);
  }
  compress(request, response);
  add_headers(request, response, reuse);
  Outgoing outgoing{response_head(response.status, response.headers), response.body, reuse == Reuse::yes,
                    response.events};
  if (request.method == Method::head) {
    outgoing.body = {};
    outgoing.events.reset();
  }
  return outgoing;
}

}  // namespace socta
