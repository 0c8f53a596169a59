#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "domain/error.h"

namespace socta {

/// False, with an error at `where`, when `text` cannot be a part of an office file: not UTF-8, a NUL in it,
/// or a document type declaration (office files have none, and entities declared in one could grow without
/// bounds).
bool check_xml_text(std::string_view text, const Location& where, Problems& problems);

/// Parses XML that check_xml_text has passed. False, with an error, when it is not well-formed.
bool load_xml(std::string_view text, pugi::xml_document& document, const Location& where, Problems& problems);

/// Name of an element or attribute without its namespace prefix.
std::string_view local_name(std::string_view qualified);

/// First child with that local name; an empty node when there is none.
pugi::xml_node child_named(const pugi::xml_node& parent, std::string_view name);

}  // namespace socta
