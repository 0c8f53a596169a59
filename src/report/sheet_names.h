#pragma once

#include <set>
#include <string>

namespace socta {

/// Names for the sheets of one workbook, as Excel allows them: 1 to 31 UTF-16 units, none of []:*?/\ and no
/// apostrophe at an end, different from each other in any case of letters.
class SheetNames {
 public:
  /// A name close to `wanted`.
  std::string next(const std::string& wanted);

 private:
  std::set<std::string> used_{};
};

}  // namespace socta
