#include "app/text_at_level.h"

#include <vector>

#include "domain/citation.h"

namespace socta {
namespace {

// "<!-- handling: restricted -->": the code, restricted for a word that is none; nullopt for any other block.
std::optional<HandlingCode> mark_of(std::string_view line) {
  constexpr std::string_view kBegin = "<!--";
  constexpr std::string_view kWord = "handling:";
  const std::size_t begin = line.find(kBegin);
  const std::size_t word = line.find(kWord);
  if (begin == line.npos || word == line.npos || word < begin) return std::nullopt;
  std::string_view rest = line.substr(word + kWord.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return parse_handling_code(rest.substr(0, rest.find_first_of(" -"))).value_or(HandlingCode::restricted);
}

bool is_heading(std::string_view line) { return line.starts_with('#'); }

std::vector<std::string> blocks_of(std::string_view markdown) {
  std::vector<std::string> blocks(1);
  const auto end_block = [&blocks] {
    if (!blocks.back().empty()) blocks.emplace_back();
  };
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    const std::string_view line = markdown.substr(0, end);
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
    const bool alone = is_heading(line) || mark_of(line);
    if (alone || line.find_first_not_of(" \t\r") == line.npos) end_block();
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    blocks.back() += std::string(line) + "\n";
    if (alone) end_block();
  }
  if (blocks.back().empty()) blocks.pop_back();
  return blocks;
}

bool cites_above(std::string_view block, HandlingCode level, const EvidenceLevels& evidence) {
  for (const Citation& citation : citations_in(block)) {
    const auto known = evidence.find(citation.code);
    if (known == evidence.end() || known->second > level) return true;
  }
  return false;
}

}  // namespace

std::string text_at_level(std::string_view markdown, HandlingCode level, const EvidenceLevels& evidence,
                          HandlingCode unmarked) {
  if (level == HandlingCode::restricted) return std::string(markdown);
  HandlingCode whole = unmarked;
  HandlingCode part = unmarked;
  bool first = true;
  std::string text;
  for (const std::string& block : blocks_of(markdown)) {
    const std::optional<HandlingCode> mark = mark_of(block);
    if (mark && first) whole = *mark;
    if (mark) part = *mark;
    first = false;
    if (mark) continue;
    if (is_heading(block)) part = whole;
    if (std::max(whole, part) > level || cites_above(block, level, evidence)) continue;
    text += (text.empty() ? "" : "\n") + block;
  }
  return text;
}

}  // namespace socta
