#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "domain/handling.h"

namespace socta {

/// Something that happened in an assessment, for those who look at it at this moment. It says what changed,
/// never to what.
struct Notice {
  std::int64_t assessment = 0;
  std::string name{};                          ///< "record", "file", "run", "assessment"
  std::string data{};                          ///< JSON, one object
  HandlingCode handling = HandlingCode::open;  ///< readers below it hear nothing
  std::string organisation{};  ///< when set, a contributor hears it only from its own organisation
};

/// Passes notices on; called after the change is stored, from any thread, and must not throw.
using Publish = std::function<void(const Notice&)>;

/// Told of an account that has lost a session or a right: what it listens to must end, and may be asked for
/// anew. Called after the change is stored, from any thread, and must not throw.
using LoseAccess = std::function<void(std::int64_t account)>;

}  // namespace socta
