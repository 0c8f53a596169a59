#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/methodology.h"

namespace socta {

struct BuiltinMethodology {
  std::string code;
  std::string version;
  Text title;
};

/// The methodologies that are part of the program, in the order of methodologies/README.md: the default one
/// first. Each is read once, when first asked for; safe from any thread.
const std::vector<BuiltinMethodology>& builtin_methodologies();

/// The file of a built-in methodology as it was written, with its comments; it lives as long as the program.
/// Throws Error(not_found), naming those that there are.
std::string_view builtin_methodology_file(std::string_view code);

/// The built-in methodology of that code. Throws Error(not_found) likewise.
const Methodology& builtin_methodology(std::string_view code);

}  // namespace socta
