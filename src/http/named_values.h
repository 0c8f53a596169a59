#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// A name with its value: a path parameter, a query parameter, a cookie, a header field.
struct NamedValue {
  std::string name;
  std::string value;

  bool operator==(const NamedValue&) const = default;
};

/// In the order in which they were sent; a name may occur more than once.
using NamedValues = std::vector<NamedValue>;

/// The first value of exactly that name; nullptr when there is none.
const std::string* find_value(const NamedValues& values, std::string_view name);

/// As find_value, without regard to the case of ASCII letters: how names of header fields compare.
const std::string* find_header(const NamedValues& headers, std::string_view name);

/// Whether two words of a header field are the same but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace socta
