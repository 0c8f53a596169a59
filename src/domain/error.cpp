#include "domain/error.h"

#include <algorithm>
#include <utility>

#include "domain/visible_text.h"

namespace socta {

namespace {

struct KindRow {
  ErrorKind kind;
  std::string_view name;
  int exit_code;
  int http_status;
};

constexpr std::array<KindRow, kErrorKinds.size()> kKindTable = {{
    {ErrorKind::invalid, "invalid", 3, 422},
    {ErrorKind::unauthenticated, "unauthenticated", 9, 401},
    {ErrorKind::forbidden, "forbidden", 6, 403},
    {ErrorKind::not_found, "not_found", 4, 404},
    {ErrorKind::conflict, "conflict", 5, 409},
    {ErrorKind::stale, "stale", 10, 412},
    {ErrorKind::too_large, "too_large", 11, 413},
    {ErrorKind::throttled, "throttled", 12, 429},
    {ErrorKind::corrupt, "corrupt", 7, 500},
    {ErrorKind::io, "io", 8, 503},
    {ErrorKind::internal, "internal", 70, 500},
}};

const KindRow& row_of(ErrorKind kind) {
  return *std::find_if(kKindTable.begin(), kKindTable.end(),
                       [kind](const KindRow& row) { return row.kind == kind; });
}

}  // namespace

std::string_view to_string(ErrorKind kind) { return row_of(kind).name; }

int exit_code(ErrorKind kind) { return row_of(kind).exit_code; }

int http_status(ErrorKind kind) { return row_of(kind).http_status; }

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

Error::Error(ErrorKind kind, const Sentence& message, Location where)
    : Error(kind,
            std::vector<Problem>{{message.english(), std::move(where), Severity::error, message.parts()}}) {}

Error::Error(ErrorKind kind, std::vector<Problem> problems) : kind_(kind), problems_(std::move(problems)) {
  for (const Problem& problem : problems_) what_ += (what_.empty() ? "" : "\n") + to_string(problem);
}

void Problems::error(const Sentence& message, Location where) {
  ++error_count_;
  if (error_count_ < kLimit) {
    list_.push_back({message.english(), std::move(where), Severity::error, message.parts()});
  } else if (error_count_ == kLimit) {
    const Sentence more(
        "more_problems",
        "There are more problems than these {count}; mend them first, the rest will be shown then.",
        {counted("count", kLimit - 1)});
    list_.push_back({more.english(), {std::move(where.file)}, Severity::error, more.parts()});
  }
}

void Problems::warning(const Sentence& message, Location where) {
  if (list_.size() < 2 * kLimit)
    list_.push_back({message.english(), std::move(where), Severity::warning, message.parts()});
}

void Problems::append(const Problems& other) {
  for (const Problem& problem : other.list_) {
    if (problem.severity == Severity::error) {
      error(problem.sentence(), problem.where);
    } else {
      warning(problem.sentence(), problem.where);
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
