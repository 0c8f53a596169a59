#include "http/method.h"

#include <algorithm>
#include <array>
#include <utility>

namespace socta {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> kWords = {{{Method::get, "GET"},
                                                                        {Method::head, "HEAD"},
                                                                        {Method::post, "POST"},
                                                                        {Method::put, "PUT"},
                                                                        {Method::patch, "PATCH"},
                                                                        {Method::remove, "DELETE"},
                                                                        {Method::options, "OPTIONS"}}};

}  // namespace

std::string_view to_string(Method method) { return kWords.at(static_cast<std::size_t>(method)).second; }

std::optional<Method> parse_method(std::string_view word) {
  const auto found = std::ranges::find(kWords, word, &std::pair<Method, std::string_view>::second);
  if (found == kWords.end()) return std::nullopt;
  return found->first;
}

bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

}  // namespace socta
