#pragma once

#include <cstdint>
#include <vector>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/service.h"

namespace socta {

/// What an assessment is made of: its methodology, what is out of its scope, its organisations.
struct Structure {
  UsedMethodology used{};
  std::vector<std::string> out_of_scope{};
  std::vector<NamedCode> organisations{};
};

/// As the member may see it. Depends on nothing but the assessment's revision and the member.
Structure structure(const Service& service, const Member& member);

}  // namespace socta
