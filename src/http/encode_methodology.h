#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/methodology_edit.h"
#include "app/structure.h"
#include "format/builtin_methodologies.h"
#include "text/language.h"

namespace socta {

/// Values of use cases as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode(const BuiltinMethodology& methodology);
nlohmann::json encode(const MethodologyDocument& document, Language language);
nlohmann::json encode(const DifferenceLine& line);

/// Names and codes of a methodology; weights are shares that sum to 1.
nlohmann::json encode_structure(const Methodology& methodology, const std::vector<std::string>& out_of_scope,
                                const std::vector<NamedCode>& organisations);

}  // namespace socta
