#include "format/toml_document.h"

#include <algorithm>
#include <string>
#include <vector>

#include "domain/message_text.h"
#include "domain/reading_gaps.h"

namespace socta {
namespace {

Location place_of(const TomlValue& root, std::string_view file, std::string_view field) {
  const TextPosition position = value_at(root, field).position;
  return {std::string(file), position.row, position.column, std::string(field)};
}

/// Why the file is refused as a whole, and at which key; nullopt when it is of the format.
std::optional<Problem> other_format(const TomlValue& root, std::string_view file, const TomlFormat& format) {
  const TomlValue* name = root.find("format");
  if (!name || name->string != format.name)
    return Problem{
        "This is no " + std::string(format.what) + " file: expected format = " + in_quotes(format.name) + ".",
        place_of(root, file, "format")};
  const TomlValue* version = root.find("version");
  if (!version || version->kind != TomlKind::integer || version->integer <= format.version)
    return std::nullopt;
  return Problem{"The file has format version " + std::to_string(version->integer) +
                     ", which is newer than this program knows (" + std::to_string(format.version) +
                     "); use a newer program.",
                 place_of(root, file, "version")};
}

}  // namespace

std::optional<TomlValue> read_toml_document(std::string_view text, std::string_view file,
                                            const TomlFormat& format, Problems& problems) {
  try {
    TomlValue root = parse_toml(text, file);
    if (const auto refusal = other_format(root, file, format)) {
      problems.error(refusal->message, refusal->where);
      return std::nullopt;
    }
    check_toml(root, format.schema, file, problems);
    return root;
  } catch (const Error& error) {
    for (const Problem& problem : error.problems()) problems.error(problem.sentence(), problem.where);
    return std::nullopt;
  }
}

void append_placed(const Problems& found, const TomlValue& root, std::string_view file, Problems& problems) {
  std::vector<std::string> reported;
  for (const Problem& problem : problems.list())
    if (problem.where.file == file && problem.severity == Severity::error)
      reported.push_back(numbered_path(root, problem.where.field));
  for (const Problem& problem : found.list()) {
    const std::string field = numbered_path(root, problem.where.field);
    if (std::any_of(reported.begin(), reported.end(),
                    [&field](const std::string& faulty) { return is_same_or_within(faulty, field); }))
      continue;
    const Location place = place_of(root, file, problem.where.field);
    if (problem.severity == Severity::error) {
      problems.error(problem.sentence(), place);
    } else {
      problems.warning(problem.sentence(), place);
    }
  }
}

}  // namespace socta
