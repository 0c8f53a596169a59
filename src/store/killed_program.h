#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace socta {

/// For tests of crashes: starts a program that writes without end, kills it `pause` after its first line, and
/// returns the whole lines that it had said. The test fails when it ends by itself.
std::vector<std::string> lines_until_killed(const std::vector<std::string>& command,
                                            std::chrono::microseconds pause);

}  // namespace socta
