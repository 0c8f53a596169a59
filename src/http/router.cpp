#include "http/router.h"

#include <algorithm>
#include <utility>

#include "domain/error.h"

namespace socta {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// The first segment of "/a/b" and what follows it: {"a", "/b"}.
std::pair<std::string_view, std::string_view> split_first(std::string_view path) {
  path.remove_prefix(1);
  const std::size_t end = std::min(path.find('/'), path.size());
  return {path.substr(0, end), path.substr(end)};
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

NamedValues named(std::string_view pattern, const std::vector<std::string_view>& values) {
  NamedValues parameters;
  while (!pattern.empty()) {
    const auto [segment, rest] = split_first(pattern);
    if (is_parameter(segment))
      parameters.push_back(
          {std::string(segment.substr(1, segment.size() - 2)), std::string(values[parameters.size()])});
    pattern = rest;
  }
  return parameters;
}

[[noreturn]] void fail(const Route& route, const std::string& what) {
  throw Error(ErrorKind::internal,
              "Route " + std::string(to_string(route.method)) + " " + route.pattern + " " + what);
}

void check(const Route& route) {
  if (!route.pattern.starts_with('/')) fail(route, "must begin with '/'.");
  if (!route.handler) fail(route, "has no handler.");
}

void add_word(std::string& list, std::string_view word) {
  if (!list.empty()) list += ", ";
  list += word;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), nodes_(1) {
  for (std::size_t i = 0; i < routes_.size(); ++i) add(i);
}

void Router::add(std::size_t route) {
  check(routes_[route]);
  std::size_t node = 0;
  std::string_view rest = routes_[route].pattern;
  while (!rest.empty()) {
    const auto [segment, after] = split_first(rest);
    node = child(node, segment);
    rest = after;
  }
  for (const std::size_t other : nodes_[node].routes)
    if (routes_[other].method == routes_[route].method) fail(routes_[route], "is there twice.");
  nodes_[node].routes.push_back(route);
}

std::size_t Router::child(std::size_t node, std::string_view segment) {
  const std::size_t fresh = nodes_.size();
  std::size_t& found = is_parameter(segment)
                           ? nodes_[node].parameter
                           : nodes_[node].fixed.try_emplace(std::string(segment)).first->second;
  if (found != 0) return found;
  found = fresh;
  nodes_.emplace_back();
  return fresh;
}

std::size_t Router::find(std::size_t node, std::string_view rest,
                         std::vector<std::string_view>& values) const {
  if (rest.empty()) return nodes_[node].routes.empty() ? kNowhere : node;
  const auto [segment, after] = split_first(rest);
  const auto fixed = nodes_[node].fixed.find(segment);
  if (fixed != nodes_[node].fixed.end()) {
    const std::size_t found = find(fixed->second, after, values);
    if (found != kNowhere) return found;
  }
  if (nodes_[node].parameter == 0 || segment.empty()) return kNowhere;
  values.push_back(segment);
  const std::size_t found = find(nodes_[node].parameter, after, values);
  if (found == kNowhere) values.pop_back();
  return found;
}

RouteMatch Router::match(Method method, std::string_view path) const {
  RouteMatch match;
  if (!path.starts_with('/')) return match;
  std::vector<std::string_view> values;
  const std::size_t node = find(0, path, values);
  if (node == kNowhere) return match;
  const Method wanted = method == Method::head ? Method::get : method;
  for (const std::size_t i : nodes_[node].routes) {
    const Route& route = routes_[i];
    if (route.method == wanted) return {&route, named(route.pattern, values), ""};
    add_word(match.allow, to_string(route.method));
    if (route.method == Method::get) add_word(match.allow, "HEAD");
  }
  return match;
}

}  // namespace socta
