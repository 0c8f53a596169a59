#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/handling.h"

namespace socta {

/// Handling codes of evidence, by code.
using EvidenceLevels = std::map<std::string, HandlingCode, std::less<>>;

/// A chapter of the narrative as far as readers of a level may see it, by the marks that docs/report.md
/// describes: what a mark puts above the level is left out, and so is a paragraph or list that cites evidence
/// above it or evidence that is not known. What no mark speaks of has the code `unmarked`. Rather too much is
/// left out than too little.
std::string text_at_level(std::string_view markdown, HandlingCode level, const EvidenceLevels& evidence,
                          HandlingCode unmarked);

}  // namespace socta
