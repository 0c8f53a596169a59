#include "http/security_headers.h"

#include <string>
#include <string_view>

namespace socta {
namespace {

constexpr std::string_view kNoPagePolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

}  // namespace

void add_security_headers(Response& response, Scheme scheme) {
  NamedValues& headers = response.headers;
  if (find_header(headers, "Content-Security-Policy") == nullptr)
    headers.push_back({"Content-Security-Policy", std::string(kNoPagePolicy)});
  headers.push_back({"X-Content-Type-Options", "nosniff"});
  headers.push_back({"X-Frame-Options", "DENY"});
  headers.push_back({"Referrer-Policy", "same-origin"});
  headers.push_back({"Permissions-Policy",
                     "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"});
  headers.push_back({"Cross-Origin-Opener-Policy", "same-origin"});
  headers.push_back({"Cross-Origin-Embedder-Policy", "require-corp"});
  headers.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
  if (scheme == Scheme::https) headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
}

}  // namespace socta
