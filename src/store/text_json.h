#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/text.h"

namespace socta {

/// A text as one JSON object, language → text; "" for an empty one. `text_of_json` reads it back to an equal
/// value; it throws Error (corrupt) for anything else.
std::string json_of_text(const Text& text);
Text text_of_json(std::string_view json);

/// Cells as a JSON array of strings, and back.
std::string json_of_cells(const std::vector<std::string>& cells);
std::vector<std::string> cells_of_json(std::string_view json);

}  // namespace socta
