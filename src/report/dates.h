#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace socta {

/// "2015-07-15" as "15 July 2015", "15. 7. 2015."; what is no date stays as it is.
std::string date_text(std::string_view iso_date, Language language);

}  // namespace socta
