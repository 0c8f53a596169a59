#include "store/text_json.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {
namespace {

template <typename Value>
Value read(std::string_view json) {
  try {
    return nlohmann::json::parse(json).get<Value>();
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::corrupt, "The database holds a text that is not as it was written.");
  }
}

}  // namespace

std::string json_of_text(const Text& text) {
  if (text.empty()) return "";
  return nlohmann::json(text.by_language).dump();
}

Text text_of_json(std::string_view json) {
  if (json.empty()) return {};
  Text text;
  for (auto& [language, words] : read<std::map<std::string, std::string>>(json))
    text.by_language.emplace(language, words);
  return text;
}

std::string json_of_cells(const std::vector<std::string>& cells) { return nlohmann::json(cells).dump(); }

std::vector<std::string> cells_of_json(std::string_view json) { return read<std::vector<std::string>>(json); }

}  // namespace socta
