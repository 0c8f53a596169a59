#pragma once

#include <map>
#include <string>

#include "text/language.h"

namespace socta {

/// Our word/styles.xml: text styles under the names that Word's own have, so that a house template replaces
/// them, and the report's own beside them.
std::string word_styles(Language language);

/// A template's styles.xml with those of our styles added that it lacks, and the language set. `names`
/// receives for each of our style ids the id that the template has for a style of that name ("Heading1" →
/// "Naslov1"). Throws Error (invalid) naming `file` when `xml` cannot be read.
std::string merged_styles(const std::string& xml, const std::string& file, Language language,
                          std::map<std::string, std::string>& names);

}  // namespace socta
