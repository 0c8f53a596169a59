#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace socta {

/// Sets a member where its value is known: what is unknown or empty has no member.
inline void set_known(nlohmann::json& out, const char* name, const std::string& text) {
  if (!text.empty()) out[name] = text;
}

template <typename Value>
void set_known(nlohmann::json& out, const char* name, const std::optional<Value>& value) {
  if (value) out[name] = *value;
}

}  // namespace socta
