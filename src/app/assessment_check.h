#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/authorise.h"
#include "app/principal.h"
#include "app/service.h"
#include "domain/error.h"

namespace socta {

/// A problem with the record that it is of, where it is of one.
struct RecordProblem {
  Problem problem{};
  std::string table{};
  std::optional<std::int64_t> record{};
};

/// Whether a member sees every record and file: nothing need be kept back then.
bool sees_everything(const Member& member);

/// Everything that is wrong with the assessment or worth a look in it, as a run would say. A member who does
/// not see everything is told of the records that he may see, of at most 200 of them. Throws Error:
/// not_found, forbidden.
std::vector<RecordProblem> check_assessment(const Service& service, const Principal& who,
                                            std::int64_t assessment);

}  // namespace socta
