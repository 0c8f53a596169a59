#pragma once

#include <functional>

#include "app/revision_cache.h"
#include "app/service.h"
#include "http/request.h"
#include "http/response.h"

namespace socta {

/// The response that `make` gives, made once for all who ask for the same and kept ready to be sent, with its
/// ETag, and compressed where the browser takes that. It depends on nothing but what `key` names, and has no
/// cookie. Throws what `make` throws.
Response kept_response(const Service& service, const Request& request, const RevisionKey& key,
                       const std::function<Response()>& make);

}  // namespace socta
