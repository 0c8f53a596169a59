#include "domain/error.h"
#include "format/utf8.h"
#include "http/compression.h"
#include "http/error_response.h"
#include "http/etag.h"
#include "http/request_reader.h"
#include "http/response_head.h"
#include "http/target.h"
#include "require.h"

namespace socta {
namespace {

constexpr std::uint64_t kBodyLimit = 100;

void check_head(const RequestHead& head) {
  for (const NamedValue& header : head.headers) {
    require(is_header_name(header.name));
    accepts_gzip(header.value);
    matches_etag(header.value, "\"7\"");
    parse_cookies(header.value);
  }
  const Target target = parse_target(head.target);
  require(is_valid_utf8(target.path));
  require(target.path == "*" || target.path.starts_with('/'));
  require(target.path.find("/../") == std::string::npos && !target.path.ends_with("/.."));
  require(target.path.find('\0') == std::string::npos);
}

// What a connection does with its bytes, which come in pieces of `step`.
std::size_t read_all(std::string_view bytes, std::size_t step) {
  RequestReader reader({.head = 500, .target = 200});
  std::string pending;
  std::size_t requests = 0;
  for (std::size_t i = 0; i < bytes.size(); i += step) {
    pending += bytes.substr(i, step);
    for (bool more = true; more;) {
      const RequestReader::State before = reader.state();
      pending.erase(0, reader.feed(pending));
      if (before == RequestReader::State::head && reader.state() != before) check_head(reader.head());
      if (before == RequestReader::State::head && reader.state() == RequestReader::State::body)
        reader.set_body_limit(kBodyLimit);
      more = reader.state() != before && !pending.empty();
      if (reader.state() != RequestReader::State::whole) continue;
      require(reader.take_body().size() <= kBodyLimit);
      ++requests;
      more = !pending.empty();
    }
  }
  return requests;
}

// The number of requests and, after a refusal, its status.
std::pair<std::size_t, int> outcome(std::string_view bytes, std::size_t step) {
  try {
    return {read_all(bytes, step), 0};
  } catch (const Refusal& refusal) {
    require(refusal.status() >= 400);
    return {0, refusal.status()};
  }
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes = socta::as_text(data, size);
  const auto whole = socta::outcome(bytes, bytes.size() + 1);
  const auto cut = socta::outcome(bytes, 1);
  // A head that is not whole may be refused sooner or later; what is accepted is the same either way.
  socta::require(whole.second != 0 || (cut.second == 0 && whole.first == cut.first));
  return 0;
}
