#pragma once

#include <string_view>

#include "domain/error.h"

namespace socta {

/// Whether the bytes are of a kind that no reader of statistics knows, told by how they begin: packed files,
/// old or encrypted Excel, OpenDocument, PDF. Then an error in `problems` at `file` says what to do. `file`
/// is the name: one that ends with .xlsx may be a ZIP archive.
bool refuse_foreign_file(std::string_view bytes, std::string_view file, Problems& problems);

}  // namespace socta
