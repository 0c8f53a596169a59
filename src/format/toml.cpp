#include "format/toml.h"

#include <stdexcept>

namespace {

// toml++ asserts what hostile files can break (a header that begins with "[="); here that is a malformed
// file.
struct BrokenAssumption : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// toml++ asserts within constant expressions too.
constexpr void assume(bool holds, const char* what) {
  if (!holds) throw BrokenAssumption(what);
}

}  // namespace

// Compiled into this file alone, with a depth that the recursive parser and destructors of toml++ bear on any
// stack. NDEBUG would turn its assertions into undefined behaviour.
#undef NDEBUG
#define TOML_ASSERT(condition) assume(static_cast<bool>(condition), #condition)
#define TOML_EXCEPTIONS 1
#define TOML_MAX_NESTED_VALUES 64
#include <toml++/toml.h>

#include <algorithm>
#include <charconv>

#include "format/toml_limits.h"

namespace socta {
namespace {

TextPosition position_of(const toml::source_region& source) {
  return {source.begin.line, source.begin.column};
}

bool is_before(const TomlMember& a, const TomlMember& b) {
  if (a.position.row != b.position.row) return a.position.row < b.position.row;
  return a.position.column < b.position.column;
}

TomlValue converted(const toml::node& node);

void fill(TomlValue& value, const toml::table& table) {
  value.kind = TomlKind::table;
  value.members.reserve(table.size());
  for (const auto& [key, member] : table)
    value.members.push_back({std::string(key.str()), position_of(key.source()), converted(member)});
  std::stable_sort(value.members.begin(), value.members.end(), is_before);
}

void fill(TomlValue& value, const toml::array& array) {
  value.kind = TomlKind::array;
  value.elements.reserve(array.size());
  for (const toml::node& element : array) value.elements.push_back(converted(element));
}

void fill(TomlValue& value, const toml::value<std::string>& string) {
  value.kind = TomlKind::string;
  value.string = string.get();
}

void fill(TomlValue& value, const toml::value<std::int64_t>& integer) {
  value.kind = TomlKind::integer;
  value.integer = integer.get();
  value.number = static_cast<double>(integer.get());
}

void fill(TomlValue& value, const toml::value<double>& number) {
  value.kind = TomlKind::number;
  value.number = number.get();
}

void fill(TomlValue& value, const toml::value<bool>& boolean) {
  value.kind = TomlKind::boolean;
  value.boolean = boolean.get();
}

template <typename Date>
void fill(TomlValue& value, const toml::value<Date>&) {
  value.kind = TomlKind::date;
}

TomlValue converted(const toml::node& node) {
  TomlValue value;
  value.position = position_of(node.source());
  node.visit([&value](const auto& actual) { fill(value, actual); });
  return value;
}

const TomlValue* element_named(const TomlValue& list, std::string_view name) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error == std::errc() && end == name.data() + name.size() && number >= 1 &&
      number <= list.elements.size())
    return &list.elements[number - 1];
  for (const TomlValue& element : list.elements) {
    const TomlValue* code = element.find("code");
    if (code && code->string == name) return &element;
  }
  return nullptr;
}

// Takes "[name]" or ".name" or a first "name" off the path.
const TomlValue* take_step(const TomlValue& from, std::string_view& path) {
  if (path.front() == '[') {
    const std::size_t end = std::min(path.find(']'), path.size() - 1);
    const std::string_view name = path.substr(1, end - 1);
    path.remove_prefix(end + 1);
    return element_named(from, name);
  }
  if (path.front() == '.') path.remove_prefix(1);
  const std::string_view name = path.substr(0, path.find_first_of(".["));
  path.remove_prefix(name.size());
  return from.find(name);
}

bool breaks_assumption(std::string_view text) {
  try {
    static_cast<void>(toml::parse(text));
  } catch (const toml::parse_error&) {
    return false;
  } catch (const BrokenAssumption&) {
    return true;
  }
  return false;
}

// A broken assumption comes without its place: it is the first line with which the text up to it breaks one.
std::size_t broken_line(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    ends.push_back(at + 1);
  const auto found = std::partition_point(
      ends.begin(), ends.end(), [text](std::size_t end) { return !breaks_assumption(text.substr(0, end)); });
  return static_cast<std::size_t>(found - ends.begin()) + 1;
}

}  // namespace

const TomlValue* TomlValue::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [key](const TomlMember& member) { return member.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

TomlValue parse_toml(std::string_view text, std::string_view file) {
  refuse_beyond_toml_limits(text, file);
  try {
    return converted(toml::parse(text));
  } catch (const toml::parse_error& error) {
    const TextPosition position = position_of(error.source());
    throw Error(ErrorKind::invalid,
                "This is not a valid TOML file: " + std::string(error.description()) + ".",
                {std::string(file), position.row, position.column});
  } catch (const BrokenAssumption&) {
    throw Error(ErrorKind::invalid, "This is not a valid TOML file: no key or table can be read here.",
                {std::string(file), broken_line(text), 1});
  }
}

const TomlValue& value_at(const TomlValue& root, std::string_view path) {
  const TomlValue* value = &root;
  while (!path.empty()) {
    const TomlValue* next = take_step(*value, path);
    if (!next) break;
    value = next;
  }
  return *value;
}

}  // namespace socta
