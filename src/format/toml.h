#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace socta {

/// A line and a character of a text file, both from 1.
struct TextPosition {
  std::size_t row = 0;
  std::size_t column = 0;
};

enum class TomlKind { string, integer, number, boolean, date, array, table };

struct TomlMember;

/// A value of a TOML file with its place. Only the members of its kind are used; an integer has its value in
/// `number` too. The members of a table come in the order of the file.
struct TomlValue {
  TomlKind kind = TomlKind::table;
  std::string string{};
  std::int64_t integer = 0;
  double number = 0;
  bool boolean = false;
  std::vector<TomlValue> elements{};
  std::vector<TomlMember> members;  // no initializer: clang would want the complete type here
  TextPosition position{};

  /// The member of a table; nullptr when there is none, or when this is no table.
  const TomlValue* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  TextPosition position;
  TomlValue value;
};

/// Largest file and longest dotted key that are read; far beyond what a person writes, and small enough that
/// a hostile file is refused at once.
constexpr std::size_t kTomlMaxBytes = std::size_t{4} << 20;
constexpr std::size_t kTomlMaxKeyParts = 16;

/// Reads a TOML 1.0 text (UTF-8, with or without a byte order mark) into a table. Throws Error(invalid) with
/// line and column when it is no TOML, is no UTF-8, holds a key twice, or is beyond the limits. `file` is
/// only named in problems.
TomlValue parse_toml(std::string_view text, std::string_view file);

/// The value at a path such as `group[2].aggregation.veto[1].code` (elements counted from 1) or
/// `scale[zero_to_four].low` (the element with that `code`); where the path leads on beyond the file, the
/// last value on the way.
const TomlValue& value_at(const TomlValue& root, std::string_view path);

/// The path with the numbers of elements in place of their codes, as far as the file has them.
std::string numbered_path(const TomlValue& root, std::string_view path);

}  // namespace socta
