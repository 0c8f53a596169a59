#pragma once

#include <string>

#include "domain/comparison.h"
#include "text/language.h"

namespace socta {

/// In words how an item moved between two runs.
std::string movement_text(Movement movement, Language language);

}  // namespace socta
