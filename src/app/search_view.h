#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"

namespace socta {

/// Something that holds all words of a search.
struct FoundText {
  enum class Kind { evidence, chapter };
  Kind kind = Kind::evidence;
  std::string key{};  ///< id of the record, or name of the chapter
  std::string title{};
  std::string excerpt{};
};

/// Evidence and chapters that the member may see and that hold the words, at most `limit` of them. Throws
/// Error: not_found, forbidden.
std::vector<FoundText> search(const Service& service, const Principal& who, std::int64_t assessment,
                              std::string_view words, int limit);

}  // namespace socta
