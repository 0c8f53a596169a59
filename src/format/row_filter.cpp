#include "format/row_filter.h"

#include <algorithm>

namespace socta {
namespace {

std::string quoted_list(std::span<const std::string> names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "\"" : ", \"") + name + "\"";
  return text;
}

}  // namespace

RowFilter::RowFilter(const ObservationFilters& filters, std::span<const std::string> columns, Location header,
                     Problems& problems)
    : header_(std::move(header)) {
  for (const auto& [column, allowed] : filters) {
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end()) {
      problems.error(
          "a filter names \"" + column + "\", which the file does not have; it has " + quoted_list(columns),
          header_);
      continue;
    }
    conditions_.push_back({column, static_cast<std::size_t>(found - columns.begin()), &allowed,
                           std::vector<bool>(allowed.size())});
  }
}

bool RowFilter::keeps(std::span<const std::string_view> cells) {
  bool kept = true;
  for (auto& condition : conditions_) {
    const auto& allowed = *condition.allowed;
    const auto found = std::find(allowed.begin(), allowed.end(), cells[condition.index]);
    if (found == allowed.end()) {
      kept = false;
    } else {
      condition.seen[static_cast<std::size_t>(found - allowed.begin())] = true;
    }
  }
  kept_any_ = kept_any_ || kept;
  return kept;
}

void RowFilter::report_unused(Problems& problems) const {
  bool any_unused = false;
  for (const auto& condition : conditions_) {
    for (std::size_t i = 0; i < condition.seen.size(); ++i) {
      if (condition.seen[i]) continue;
      any_unused = true;
      const auto message = "no row has \"" + (*condition.allowed)[i] + "\" in \"" + condition.column + "\"";
      if (kept_any_) problems.warning(message, header_);
      if (!kept_any_) problems.error(message, header_);
    }
  }
  if (!kept_any_ && !any_unused) problems.error("no row fits the filters together", header_);
}

}  // namespace socta
