#pragma once

#include "app/authorise.h"
#include "app/service.h"

namespace socta {

/// As `require` (app/authorise.h), in a transaction of its own: for answers that are kept and need no other.
Member member_of(const Service& service, const Principal& who, std::int64_t assessment,
                 Permission permission);

}  // namespace socta
