#pragma once

#include <map>
#include <string>
#include <vector>

namespace socta {

/// Who points to whom.
using CodeGraph = std::map<std::string, std::vector<std::string>>;

/// The cycles that a depth-first search from the codes in alphabetical order meets, as "a → b → a";
/// empty when there is none.
std::vector<std::string> cycles_in(const CodeGraph& graph);

}  // namespace socta
