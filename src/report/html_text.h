#pragma once

#include <string>
#include <string_view>

#include "report/document.h"

namespace socta {

/// Text as it stands between tags or in a quoted attribute.
std::string html_escaped(std::string_view text);

/// Text as the inside of a quoted string of CSS; no character can end the string or the style sheet.
std::string css_escaped(std::string_view text);

/// Runs with their emphasis, links, and citations as raised numbers in brackets.
std::string html_inline(const Inline& runs);

}  // namespace socta
