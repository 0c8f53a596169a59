#pragma once

#include <concepts>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/assessment.h"
#include "domain/code_list.h"
#include "domain/error.h"
#include "domain/reading_gaps.h"

namespace socta {

/// A code and the row that names it.
struct NamedCodeAt {
  const std::string& code;
  SourceRow row;
};

/// What one column of a table names.
template <typename Row>
std::vector<NamedCodeAt> named_in(const std::vector<Row>& rows, std::string Row::*member) {
  std::vector<NamedCodeAt> column;
  column.reserve(rows.size());
  for (const Row& row : rows) column.push_back({row.*member, row.row});
  return column;
}

/// Complains about rows of one table of the assessment; the problems go to the `Problems` given, which must
/// outlive this, as must the gaps.
class TableCheck {
 public:
  TableCheck(std::string file, const ReadingGaps& gaps, Problems& problems)
      : file_(std::move(file)), gaps_(gaps), problems_(problems) {}

  /// Nothing is said of a row that is known in part, and of a table as a whole (row 0) while it has a gap.
  void error(SourceRow row, std::string_view column, const Sentence& message) const;
  void warning(SourceRow row, std::string_view column, const Sentence& message) const;

  /// An error when `code` is not in the list.
  void expect_known(const CodeList& known, const std::string& code, SourceRow row,
                    std::string_view column) const;
  void expect_all_known(const CodeList& known, const std::vector<std::string>& codes, SourceRow row,
                        std::string_view column) const;

  /// An error for each code of a column that is not in the list, once however many rows name it: at the first
  /// of them, with their number. `why` makes the sentence; without it, it is the list's own.
  void expect_known(const CodeList& known, std::span<const NamedCodeAt> named, std::string_view column,
                    const std::function<Sentence(const std::string&)>& why = {}) const;

  /// An error when `code` is no code, or stood in this table before.
  void expect_new_code(const std::string& code, SourceRow row, std::string_view column);

  /// An error when a row with the same `key` came before; `what` gives the beginning of the sentence, where
  /// it is needed: "stands here and in row 3" follows.
  template <std::invocable What>
  void expect_new(const std::string& key, SourceRow row, std::string_view column, const What& what) {
    if (const auto [first, is_new] = seen_.try_emplace(key, row); !is_new)
      stands_again(first->second, row, column, what());
  }

 private:
  void stands_again(SourceRow first, SourceRow row, std::string_view column, const Sentence& what) const;
  bool is_unknown(SourceRow row) const;
  Location at(SourceRow row, std::string_view column) const;

  std::string file_;
  const ReadingGaps& gaps_;
  Problems& problems_;
  std::unordered_map<std::string, SourceRow> seen_;
};

/// An error when the column `workshop` of a row holds something that is no mark (domain/workshop_mark.h).
void expect_workshop_mark(const TableCheck& table, const std::string& mark, SourceRow row);

/// Parts joined by a character that no cell holds, for TableCheck::expect_new.
std::string row_key(std::initializer_list<std::string_view> parts);

}  // namespace socta
