#pragma once

#include <cstdint>
#include <vector>

#include "app/assessment_files.h"
#include "app/principal.h"
#include "app/service.h"

namespace socta {

/// What an assessment is made of: its methodology, what is out of its scope, its organisations.
struct Structure {
  UsedMethodology used{};
  std::vector<std::string> out_of_scope{};
  std::vector<NamedCode> organisations{};
};

/// Throws Error: not_found, forbidden.
Structure structure(const Service& service, const Principal& who, std::int64_t assessment);

}  // namespace socta
