#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "http/request.h"

namespace socta {

/// The parameters after the `?` of a request. As with JsonBody: read each, call `done`, then use the values.
class Query {
 public:
  explicit Query(const Request& request);

  /// nullopt when it was not sent. At most `most` characters, no control characters.
  std::optional<std::string> text(std::string_view name, std::size_t most = 1000);

  /// As `text`; a missing or empty one is a problem.
  std::string needed_text(std::string_view name, std::size_t most = 1000);

  /// One of `words`.
  std::optional<std::string> word(std::string_view name, std::span<const std::string_view> words);

  /// Decimal digits, from `low` to `high`.
  std::optional<std::int64_t> integer(std::string_view name, std::int64_t low, std::int64_t high);

  /// "true" or "false"; false when it was not sent.
  bool flag(std::string_view name);

  /// Texts parted by commas; empty when it was not sent.
  std::vector<std::string> list(std::string_view name);

  /// Throws Error invalid with every problem: of the calls before, of parameters that no call has asked for,
  /// and of those that were sent twice.
  void done();

 private:
  const std::string* take(std::string_view name);
  void problem(std::string_view name, const std::string& fault);

  const NamedValues* values_;
  std::vector<std::string> known_;
  Problems problems_;
};

/// A path parameter that is the number of a record: digits alone, from 1. Anything else names nothing: Error
/// not_found.
std::int64_t record_number(const Request& request, std::string_view parameter);

}  // namespace socta
