#include "domain/error.h"

#include <algorithm>
#include <utility>

#include "domain/visible_text.h"

namespace socta {

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::invalid:
      return 3;
    case ErrorKind::not_found:
      return 4;
    case ErrorKind::conflict:
      return 5;
    case ErrorKind::forbidden:
      return 6;
    case ErrorKind::corrupt:
      return 7;
    case ErrorKind::io:
      return 8;
    case ErrorKind::internal:
      return 70;
  }
  return 70;
}

std::string to_string(const Problem& problem) {
  const Location& where = problem.where;
  std::string text = where.file;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (where.row > 0) add("row " + std::to_string(where.row));
  if (where.column > 0) add("column " + std::to_string(where.column));
  if (!where.field.empty()) text += text.empty() ? where.field : " (" + where.field + ")";
  if (!text.empty()) text += ": ";
  return visible(text + problem.message);
}

Error::Error(ErrorKind kind, std::string message, Location where)
    : Error(kind, std::vector<Problem>{{std::move(message), std::move(where)}}) {}

Error::Error(ErrorKind kind, std::vector<Problem> problems) : kind_(kind), problems_(std::move(problems)) {
  for (const Problem& problem : problems_) what_ += (what_.empty() ? "" : "\n") + to_string(problem);
}

void Problems::error(std::string message, Location where) {
  ++error_count_;
  if (error_count_ < kLimit) {
    list_.push_back({std::move(message), std::move(where), Severity::error});
  } else if (error_count_ == kLimit) {
    list_.push_back({"There are more problems than these " + std::to_string(kLimit - 1) +
                         "; mend them first, the rest will be shown then.",
                     {std::move(where.file)},
                     Severity::error});
  }
}

void Problems::warning(std::string message, Location where) {
  if (list_.size() < 2 * kLimit) list_.push_back({std::move(message), std::move(where), Severity::warning});
}

void Problems::append(const Problems& other) {
  for (const Problem& problem : other.list_) {
    if (problem.severity == Severity::error) {
      error(problem.message, problem.where);
    } else {
      warning(problem.message, problem.where);
    }
  }
}

void Problems::throw_if_errors(ErrorKind kind) const {
  if (!has_errors()) return;
  std::vector<Problem> sorted = list_;
  std::stable_partition(sorted.begin(), sorted.end(),
                        [](const Problem& problem) { return problem.severity == Severity::error; });
  throw Error(kind, std::move(sorted));
}

}  // namespace socta
