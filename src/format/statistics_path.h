#pragma once

#include <string>
#include <string_view>

namespace socta {

/// What is wrong with the path of a publisher's file, as a sentence; "" when it lies below statistics/ and
/// has no part that leads elsewhere.
std::string statistics_path_fault(std::string_view path);

}  // namespace socta
