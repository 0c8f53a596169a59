#include "http/etag.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "http/error_response.h"

namespace socta {
namespace {

constexpr std::size_t kTagBytes = 16;  // two contents do not meet by chance

std::string_view without_weakness(std::string_view tag) {
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  return tag;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// BLAKE2b, since every response is hashed: it takes a third of the time of SHA-256.
std::string short_hash(std::string_view bytes) {
  std::array<unsigned char, kTagBytes> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  std::string digits(2 * hash.size() + 1, '\0');  // the library ends it with a zero
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  digits.pop_back();
  return digits;
}

// What stands between the quotes, without the hash; "" when there are none.
std::string_view stated_version(std::string_view tag) {
  if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return {};
  tag = tag.substr(1, tag.size() - 2);
  return tag.substr(0, tag.find('-'));
}

[[noreturn]] void refuse_version() {
  throw Refusal(400, ErrorKind::invalid, "The header If-Match must be a version in quotes.");
}

}  // namespace

std::string version_etag(std::string_view version, std::string_view bytes) {
  return "\"" + std::string(version) + "-" + short_hash(bytes) + "\"";
}

std::string content_etag(std::string_view bytes) { return "W/\"" + short_hash(bytes) + "\""; }

void set_etag(Response& response, std::string etag) { response.headers.push_back({"ETag", std::move(etag)}); }

void set_version_etag(Response& response, std::int64_t version) {
  set_version_etag(response, std::to_string(version));
}

void set_version_etag(Response& response, std::string_view version) {
  set_etag(response, version_etag(version, response.body.bytes()));
}

std::string required_text_version(const Request& request) {
  const std::string_view tag = without_spaces(request.header("If-Match"));
  if (tag.empty())
    throw Refusal(428, ErrorKind::invalid,
                  "The change does not say which version it was made on: the header If-Match is missing.");
  std::string version(stated_version(tag));
  if (version.empty()) refuse_version();
  return version;
}

std::int64_t required_version(const Request& request) {
  const std::string text = required_text_version(request);
  const char* end = text.data() + text.size();
  std::int64_t version = 0;
  if (std::from_chars(text.data(), end, version) != std::from_chars_result{end, std::errc()})
    refuse_version();
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
