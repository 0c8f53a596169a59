#include "http/etag.h"

#include <algorithm>
#include <charconv>

#include "format/hash.h"
#include "http/error_response.h"

namespace socta {
namespace {

constexpr std::size_t kTagDigits = 32;  // 128 bits of the hash: two contents do not meet by chance

std::string_view without_weakness(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return tag;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string version_etag(std::int64_t version) { return "\"" + std::to_string(version) + "\""; }

std::string content_etag(std::string_view bytes) {
  return "W/\"" + sha256_hex(bytes).substr(0, kTagDigits) + "\"";
}

void set_etag(Response& response, std::string etag) { response.headers.push_back({"ETag", std::move(etag)}); }

std::int64_t required_version(const Request& request) {
  const std::string_view tag = without_spaces(request.header("If-Match"));
  if (tag.empty())
    throw Refusal(428, ErrorKind::invalid,
                  "The change does not say which version it was made on: the header If-Match is missing.");
  std::int64_t version = 0;
  const char* end = tag.data() + tag.size() - 1;
  const bool quoted = tag.size() > 2 && tag.front() == '"' && tag.back() == '"' && tag[1] != '-';
  if (!quoted || std::from_chars(tag.data() + 1, end, version) != std::from_chars_result{end, std::errc()})
    throw Refusal(400, ErrorKind::invalid, "The header If-Match must be a version in quotes.");
  return version;
}

bool matches_etag(std::string_view if_none_match, std::string_view etag) {
  if (without_spaces(if_none_match) == "*") return true;
  while (!if_none_match.empty()) {
    const std::size_t end = std::min(if_none_match.find(','), if_none_match.size());
    if (without_weakness(without_spaces(if_none_match.substr(0, end))) == without_weakness(etag)) return true;
    if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
  }
  return false;
}

}  // namespace socta
