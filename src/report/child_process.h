#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

struct ChildRequest {
  std::filesystem::path program;
  std::vector<std::string> arguments{};
  std::filesystem::path output = "/dev/null";  ///< receives standard output
  std::chrono::milliseconds time_limit{60'000};
};

enum class ChildEnding { succeeded, failed, timed_out, not_started };

/// Runs a program to its end, without a shell, its error output thrown away. After the time limit it and
/// whatever it started are ended. Blocks; any thread.
ChildEnding run_child(const ChildRequest& request);

/// The first of these programs that the folders of PATH hold; empty when none does.
std::filesystem::path find_program(const std::vector<std::string_view>& names);

}  // namespace socta
