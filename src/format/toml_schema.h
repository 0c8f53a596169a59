#pragma once

#include <limits>
#include <span>
#include <string_view>

#include "domain/error.h"
#include "format/toml.h"

namespace socta {

/// What a key of a TOML file holds. `text` is a string, or one string per language code. `any` is left to the
/// reader.
enum class TomlType {
  string,
  text,
  word,  ///< one of a few strings
  integer,
  number,
  boolean,
  strings,
  texts,
  numbers,
  number_pairs,  ///< [[1, 2], [3, 4]]
  table,
  tables,
  any
};

enum class Presence { required, optional };

/// Both ends included.
struct TomlRange {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

struct TomlSchema;

/// A key that a table may have. `range` is of integers, numbers and lists of numbers; `words` of type word;
/// `table` of type table and tables.
struct TomlKey {
  std::string_view name;
  TomlType type = TomlType::string;
  Presence presence = Presence::optional;
  TomlRange range{};
  std::span<const std::string_view> words{};
  const TomlSchema* table = nullptr;
};

/// The keys of one kind of table, as data: the reader checks files against it, and a test checks the document
/// against it. `place` is the heading under which the document describes the table.
struct TomlSchema {
  std::string_view place;
  std::span<const TomlKey> keys;
};

/// Adds a problem for every unknown key (with the known key that it resembles), missing key, wrong type,
/// value outside its range, number of no usable size (domain/number_size.h), control character, and unknown
/// word in `root` and below it, each with file, line, column and path. What is well formed can then be read
/// with toml_values.h.
void check_toml(const TomlValue& root, const TomlSchema& schema, std::string_view file, Problems& problems);

}  // namespace socta
