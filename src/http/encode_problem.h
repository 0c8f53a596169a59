#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>

#include "domain/error.h"
#include "text/language.h"

namespace socta {

/// A problem as api/openapi.yaml describes it, its sentence in that language; what is not known of its place
/// is left out.
nlohmann::json encode(const Problem& problem, Language language);
nlohmann::json encode(std::span<const Problem> problems, Language language);

}  // namespace socta
