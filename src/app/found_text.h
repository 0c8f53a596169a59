#pragma once

#include <string>

namespace socta {

/// Something that holds all words of a search.
struct FoundText {
  enum class Kind { crime_form, indicator, factor, group, series, evidence, chapter };
  Kind kind = Kind::evidence;
  std::string key{};  ///< its code; of evidence the id of the record, of a chapter its name
  std::string title{};
  std::string excerpt{};
};

}  // namespace socta
