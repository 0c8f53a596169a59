#include "format/methodology_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/validate_methodology.h"
#include "format/methodology_keys.h"
#include "format/methodology_parts.h"
#include "format/toml_values.h"

namespace socta {
namespace {

void refuse_other_formats(const TomlValue& root, std::string_view file) {
  const TomlValue* format = root.find("format");
  if (!format || format->string != kMethodologyFormat)
    throw Error(ErrorKind::invalid,
                "This is no methodology: expected format = \"" + std::string(kMethodologyFormat) + "\".",
                {std::string(file), format ? format->position.row : 1, format ? format->position.column : 1,
                 "format"});
  const TomlValue* version = root.find("version");
  if (!version || version->kind != TomlKind::integer || version->integer == kMethodologyFormatVersion) return;
  const Location here{std::string(file), version->position.row, version->position.column, "version"};
  const std::string found = std::to_string(version->integer);
  const std::string known = std::to_string(kMethodologyFormatVersion);
  if (version->integer > kMethodologyFormatVersion)
    throw Error(ErrorKind::invalid,
                "The file has format version " + found + ", which is newer than this program knows (" +
                    known + "); use a newer program.",
                here);
  throw Error(ErrorKind::invalid, "There is no format version " + found + "; expected " + known + ".", here);
}

using Place = std::pair<std::size_t, std::size_t>;

// A part that was already reported as malformed reads as its default, about which no more is said.
void append_unreported(const Problems& found, const TomlValue& root, std::string_view file,
                       Problems& problems) {
  std::set<std::string> fields;
  std::set<Place> places;
  for (const Problem& problem : problems.list()) {
    fields.insert(problem.where.field);
    places.emplace(problem.where.row, problem.where.column);
  }
  for (const Problem& problem : found.list()) {
    const TomlValue& value = value_at(root, problem.where.field);
    const auto [row, column] = value.position;
    const bool is_reported_value = value.kind != TomlKind::table && places.contains({row, column});
    if (is_reported_value || fields.contains(problem.where.field)) continue;
    problems.error(problem.sentence(), {std::string(file), row, column, problem.where.field});
  }
}

bool is_earlier(const Problem& a, const Problem& b) {
  if (a.where.row != b.where.row) return a.where.row < b.where.row;
  return a.where.column < b.where.column;
}

[[noreturn]] void throw_sorted(const Problems& problems) {
  std::vector<Problem> sorted = problems.list();
  const auto last = problems.full() ? sorted.end() - 1 : sorted.end();
  std::stable_sort(sorted.begin(), last, is_earlier);
  throw Error(ErrorKind::invalid, std::move(sorted));
}

}  // namespace

Methodology read_methodology(std::string_view toml, std::string_view file) {
  const TomlValue root = parse_toml(toml, file);
  refuse_other_formats(root, file);
  Problems problems;
  check_toml(root, methodology_schema(), file, problems);
  Problems found;
  Methodology methodology = methodology_of(root, found);
  validate_methodology(methodology, found);
  append_unreported(found, root, file, problems);
  if (problems.has_errors()) throw_sorted(problems);
  return methodology;
}

}  // namespace socta
