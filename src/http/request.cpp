#include "http/request.h"

#include "domain/error.h"

namespace socta {

const std::string& Request::parameter(std::string_view name) const {
  const std::string* value = find_value(parameters, name);
  if (value == nullptr)
    throw Error(ErrorKind::internal, "The route has no parameter '" + std::string(name) + "'.");
  return *value;
}

std::string_view Request::header(std::string_view name) const {
  const std::string* value = find_header(headers, name);
  return value == nullptr ? std::string_view() : std::string_view(*value);
}

std::string_view session_cookie_name(Scheme scheme) {
  return scheme == Scheme::https ? "__Host-socta" : "socta";
}

const std::string* session_secret(const Request& request) {
  return find_value(request.cookies, session_cookie_name(request.scheme));
}

const std::string* participant_secret(const Request& request) {
  return find_value(request.cookies, kParticipantCookie);
}

}  // namespace socta
