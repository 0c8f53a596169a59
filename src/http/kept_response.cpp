#include "http/kept_response.h"

#include "http/compression.h"
#include "http/etag.h"

namespace socta {
namespace {

/// A response as it is and, where it is worth compressing, compressed.
struct Kept {
  Response plain{};
  Response packed{};
};

Kept kept(Response response) {
  if (find_header(response.headers, "ETag") == nullptr)
    set_etag(response, content_etag(response.body.bytes()));
  if (response.body.bytes().size() < kWorthCompressing) return {response, response};
  response.headers.push_back({"Vary", "Accept-Encoding"});
  Response packed{response.status, response.headers, Body(gzip(response.body.bytes()))};
  packed.headers.push_back({"Content-Encoding", "gzip"});
  return {std::move(response), std::move(packed)};
}

std::size_t bytes_of(const Response& response) {
  std::size_t bytes = sizeof(Response) + response.body.bytes().size();
  for (const NamedValue& header : response.headers) bytes += sizeof(NamedValue) + header.value.size();
  return bytes;
}

std::size_t bytes_of_both(const Kept& answer) { return bytes_of(answer.plain) + bytes_of(answer.packed); }

}  // namespace

Response kept_response(const Service& service, const Request& request, const RevisionKey& key,
                       const std::function<Response()>& make) {
  const auto answer = service.kept.get(
      key, [&make] { return kept(make()); }, bytes_of_both);
  return accepts_gzip(request.header("Accept-Encoding")) ? answer->packed : answer->plain;
}

}  // namespace socta
