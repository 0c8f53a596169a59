#include "http/forgery_check.h"

#include <sodium.h>

#include "format/hash.h"
#include "http/error_response.h"

namespace socta {
namespace {

[[noreturn]] void refuse(const char* what) { throw Refusal(403, ErrorKind::forbidden, what); }

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

// A hash of the secret behind a label of its own: nothing else of the session is made this way.
std::string csrf_token(std::string_view session_secret) {
  return sha256_hex("socta csrf token\n" + std::string(session_secret));
}

void check_same_origin(const Request& request) {
  if (is_safe(request.method)) return;
  const std::string_view site = request.header("Sec-Fetch-Site");
  if (!site.empty() && site != "same-origin" && site != "none")
    refuse("The change was asked for by a page of another site.");
  const std::string_view origin = request.header("Origin");
  if (origin.empty()) return;
  const std::string own = (request.scheme == Scheme::https ? "https://" : "http://") + request.host;
  if (!equal_ignoring_case(origin, own)) refuse("The change was asked for by a page of another site.");
}

void check_no_forgery(const Request& request, const std::string* secret) {
  if (is_safe(request.method)) return;
  check_same_origin(request);
  if (secret == nullptr) return;
  if (!equal_in_constant_time(request.header("X-CSRF-Token"), csrf_token(*secret)))
    refuse("The change does not carry the token of its session in the header X-CSRF-Token.");
}

}  // namespace socta
