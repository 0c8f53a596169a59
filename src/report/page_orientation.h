#pragma once

#include "report/document.h"

namespace socta {

enum class Orientation { portrait, landscape };

/// How the pages of a chapter lie in print and in Word: across where one of its tables has more columns than
/// an upright A4 page holds with their longest words and numbers whole.
Orientation orientation_of(const Chapter& chapter);

}  // namespace socta
