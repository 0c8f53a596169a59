#pragma once

#include <string_view>

namespace socta {

/// A change found no row of that version: throws Error, stale when `what` is there, not_found when it is not.
[[noreturn]] void fail_stale(bool is_there, std::string_view what);

}  // namespace socta
