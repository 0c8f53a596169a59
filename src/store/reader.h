#pragma once

#include <optional>
#include <string>

#include "domain/handling.h"

namespace socta {

/// For whom something is read. It goes into the query: what this reader may not see is not there.
struct Reader {
  HandlingCode clearance = HandlingCode::open;  ///< sees this level and those before it
  std::optional<std::string> organisation{};    ///< sees only records that this organisation owns; none: all

  bool operator==(const Reader&) const = default;
};

/// Who sees everything: the engine, an export by somebody who may.
inline Reader every_record() { return {HandlingCode::restricted, std::nullopt}; }

}  // namespace socta
