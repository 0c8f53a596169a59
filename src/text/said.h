#pragma once

#include <string>

#include "domain/error.h"
#include "text/language.h"

namespace socta {

/// The problem's sentence in that language; in English where the catalogues have not all of its parts.
std::string said(Language language, const Problem& problem);

}  // namespace socta
