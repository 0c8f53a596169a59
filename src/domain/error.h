#pragma once

#include <array>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "domain/sentence.h"

namespace socta {

/// What went wrong, as the caller must react to it. One table (error.cpp) maps a kind to its name, its exit
/// code and its HTTP status.
enum class ErrorKind {
  invalid,
  unauthenticated,  ///< nobody has signed in, or not with what the thing asks for
  forbidden,
  not_found,
  conflict,
  stale,      ///< changed by somebody else since it was read
  too_large,  ///< larger than is accepted
  throttled,  ///< too many attempts; later ones may succeed
  corrupt,
  io,
  internal
};

inline constexpr std::array kErrorKinds = {
    ErrorKind::invalid,   ErrorKind::unauthenticated, ErrorKind::forbidden,
    ErrorKind::not_found, ErrorKind::conflict,        ErrorKind::stale,
    ErrorKind::too_large, ErrorKind::throttled,       ErrorKind::corrupt,
    ErrorKind::io,        ErrorKind::internal};

/// Its name as the server's errors state it, e.g. "not_found".
std::string_view to_string(ErrorKind kind);

/// Exit code of the command line for an error of that kind; listed in docs/cli.md. 0 and 1 are never
/// returned.
int exit_code(ErrorKind kind);

/// HTTP status of an answer with an error of that kind.
int http_status(ErrorKind kind);

/// Where a problem stands. Rows and columns count from 1 as an editor or a spreadsheet shows them; 0 is "not
/// known".
struct Location {
  std::string file;        ///< as the user named it, or relative to the assessment folder
  std::size_t row = 0;     ///< line of a text file, row of a sheet
  std::size_t column = 0;  ///< character of a TOML line, field of a table row
  std::string field{};     ///< name of the column or key, e.g. "best" or "group[2].weight"

  bool operator==(const Location&) const = default;
};

enum class Severity { error, warning };

/// One thing that is wrong, in a sentence that an analyst understands, naming the value.
struct Problem {
  std::string message;
  Location where{};
  Severity severity = Severity::error;
  std::vector<SaidPart> said{};  ///< what further languages make the message of; none: it is English only

  Sentence sentence() const { return {message, said}; }

  bool operator==(const Problem&) const = default;
};

/// "judgements.csv, row 14, column 5 (best): …" as the command line prints it.
std::string to_string(const Problem& problem);

/// The one exception type of the project. Carries all problems found, never only the first. Caught in `main`
/// and at the top of the server.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, const Sentence& message, Location where = {});
  Error(ErrorKind kind, std::vector<Problem> problems);

  ErrorKind kind() const { return kind_; }
  const std::vector<Problem>& problems() const { return problems_; }
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorKind kind_;
  std::vector<Problem> problems_;
  std::string what_;
};

/// Collects problems while a reader or a validation goes on. At most `kLimit` errors are kept: a file of
/// garbage must not fill the memory with complaints; the last one kept then says how the list was cut.
class Problems {
 public:
  static constexpr std::size_t kLimit = 1000;

  void error(const Sentence& message, Location where = {});
  void warning(const Sentence& message, Location where = {});
  void append(const Problems& other);

  bool has_errors() const { return error_count_ > 0; }
  bool full() const { return error_count_ >= kLimit; }
  const std::vector<Problem>& list() const { return list_; }

  /// Throws an Error of kind `kind` with the whole list (errors first) when there is an error in it.
  void throw_if_errors(ErrorKind kind = ErrorKind::invalid) const;

 private:
  std::vector<Problem> list_;
  std::size_t error_count_ = 0;
};

}  // namespace socta
