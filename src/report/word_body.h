#pragma once

#include <span>
#include <string>

#include "report/word_context.h"

namespace socta {

/// Cover, contents and chapters as what stands inside <w:body>, without section properties. `pictures` are
/// the PNGs of the document's figures in their order; those that are absent or empty are not shown.
std::string word_body(WordContext& context, const Document& document, std::span<const std::string> pictures);

}  // namespace socta
