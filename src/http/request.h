#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/method.h"
#include "http/named_values.h"

namespace socta {

/// Who asks: what the session of a request says. The layer that keeps sessions defines it; the core of the
/// server only carries it from the admission (http/router.h) to the handler.
struct Principal;

/// Who takes part in a workshop: what the cookie of a participant says. The layer that keeps workshops
/// defines it.
struct WorkshopParticipant;

/// How the browser reached the server, also when a trusted proxy stands between.
enum class Scheme { http, https };

/// One request, whole and checked: the path is decoded, valid UTF-8 and free of `.`, `..`, empty and encoded
/// separators; query and cookies are decoded; the body is within the limit of its route. A plain value: no
/// socket, no parser.
struct Request {
  Method method = Method::get;
  std::string path = "/";    ///< decoded, without the query
  NamedValues parameters{};  ///< of the route's pattern: {assessment} and so on
  NamedValues query{};
  NamedValues headers{};
  NamedValues cookies{};
  std::string body{};
  std::string host{};  ///< as the browser named the server, with its port
  Scheme scheme = Scheme::http;
  std::string remote_address{};  ///< of the browser, also behind a trusted proxy
  std::string request_id{};      ///< stands in the log and in the header X-Request-Id of the response
  std::shared_ptr<const Principal> principal{};              ///< null when nobody is signed in
  std::shared_ptr<const WorkshopParticipant> participant{};  ///< set for routes of participants only

  /// The value that the path has at `{name}` of its route's pattern. A name that the pattern does not have is
  /// our own bug: Error internal.
  const std::string& parameter(std::string_view name) const;

  /// Value of a header field, "" when it was not sent.
  std::string_view header(std::string_view name) const;
};

/// Name of the cookie that holds the session's secret. `__Host-` binds it to this host and to TLS.
std::string_view session_cookie_name(Scheme scheme);

/// The session's secret as the browser sent it; nullptr when there is none.
const std::string* session_secret(const Request& request);

/// Name of the cookie that holds a participant's place in a workshop, sent to /api/v1/workshop only.
inline constexpr std::string_view kParticipantCookie = "socta_participant";

/// The participant's secret as the browser sent it; nullptr when there is none.
const std::string* participant_secret(const Request& request);

}  // namespace socta
