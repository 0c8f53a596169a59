#pragma once

#include <string>

#include "report/document.h"

namespace socta {

/// The report's title as the head of a page holds it: cut at a word where it is too long for one line.
std::string running_title(const DocumentMeta& meta);

/// "en-GB", "sr-Cyrl-RS", "sr-Latn-RS", as word processors and PDF readers name the language.
std::string locale_tag(Language language);

/// The program that wrote a file, as file properties name it: "OpenSOCTA 0.1.0".
std::string producer(const DocumentMeta& meta);

}  // namespace socta
