#pragma once

#include <string_view>

#include "domain/error.h"

namespace socta {

inline constexpr std::size_t kPasswordLeast = 12;
inline constexpr std::size_t kPasswordMost = 256;

/// What is wrong with a new password, each as a problem of `field`: shorter than kPasswordLeast or longer
/// than kPasswordMost characters, one of the commonly used ones, one character repeated, or the e-mail
/// address or the name of its owner (NIST SP 800-63B, 5.1.1.2: length and a list, no rules on kinds of
/// characters).
void check_password(std::string_view password, std::string_view email, std::string_view name,
                    std::string_view field, Problems& problems);

}  // namespace socta
