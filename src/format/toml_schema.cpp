#include "format/toml_schema.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "domain/field_checks.h"
#include "domain/message_text.h"
#include "domain/number_size.h"
#include "domain/suggestion.h"
#include "domain/visible_text.h"

namespace socta {
namespace {

// A longer one is no misspelt key, and would drown the message.
constexpr std::size_t kLongestKey = 60;

std::string shown(const TomlValue& value) {
  switch (value.kind) {
    case TomlKind::string:
      return "the string " + in_quotes(value.string) +
             (has_control_character(value.string) ? ", which holds a control character" : "");
    case TomlKind::integer:
      return "the number " + std::to_string(value.integer);
    case TomlKind::number:
      return "the number " + shown_number(value.number) +
             (has_usable_size(value.number) ? "" : ", which is neither 0 nor of a size from 1e-60 to 1e60");
    case TomlKind::boolean:
      return value.boolean ? "true" : "false";
    case TomlKind::date:
      return "a date or time";
    case TomlKind::array:
      return "a list";
    case TomlKind::table:
      return "a table";
  }
  return "a value";
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += "\"" + std::string(words[i]) + "\"";
  }
  return text;
}

std::string described(const TomlRange& range) {
  const bool has_low = std::isfinite(range.low);
  const bool has_high = std::isfinite(range.high);
  if (has_low && has_high) return " from " + shown_number(range.low) + " to " + shown_number(range.high);
  if (has_low) return " of at least " + shown_number(range.low);
  return has_high ? " of at most " + shown_number(range.high) : "";
}

std::string expected(const TomlKey& key) {
  switch (key.type) {
    case TomlType::string:
      return "a string";
    case TomlType::text:
      return "a string, or one string per language such as { en = \"…\", sr = \"…\" }";
    case TomlType::word:
      return listed({key.words.begin(), key.words.end()});
    case TomlType::integer:
      return "a whole number" + described(key.range);
    case TomlType::number:
      return "a number" + described(key.range);
    case TomlType::boolean:
      return "true or false";
    case TomlType::strings:
      return "a list of strings";
    case TomlType::texts:
      return "a list of texts";
    case TomlType::numbers:
      return "a list of numbers, each" + described(key.range);
    case TomlType::number_pairs:
      return "a list of pairs of numbers such as [[0, 0], [100, 1]]";
    case TomlType::table:
      return "a table";
    case TomlType::tables:
      return "a list of tables";
    case TomlType::any:
      break;
  }
  return "a value";
}

bool is_string(const TomlValue& value) { return value.kind == TomlKind::string; }

bool is_clean_string(const TomlValue& value) {
  return is_string(value) && !has_control_character(value.string);
}

bool is_text(const TomlValue& value) {
  if (value.kind != TomlKind::table) return is_clean_string(value);
  return !value.members.empty() &&
         std::all_of(value.members.begin(), value.members.end(), [](const TomlMember& member) {
           return is_language(member.key) && is_clean_string(member.value);
         });
}

bool is_number(const TomlValue& value, const TomlRange& range) {
  const bool numeric = value.kind == TomlKind::integer || value.kind == TomlKind::number;
  return numeric && has_usable_size(value.number) && value.number >= range.low && value.number <= range.high;
}

bool is_number_pair(const TomlValue& value) {
  return value.kind == TomlKind::array && value.elements.size() == 2 && is_number(value.elements[0], {}) &&
         is_number(value.elements[1], {});
}

bool is_word(const TomlValue& value, const TomlKey& key) {
  return is_string(value) && std::find(key.words.begin(), key.words.end(), value.string) != key.words.end();
}

template <typename Predicate>
bool is_list(const TomlValue& value, Predicate predicate) {
  return value.kind == TomlKind::array &&
         std::all_of(value.elements.begin(), value.elements.end(), predicate);
}

bool is_well_formed(const TomlValue& value, const TomlKey& key) {
  switch (key.type) {
    case TomlType::string:
      return is_clean_string(value);
    case TomlType::text:
      return is_text(value);
    case TomlType::word:
      return is_word(value, key);
    case TomlType::integer:
      return value.kind == TomlKind::integer && is_number(value, key.range);
    case TomlType::number:
      return is_number(value, key.range);
    case TomlType::boolean:
      return value.kind == TomlKind::boolean;
    case TomlType::strings:
      return is_list(value, is_clean_string);
    case TomlType::texts:
      return is_list(value, is_text);
    case TomlType::numbers:
      return is_list(value, [&key](const TomlValue& element) { return is_number(element, key.range); });
    case TomlType::number_pairs:
      return is_list(value, is_number_pair);
    case TomlType::table:
      return value.kind == TomlKind::table;
    case TomlType::tables:
      return is_list(value, [](const TomlValue& element) { return element.kind == TomlKind::table; });
    case TomlType::any:
      break;
  }
  return true;
}

class Checker {
 public:
  Checker(std::string_view file, Problems& problems) : file_(file), problems_(problems) {}

  void check_table(const TomlValue& table, const TomlSchema& schema, const std::string& path) {
    for (const TomlMember& member : table.members) {
      if (problems_.full()) return;
      check_member(member, schema, path);
    }
    for (const TomlKey& key : schema.keys)
      if (key.presence == Presence::required && !table.find(key.name))
        report("The key \"" + std::string(key.name) + "\" is missing; expected " + expected(key) + ".",
               table.position, joined(path, key.name));
  }

 private:
  static std::string joined(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
  }

  void check_member(const TomlMember& member, const TomlSchema& schema, const std::string& path) {
    const auto key = std::find_if(schema.keys.begin(), schema.keys.end(),
                                  [&member](const TomlKey& known) { return known.name == member.key; });
    if (key == schema.keys.end()) return report_unknown(member, schema, path);
    const std::string here = joined(path, member.key);
    if (!is_well_formed(member.value, *key)) {
      report("Found " + shown(member.value) + "; expected " + expected(*key) + "." +
                 suggestion(member.value, *key),
             member.value.position, here);
    } else if (key->type == TomlType::table) {
      check_table(member.value, *key->table, here);
    } else if (key->type == TomlType::tables) {
      check_elements(member.value, *key->table, here);
    }
  }

  void check_elements(const TomlValue& list, const TomlSchema& schema, const std::string& path) {
    for (std::size_t i = 0; i < list.elements.size() && !problems_.full(); ++i)
      check_table(list.elements[i], schema, path + "[" + std::to_string(i + 1) + "]");
  }

  void report_unknown(const TomlMember& member, const TomlSchema& schema, const std::string& path) {
    std::vector<std::string> known;
    for (const TomlKey& key : schema.keys) known.emplace_back(key.name);
    const bool has_near = nearest(member.key, known).has_value();
    report(Sentence("unknown_key", "The key {key} is unknown here", {quoted("key", member.key)}) +
               (has_near ? did_you_mean(member.key, known)
                         : Sentence("expected", "; expected {words}.",
                                    {plain("words", listed({known.begin(), known.end()}))})),
           member.position, member.key.size() > kLongestKey ? path : joined(path, member.key));
  }

  static std::string suggestion(const TomlValue& value, const TomlKey& key) {
    const std::vector<std::string> words(key.words.begin(), key.words.end());
    const auto near = is_string(value) ? nearest(value.string, words) : std::nullopt;
    return near ? " Did you mean " + in_quotes(*near) + "?" : "";
  }

  void report(const Sentence& message, const TextPosition& position, std::string path) {
    problems_.error(message, {std::string(file_), position.row, position.column, std::move(path)});
  }

  std::string_view file_;
  Problems& problems_;
};

}  // namespace

void check_toml(const TomlValue& root, const TomlSchema& schema, std::string_view file, Problems& problems) {
  Checker(file, problems).check_table(root, schema, "");
}

}  // namespace socta
