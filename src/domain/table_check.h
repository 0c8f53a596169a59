#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/assessment.h"
#include "domain/code_list.h"
#include "domain/error.h"

namespace socta {

/// Complains about rows of one table of the assessment; the problems go to the `Problems` given, which must
/// outlive this.
class TableCheck {
 public:
  TableCheck(std::string file, Problems& problems) : file_(std::move(file)), problems_(problems) {}

  void error(SourceRow row, std::string_view column, std::string message) const;
  void warning(SourceRow row, std::string_view column, std::string message) const;

  /// An error when `code` is not in the list.
  void expect_known(const CodeList& known, const std::string& code, SourceRow row,
                    std::string_view column) const;
  void expect_all_known(const CodeList& known, const std::vector<std::string>& codes, SourceRow row,
                        std::string_view column) const;

  /// An error when `code` is no code, or stood in this table before.
  void expect_new_code(const std::string& code, SourceRow row, std::string_view column);

  /// An error when a row with the same `key` came before; `what` is the beginning of the sentence: `what`
  /// "stands here and in row 3".
  void expect_new(const std::string& key, SourceRow row, std::string_view column, std::string_view what);

 private:
  Location at(SourceRow row, std::string_view column) const;

  std::string file_;
  Problems& problems_;
  std::unordered_map<std::string, SourceRow> seen_;
};

/// Parts joined by a character that no cell holds, for TableCheck::expect_new.
std::string row_key(std::initializer_list<std::string_view> parts);

}  // namespace socta
