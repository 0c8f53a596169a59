#pragma once

#include "http/request.h"
#include "text/language.h"

namespace socta {

/// The language in which sentences are sent: the first that the header Accept-Language names when it is
/// Serbian, else English.
Language reader_language(const Request& request);

}  // namespace socta
