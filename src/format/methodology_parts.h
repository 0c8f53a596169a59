#pragma once

#include "domain/error.h"
#include "domain/methodology.h"
#include "format/toml.h"

namespace socta {

/// The methodology that a checked file states. What only the file can show to be wrong (an unknown scale, a
/// number of anchors that is not the number of points, an unused scale that is none, keys that do not belong
/// to their kind) is added to the problems, with the path of the key alone.
Methodology methodology_of(const TomlValue& root, Problems& problems);

/// The same for a part of it; `language` is that of plain strings.
std::vector<Indicator> indicators_of(const TomlValue& root, std::string_view language, Problems& problems);
Aggregation aggregation_of(const TomlValue& table, const std::string& field, Problems& problems);
Normaliser normaliser_of(const TomlValue& table, const std::string& field, Problems& problems);
UncertaintyRules uncertainty_of(const TomlValue& table, Problems& problems);
std::vector<GradingScheme> grading_schemes_of(const TomlValue& root, std::string_view language);
std::vector<Yardstick> yardsticks_of(const TomlValue& root, std::string_view language);
GroupScheme group_scheme_of(const TomlValue& table, std::string_view language);

/// The text under `name`, else the code of the same table: names of short lists may be left out.
Text name_or_code(const TomlValue& table, std::string_view language);

}  // namespace socta
