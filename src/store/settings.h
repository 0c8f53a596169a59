#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/transaction.h"

namespace socta {

/// What the server remembers for itself, by key.
std::optional<std::string> find_setting(Transaction& transaction, std::string_view key);
void set_setting(Transaction& transaction, std::string_view key, std::string_view value);
void remove_setting(Transaction& transaction, std::string_view key);

}  // namespace socta
