#pragma once

#include <string_view>

#include "domain/methodology.h"
#include "format/toml_writer.h"

namespace socta {

/// The sections that write_methodology puts together; `language` is that of plain strings.
void write_scales(const Methodology& methodology, std::string_view language, TomlWriter& out);
void write_groups(const Methodology& methodology, std::string_view language, TomlWriter& out);
void write_indicators(const Methodology& methodology, std::string_view language, TomlWriter& out);
void write_aggregation(const Methodology& methodology, TomlWriter& out);
void write_judgement_rules(const Methodology& methodology, TomlWriter& out);
void write_uncertainty_rules(const Methodology& methodology, TomlWriter& out);
void write_grading_schemes(const Methodology& methodology, std::string_view language, TomlWriter& out);
void write_yardsticks(const Methodology& methodology, std::string_view language, TomlWriter& out);
void write_group_scheme(const GroupScheme& scheme, std::string_view language, TomlWriter& out);

/// As inline tables.
std::string toml_aggregation(const Aggregation& aggregation);
std::string toml_normaliser(const Normaliser& normaliser);

}  // namespace socta
