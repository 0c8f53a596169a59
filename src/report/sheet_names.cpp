#include "report/sheet_names.h"

#include <cstdint>
#include <string_view>

#include "figure/text_metrics.h"

namespace socta {
namespace {

constexpr std::size_t kMostUnits = 31;

std::string cut(std::string_view text, std::size_t units) {
  std::string kept;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::string_view before = text;
    const std::uint32_t code = next_character(text);
    used += code > 0xFFFF ? 2 : 1;
    if (used > units) break;
    if (code < 0x20 || code == 0x7F || code == 0xFFFD) continue;
    const std::string_view character = before.substr(0, before.size() - text.size());
    kept += std::string_view("[]:*?/\\").find(character) == std::string_view::npos ? character : "-";
  }
  while (!kept.empty() && (kept.back() == '\'' || kept.back() == ' ')) kept.pop_back();
  while (!kept.empty() && kept.front() == '\'') kept.erase(0, 1);
  return kept;
}

// Folds A–Z, А–Я and Ђ–Џ; other letters are told apart more strictly than Excel does.
std::string folded(std::string_view text) {
  std::string key;
  while (!text.empty()) {
    std::uint32_t code = next_character(text);
    if ((code >= 'A' && code <= 'Z') || (code >= 0x410 && code <= 0x42F)) code += 0x20;
    if (code >= 0x402 && code <= 0x40F) code += 0x50;
    if (code >= 0x100 && code <= 0x17F) code |= 1U;
    key += std::to_string(code) + ",";
  }
  return key;
}

}  // namespace

std::string SheetNames::next(const std::string& wanted) {
  std::string name = cut(wanted, kMostUnits);
  // Excel keeps this name for itself.
  if (name.empty() || folded(name) == folded("History")) name = "Sheet";
  for (std::size_t number = 2; !used_.insert(folded(name)).second; ++number) {
    const std::string ending = " " + std::to_string(number);
    const std::string base = cut(wanted, kMostUnits - ending.size());
    name = (base.empty() ? "Sheet" : base) + ending;
  }
  return name;
}

}  // namespace socta
