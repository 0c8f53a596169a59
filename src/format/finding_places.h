#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "format/table.h"
#include "format/toml.h"

namespace socta {

/// Where the findings of validation stand in the files: values know their row and the name of their column or
/// key, the files know the number of the column, the line and the character.
class FindingPlaces {
 public:
  void add_table(const std::string& file, const Table& table);

  void add_document(const std::string& file, std::shared_ptr<const TomlValue> root);

  /// Instead of what was known of the file; nullptr: it is not there.
  void replace_table(const std::string& file, const Table* table);

  /// Adds the findings, placed, to `problems`; those of the documents first. Left out is what append_placed
  /// leaves out.
  void append(const Problems& found, Problems& problems) const;

 private:
  Location placed(Location where) const;

  std::map<std::pair<std::string, std::string>, std::size_t> columns_;  ///< by file and name
  std::vector<std::pair<std::string, std::shared_ptr<const TomlValue>>> documents_;
};

}  // namespace socta
