#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.h"
#include "http/response.h"

namespace socta {

/// Who may use a route: the word that stands as `x-access` in api/openapi.yaml. There is no default: a route
/// that does not name its access does not compile.
class Access {
 public:
  /// Whoever has that right in the assessment of the path (app/permissions).
  static constexpr Access right(std::string_view name) { return Access(name); }

  constexpr std::string_view word() const { return word_; }
  constexpr bool operator==(const Access&) const = default;

 private:
  constexpr explicit Access(std::string_view word) : word_(word) {}

  std::string_view word_;
};

inline constexpr Access kPublic = Access::right("public");    ///< anybody, also without a session
inline constexpr Access kLocal = Access::right("local");      ///< this machine and the addresses configured
inline constexpr Access kSession = Access::right("session");  ///< whoever is signed in
inline constexpr Access kParticipant = Access::right("participant");  ///< whoever has a place in a workshop
inline constexpr Access kAdmin = Access::right("admin");              ///< whoever administers the system

/// What a request to a route may carry: application/json; or, as `bytes`, application/octet-stream and
/// application/zip. Anything else is answered with 415 (a form of another site can send neither), more of it
/// with 413.
enum class BodyKind { json, bytes };
struct BodyRule {
  BodyKind kind = BodyKind::json;
  std::uint64_t limit = std::uint64_t{1} << 20U;  ///< bytes
};

/// Which threads answer a route: those that all share, or, for what computes for long, a few of their own, so
/// that however many ask for it, nobody else waits.
enum class Lane { common, computing };

/// Answers one request; runs on a thread of its lane's worker pool, where it may wait for the database. It
/// throws Error for everything that the browser must be told.
using Handler = std::function<Response(const Request&)>;

/// One line of the table of contents of the server (http/routes.cpp).
struct Route {
  Method method;
  std::string pattern;  ///< "/api/v1/assessments/{assessment}/records/{table}"
  Access access;
  Handler handler;
  BodyRule body{};
  Lane lane = Lane::common;
};

/// What a path and a method lead to: a route with the values of its parameters; else, in `allow`, the methods
/// that this path has ("GET, HEAD, POST"); empty when nothing lies at the path.
struct RouteMatch {
  const Route* route = nullptr;
  NamedValues parameters{};
  std::string allow{};
};

/// Finds routes. A fixed segment goes before a parameter. HEAD is answered by the route of GET. Immutable, so
/// that threads may share it.
class Router {
 public:
  /// Two routes of one method and pattern, a pattern that does not begin with '/' and a route without handler
  /// are our own bug: Error internal.
  explicit Router(std::vector<Route> routes);

  /// `path` is decoded (http/target.h).
  RouteMatch match(Method method, std::string_view path) const;

  std::span<const Route> routes() const { return routes_; }

 private:
  struct Node {
    std::map<std::string, std::size_t, std::less<>> fixed;
    std::size_t parameter = 0;        // 0: none, for the root is nobody's child
    std::vector<std::size_t> routes;  // that end here
  };

  void add(std::size_t route);
  std::size_t child(std::size_t node, std::string_view segment);
  std::size_t find(std::size_t node, std::string_view rest, std::vector<std::string_view>& values) const;

  std::vector<Route> routes_;
  std::vector<Node> nodes_;
};

}  // namespace socta
