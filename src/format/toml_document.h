#pragma once

#include <optional>
#include <string_view>

#include "domain/error.h"
#include "format/toml.h"
#include "format/toml_schema.h"

namespace socta {

/// Which file format a TOML file must say that it is.
struct TomlFormat {
  std::string_view name;  ///< value of its key `format`
  int version;            ///< newest value of its key `version` that is understood
  std::string_view what;  ///< what messages call such a file: "assessment"
  const TomlSchema& schema;
};

/// The file, with every fault of its syntax, format, keys and types in `problems`. nullopt when it is no TOML
/// or of another format or a newer version, about which then one problem says so; after other faults it can
/// be read on, faulty keys reading as absent.
std::optional<TomlValue> read_toml_document(std::string_view text, std::string_view file,
                                            const TomlFormat& format, Problems& problems);

/// Adds `found`, whose fields are paths of keys, with the line and column that they have in the file. Left
/// out are fields about which, or about a part or the whole of which, `problems` has an error already: they
/// read as absent, which must not be complained of.
void append_placed(const Problems& found, const TomlValue& root, std::string_view file, Problems& problems);

}  // namespace socta
