#include "format/table.h"

#include <algorithm>
#include <map>

namespace socta {
namespace {

Location header_location(const Table& table, std::size_t column) {
  return {.file = table.name, .row = table.header_row, .column = table.first_column + column};
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i) text += (i == 0 ? "" : ", ") + names[i];
  return names.size() > kShown ? text + ", …" : text;
}

}  // namespace

std::optional<std::size_t> column_of(const Table& table, std::string_view column) {
  const auto found = std::find(table.header.begin(), table.header.end(), column);
  if (found == table.header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.header.begin());
}

std::optional<std::size_t> required_column(const Table& table, std::string_view column, Problems& problems) {
  const auto found = column_of(table, column);
  if (!found)
    problems.error(Sentence("column_missing_of", "the column {column} is missing; there are: {columns}",
                            {quoted("column", column), plain("columns", listed(table.header))}),
                   {.file = table.name, .row = table.header_row});
  return found;
}

bool has_columns(const Table& table, std::span<const std::string_view> required, Problems& problems) {
  bool complete = true;
  for (const auto column : required) complete = required_column(table, column, problems) && complete;
  return complete;
}

bool has_only_columns(const Table& table, std::span<const std::string_view> known, Problems& problems) {
  bool clean = true;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    if (std::find(known.begin(), known.end(), table.header[i]) != known.end()) continue;
    problems.error(Sentence("unknown_column", "unknown column {column}", {quoted("column", table.header[i])}),
                   header_location(table, i));
    clean = false;
  }
  return clean;
}

Location cell_location(const Table& table, const TableRow& row, std::size_t column) {
  return {.file = table.name,
          .row = row.row,
          .column = table.first_column + column,
          .field = column < table.header.size() ? table.header[column] : std::string()};
}

bool check_header(const Table& table, Problems& problems) {
  bool clean = true;
  std::map<std::string_view, std::size_t> first_seen;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const auto& name = table.header[i];
    const auto [seen, is_new] = first_seen.try_emplace(name, i);
    if (!name.empty() && is_new) continue;
    clean = false;
    const auto what = name.empty()
                          ? std::string("the column has no name in the header")
                          : "the column \"" + name + "\" stands twice in the header, first as column " +
                                std::to_string(table.first_column + seen->second);
    problems.error(what, header_location(table, i));
  }
  return clean;
}

}  // namespace socta
