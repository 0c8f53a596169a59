#pragma once

#include "format/toml_schema.h"

namespace socta {

constexpr int kMethodologyFormatVersion = 1;
constexpr std::string_view kMethodologyFormat = "opensocta-methodology";

/// Every key that a methodology file may have. docs/methodology-format.md describes the same keys under the
/// headings named by `place`; a test compares the two.
const TomlSchema& methodology_schema();

/// The keys of a normaliser, which the statistics of an assessment use too.
const TomlSchema& normaliser_schema();

}  // namespace socta
