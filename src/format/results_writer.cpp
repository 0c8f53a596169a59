#include "format/results_writer.h"

#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "format/number_text.h"
#include "format/results_fields.h"
#include "format/results_words.h"

namespace socta {
namespace {

// What has many fields of its own stands on several lines, all else on one.
template <typename T>
constexpr bool kIsTall =
    std::same_as<T, Results> || std::same_as<T, ItemResult> || std::same_as<T, GroupResult> ||
    std::same_as<T, Sensitivity> || std::same_as<T, KeyFactors>;

class JsonWriter {
 public:
  template <typename T>
  void operator()(std::string_view key, const T& field) {
    next();
    string(key);
    text_ += ':';
    value(field);
  }

  void open(char bracket) {
    text_ += bracket;
    is_first_ = true;
    ++depth_;
  }

  void close(char bracket) {
    --depth_;
    if (is_tall_ && !is_first_) new_line();
    text_ += bracket;
    is_first_ = false;
  }

  std::string take() { return std::move(text_) + "\n"; }

  template <typename T>
  void object(const T& fields) {
    const bool outer = std::exchange(is_tall_, is_tall_ && kIsTall<T>);
    open('{');
    visit_fields(*this, fields);
    close('}');
    is_tall_ = outer;
  }

 private:
  void new_line() { text_.append("\n").append(static_cast<std::size_t>(depth_), ' '); }

  void next() {
    if (!is_first_) text_ += ',';
    if (is_tall_) new_line();
    is_first_ = false;
  }

  void string(std::string_view words) {
    text_ += '"';
    for (const char c : words) character(c);
    text_ += '"';
  }

  void character(char c) {
    constexpr char kHex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      text_.append("\\u00") += kHex[byte >> 4];
      text_ += kHex[byte & 15];
      return;
    }
    if (c == '"' || c == '\\') text_ += '\\';
    text_ += c;
  }

  void value(double number) {
    if (!std::isfinite(number))
      throw Error(ErrorKind::internal, "A result is not a finite number; it cannot be written.");
    text_ += number_text(number);
  }

  void value(bool flag) { text_ += flag ? "true" : "false"; }
  void value(std::unsigned_integral auto count) { text_ += std::to_string(count); }
  void value(const std::string& words) { string(words); }
  void value(const Period& period) { string(to_string(period)); }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void value(Enum enumerator) { string(words_of(enumerator)[static_cast<std::size_t>(enumerator)]); }

  void value(const Text& text) {
    text_ += '{';
    bool first = true;
    for (const auto& [language, words] : text.by_language) {
      if (!std::exchange(first, false)) text_ += ',';
      string(language);
      text_ += ':';
      string(words);
    }
    text_ += '}';
  }

  template <typename T>
  void value(const std::optional<T>& maybe) {
    maybe ? value(*maybe) : static_cast<void>(text_ += "null");
  }

  // Lists of numbers and words stand on one line, lists of objects and of lists on one for each.
  template <typename List>
  void list(const List& elements, bool is_tall) {
    const bool outer = std::exchange(is_tall_, is_tall);
    open('[');
    for (const auto& element : elements) {
      next();
      value(element);
    }
    close(']');
    is_tall_ = outer;
  }

  template <typename T>
  void value(const std::vector<T>& elements) {
    constexpr bool is_list_of_scalars = std::is_arithmetic_v<T> || std::same_as<T, std::string>;
    list(elements, is_tall_ && !is_list_of_scalars);
  }

  void value(const std::array<double, 5>& quantiles) { list(quantiles, false); }

  template <typename T>
  requires std::is_class_v<T>
  void value(const T& fields) { object(fields); }

  std::string text_;
  int depth_ = 0;
  bool is_first_ = true;
  bool is_tall_ = true;
};

struct Head {
  const Results& results;
};

void visit_fields(JsonWriter& visit, const Head& head) {
  visit("format", std::string(kResultsFormat));
  visit("version", static_cast<unsigned>(kResultsFormatVersion));
  visit_fields(visit, head.results);
}

template <>
constexpr bool kIsTall<Head> = true;

}  // namespace

std::string write_results(const Results& results) {
  JsonWriter writer;
  writer.object(Head{results});
  return writer.take();
}

}  // namespace socta
