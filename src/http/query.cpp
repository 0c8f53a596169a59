#include "http/query.h"

#include <algorithm>
#include <charconv>

#include "domain/visible_text.h"
#include "http/text_rule.h"

namespace socta {
namespace {

// Decimal digits alone: from_chars would take a minus sign too.
std::optional<std::int64_t> whole_number(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stopped, fault] = std::from_chars(digits.data(), end, number);
  if (fault != std::errc() || stopped != end || digits.front() == '-') return std::nullopt;
  return number;
}

}  // namespace

Query::Query(const Request& request) : values_(&request.query) {}

const std::string* Query::take(std::string_view name) {
  known_.emplace_back(name);
  return find_value(*values_, name);
}

void Query::problem(std::string_view name, const std::string& fault) {
  Location where;
  where.field = visible(name);
  problems_.error("The parameter '" + where.field + "' " + fault + ".", where);
}

std::optional<std::string> Query::text(std::string_view name, std::size_t most) {
  const std::string* value = take(name);
  if (value == nullptr) return std::nullopt;
  const std::string fault = fault_of(*value, {.most = most, .blank = Blank::accepted});
  if (!fault.empty()) problem(name, fault);
  return *value;
}

std::string Query::needed_text(std::string_view name, std::size_t most) {
  std::string value = text(name, most).value_or("");
  if (value.empty()) problem(name, "is missing");
  return value;
}

std::optional<std::string> Query::word(std::string_view name, std::span<const std::string_view> words) {
  const std::string* value = take(name);
  if (value == nullptr) return std::nullopt;
  if (std::ranges::find(words, *value) == words.end())
    problem(name, "is '" + visible(*value) + "'; it must be one of " + quoted_list(words));
  return *value;
}

std::optional<std::int64_t> Query::integer(std::string_view name, std::int64_t low, std::int64_t high) {
  const std::string* value = take(name);
  if (value == nullptr) return std::nullopt;
  const std::optional<std::int64_t> number = whole_number(*value);
  if (!number || *number < low || *number > high)
    problem(name, "is '" + visible(*value) + "'; it must be a whole number from " + std::to_string(low) +
                      " to " + std::to_string(high));
  return number;
}

bool Query::flag(std::string_view name) {
  static constexpr std::string_view kWords[] = {"true", "false"};
  return word(name, kWords) == "true";
}

std::vector<std::string> Query::list(std::string_view name) {
  std::vector<std::string> items;
  const std::optional<std::string> whole = text(name, 10'000);
  if (!whole || whole->empty()) return items;
  for (std::size_t begin = 0; begin <= whole->size();) {
    const std::size_t end = std::min(whole->find(',', begin), whole->size());
    items.push_back(whole->substr(begin, end - begin));
    begin = end + 1;
  }
  return items;
}

void Query::done() {
  for (auto value = values_->begin(); value != values_->end(); ++value) {
    const auto same = [value](const NamedValue& other) { return other.name == value->name; };
    if (std::ranges::find(known_, value->name) == known_.end()) {
      problem(value->name, "is unknown");
    } else if (std::any_of(values_->begin(), value, same)) {
      problem(value->name, "was sent twice");
    }
  }
  problems_.throw_if_errors();
}

std::int64_t record_number(const Request& request, std::string_view parameter) {
  const std::string& text = request.parameter(parameter);
  const std::optional<std::int64_t> number = whole_number(text);
  if (number && *number > 0) return *number;
  throw Error(ErrorKind::not_found, "There is nothing with the number '" + visible(text) + "' here.");
}

}  // namespace socta
