#pragma once

#include <string>

#include "report/document.h"

namespace socta {

/// One block as HTML in that language. A notice, a table's note and a figure's data belong to it.
std::string html_block(const Block& block, Language language);

}  // namespace socta
