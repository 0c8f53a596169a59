#pragma once

#include <optional>
#include <string_view>

namespace socta {

/// The methods that the server knows; every other one is answered with 501.
enum class Method { get, head, post, put, patch, remove, options };

/// "GET", …; `remove` is "DELETE".
std::string_view to_string(Method method);

/// nullopt for a word that is none of them; case counts.
std::optional<Method> parse_method(std::string_view word);

/// Whether a request of that method changes nothing (RFC 9110, 9.2.1), so that it needs no protection against
/// forged requests.
bool is_safe(Method method);

}  // namespace socta
