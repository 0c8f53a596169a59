#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>

namespace socta {

/// For `transform`: accepts decimal digits alone, as a number from `low` to `high`; no sign, space,
/// hexadecimal or octal form. Leading zeros are taken off, so that they do not make the number octal.
CLI::Validator whole_number(std::uint64_t low, std::uint64_t high);

/// For `check`: accepts everything but the empty string.
CLI::Validator stated_path();

}  // namespace socta
