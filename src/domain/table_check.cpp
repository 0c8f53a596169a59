#include "domain/table_check.h"

#include "domain/message_text.h"

namespace socta {

Location TableCheck::at(SourceRow row, std::string_view column) const {
  return {file_, row.number, 0, std::string(column)};
}

void TableCheck::error(SourceRow row, std::string_view column, std::string message) const {
  problems_.error(std::move(message), at(row, column));
}

void TableCheck::warning(SourceRow row, std::string_view column, std::string message) const {
  problems_.warning(std::move(message), at(row, column));
}

void TableCheck::expect_known(const CodeList& known, const std::string& code, SourceRow row,
                              std::string_view column) const {
  if (!known.has(code)) error(row, column, known.there_is_no(code));
}

void TableCheck::expect_all_known(const CodeList& known, const std::vector<std::string>& codes, SourceRow row,
                                  std::string_view column) const {
  for (const std::string& code : codes) expect_known(known, code, row, column);
}

void TableCheck::expect_new_code(const std::string& code, SourceRow row, std::string_view column) {
  if (!is_assessment_code(code))
    error(row, column,
          in_quotes(code) + " is no code; codes are made of the letters a–z, digits, '_', '-' and '.'.");
  expect_new(code, row, column, "The code " + in_quotes(code));
}

void TableCheck::expect_new(const std::string& key, SourceRow row, std::string_view column,
                            std::string_view what) {
  const auto [first, inserted] = seen_.try_emplace(key, row);
  if (inserted) return;
  const std::size_t number = first->second.number;
  const std::string where = number > 0 ? "here and in row " + std::to_string(number) : "here twice";
  error(row, column, std::string(what) + " stands " + where + ".");
}

std::string row_key(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += part;
    key += '\x1f';
  }
  return key;
}

}  // namespace socta
