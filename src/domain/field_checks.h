#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/error.h"
#include "domain/text.h"

namespace socta {

/// "group[2]" for the second element (position 1) of the list "group".
std::string element(const std::string& list, std::size_t position);

/// "series[seizures]" for the element with that code, which no other element moves; without a code as above.
std::string coded_element(const std::string& list, const std::string& code, std::size_t position);

/// True for one or more of a–z, 0–9, '_', '-' and '.'.
bool is_code(std::string_view text);

/// True for a language code such as "en", "sr" or "sr-Latn": two or three lower-case letters, and what may
/// follow after a '-'.
bool is_language(std::string_view text);

/// Checks of single fields while a value is validated; each adds its sentence to the problems. `field` is the
/// path of the field, such as "group[2].weight".
class FieldChecks {
 public:
  explicit FieldChecks(Problems& problems) : problems_(problems) {}

  void error(std::string field, const Sentence& message);
  void code(std::string_view value, const std::string& field);
  void name(const Text& text, const std::string& field);
  void within(double value, double low, double high, const std::string& field);  ///< both included
  void at_least(double value, double low, const std::string& field);
  void above(double value, double low, const std::string& field);
  /// The ends `field`.low and `field`.high are finite, and low < high.
  void rising(double low, double high, const std::string& field);

  /// Each `code` of the list is a code, and is there once.
  template <typename Items>
  void codes(const Items& items, const std::string& list) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < items.size(); ++i) {
      code(items[i].code, element(list, i) + ".code");
      unique(items[i].code, i, list, first);
    }
  }

  /// Each `code` of the list is there once.
  template <typename Items>
  void unique_codes(const Items& items, const std::string& list) {
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < items.size(); ++i) unique(items[i].code, i, list, first);
  }

 private:
  void unique(std::string_view value, std::size_t position, const std::string& list,
              std::unordered_map<std::string_view, std::size_t>& first);

  Problems& problems_;
};

}  // namespace socta
