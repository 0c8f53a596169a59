#pragma once

#include "http/error_response.h"
#include "http/reader_language.h"

namespace socta {

/// What `change` answers; when what it changes was changed by somebody else meanwhile, the error with what
/// `current` gives: how it is now, for the browser to show beside its own draft.
template <typename Change, typename Current>
Response or_current(const Request& request, const Change& change, const Current& current) {
  try {
    return change();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::stale) throw;
    return stale_response(error, current(), reader_language(request));
  }
}

}  // namespace socta
