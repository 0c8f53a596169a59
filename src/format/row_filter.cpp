#include "format/row_filter.h"

#include <algorithm>
#include <numeric>

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
      problems.error(Sentence("filter_unknown",
                              "a filter names {column}, which the file does not have; it has {columns}",
                              {quoted("column", column), plain("columns", quoted_list(columns))}),
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

bool RowFilter::Condition::allows(std::string_view cell) const {
  return std::find(allowed->begin(), allowed->end(), cell) != allowed->end();
}

std::vector<std::size_t> RowFilter::rows_of(Condition& condition, IndexedTable& table) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < condition.allowed->size(); ++i) {
    const auto with = table.rows_with(condition.index, (*condition.allowed)[i]);
    condition.seen[i] = !with.empty();
    rows.insert(rows.end(), with.begin(), with.end());
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::vector<std::size_t> RowFilter::kept_rows(IndexedTable& table) {
  std::vector<std::size_t> kept(conditions_.empty() ? table.table().rows.size() : 0);
  std::iota(kept.begin(), kept.end(), std::size_t{0});
  bool is_first = true;
  for (auto& condition : conditions_) {
    std::vector<std::size_t> rows = rows_of(condition, table);
    if (is_first || rows.size() < kept.size()) kept = std::move(rows);
    is_first = false;
  }
  std::erase_if(kept, [&](std::size_t row) {
    const auto& cells = table.table().rows[row].cells;
    return !std::ranges::all_of(
        conditions_, [&](const Condition& condition) { return condition.allows(cells[condition.index]); });
  });
  kept_any_ = kept_any_ || !kept.empty();
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
  if (!kept_any_ && !any_unused)
    problems.error(Sentence("no_row_fits", "no row fits the filters together"), header_);
}

}  // namespace socta
