#pragma once

#include <string_view>

#include "domain/error.h"

namespace socta {

/// What is wrong with what somebody states of an account; each is a problem of the field "email", "name" or
/// "password".
void check_email(std::string_view email, Problems& problems);
void check_name(std::string_view name, Problems& problems);
void check_new_password(std::string_view password, std::string_view email, std::string_view name,
                        Problems& problems);

}  // namespace socta
