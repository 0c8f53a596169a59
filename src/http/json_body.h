#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "http/request.h"
#include "http/text_rule.h"

namespace socta {

/// Both ends included.
struct IntegerRange {
  std::int64_t low = std::numeric_limits<std::int64_t>::min();
  std::int64_t high = std::numeric_limits<std::int64_t>::max();
};
struct NumberRange {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

/// The fields of one object of a request's body. Each call takes one field and notes every fault of it as a
/// problem with its place ("rows[2].low"); after a fault the value returned is empty or zero and must not be
/// used: JsonBody::done throws. `optional_…` gives nullopt for a field that is absent or null.
class JsonFields {
 public:
  JsonFields(const nlohmann::json& value, std::string place, Problems& problems);

  /// Names of all fields that were sent, for objects whose names are codes.
  std::vector<std::string> names() const;

  /// Whether the field was sent and is not null; does not count as asking for it.
  bool has(std::string_view name) const;

  std::string text(std::string_view name, const TextRule& rule = {});
  std::optional<std::string> optional_text(std::string_view name, const TextRule& rule = {});

  /// One of `words`.
  std::string word(std::string_view name, std::span<const std::string_view> words);
  std::optional<std::string> optional_word(std::string_view name, std::span<const std::string_view> words);

  std::int64_t integer(std::string_view name, const IntegerRange& range = {});
  std::optional<std::int64_t> optional_integer(std::string_view name, const IntegerRange& range = {});
  double number(std::string_view name, const NumberRange& range = {});
  std::optional<double> optional_number(std::string_view name, const NumberRange& range = {});
  bool flag(std::string_view name);
  std::optional<bool> optional_flag(std::string_view name);

  /// A list of texts, at most `most` of them; empty when absent.
  std::vector<std::string> texts(std::string_view name, const TextRule& rule = {}, std::size_t most = 1000);

  /// A list of whole numbers, at most `most` of them; empty when absent.
  std::vector<std::int64_t> integers(std::string_view name, const IntegerRange& range = {},
                                     std::size_t most = 1000);

  /// An object whose fields have names that only the use case knows (columns, languages), all texts; null is
  /// the empty text. Empty when absent.
  std::map<std::string, std::string> text_map(std::string_view name, const TextRule& rule = {});

  /// An object inside this one; it lives as long as this one. nullptr when absent or no object.
  JsonFields* object(std::string_view name);

  /// A list of objects, at most `most` of them; empty when absent.
  std::vector<JsonFields*> objects(std::string_view name, std::size_t most = 10'000);

  /// Notes a problem of that field: for checks of the caller's own.
  void problem(std::string_view name, std::string message);

  /// Notes a problem for each field that no call has asked for, here and in the objects inside.
  void refuse_unknown();

 private:
  const nlohmann::json* take(std::string_view name);
  const nlohmann::json* need(std::string_view name);
  std::optional<std::string> checked_text(const std::string& place, const nlohmann::json& value,
                                          const TextRule& rule);
  std::string place_of(std::string_view name) const;
  void note(const std::string& place, std::string message);

  const nlohmann::json* value_;
  std::string place_;
  Problems* problems_;
  std::vector<std::string> known_;
  std::deque<JsonFields> inner_;
};

/// Depth to which objects and lists of a body may stand in each other.
constexpr int kJsonDepth = 32;

/// The body of a request as one JSON object. Use: read its fields, then call `done`, then use the values.
class JsonBody {
 public:
  /// Throws Refusal 400 for bytes that are no JSON in UTF-8, for a name that
  /// stands twice in one object, for numbers beyond double, for more depth than kJsonDepth, and when the
  /// whole is no object.
  explicit JsonBody(const Request& request);
  explicit JsonBody(std::string_view text);

  JsonBody(const JsonBody&) = delete;
  JsonBody& operator=(const JsonBody&) = delete;

  JsonFields& fields() { return fields_; }

  /// Throws Error invalid with all problems, unknown fields among them, when there is one.
  void done();

 private:
  nlohmann::json document_;
  Problems problems_;
  JsonFields fields_;
};

}  // namespace socta
