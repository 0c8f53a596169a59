#include "report/word_numbering.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace socta {
namespace {

constexpr std::size_t kNumberedAbstract = kBulletNumbering + 1;
constexpr std::size_t kIndent = 360;

std::string level(std::size_t depth, std::string_view format, const std::string& text) {
  const std::string left = std::to_string(kIndent * (depth + 1));
  return "<w:lvl w:ilvl=\"" + std::to_string(depth) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(format) + "\"/><w:lvlText w:val=\"" + text +
         "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + left + "\" w:hanging=\"" +
         std::to_string(kIndent) + "\"/></w:pPr></w:lvl>";
}

std::string abstract(std::size_t id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) +
         "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>" + levels + "</w:abstractNum>";
}

std::string list(std::size_t id, std::size_t abstract_id, std::string_view inside) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract_id) + "\"/>" + std::string(inside) + "</w:num>";
}

}  // namespace

std::string word_list_properties(std::size_t numbering, int depth) {
  const int level = std::clamp(depth, 0, static_cast<int>(kDeepestList));
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(numbering) + "\"/></w:numPr>";
}

WordNumbering word_numbering(std::size_t numbered_lists) {
  constexpr std::array<std::string_view, kDeepestList + 1> kBullets{"•", "–", "·"};
  std::string bullets;
  std::string numbers;
  for (std::size_t depth = 0; depth <= kDeepestList; ++depth) {
    bullets += level(depth, "bullet", std::string(kBullets[depth]));
    numbers += level(depth, "decimal", "%" + std::to_string(depth + 1) + ".");
  }
  WordNumbering numbering{abstract(kBulletNumbering, bullets) + abstract(kNumberedAbstract, numbers),
                          list(kBulletNumbering, kBulletNumbering, "")};
  for (std::size_t i = 1; i <= numbered_lists; ++i)
    numbering.lists += list(kBulletNumbering + i, kNumberedAbstract,
                            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
  return numbering;
}

}  // namespace socta
