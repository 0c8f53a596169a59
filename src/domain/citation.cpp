#include "domain/citation.h"

#include "domain/code_list.h"

namespace socta {
namespace {

std::string without_code_spans(std::string_view line) {
  std::string text;
  while (!line.empty()) {
    const std::size_t open = line.find('`');
    const std::size_t close = open == line.npos ? line.npos : line.find('`', open + 1);
    if (close == line.npos) break;
    text += line.substr(0, open);
    line.remove_prefix(close + 1);
  }
  return text.append(line);
}

void add_codes(std::string_view inside, std::size_t line, std::vector<Citation>& found) {
  for (std::size_t at = inside.find('@'); at != inside.npos; at = inside.find('@', at + 1)) {
    if (at > 0 && inside[at - 1] != ' ' && inside[at - 1] != ';') continue;
    std::size_t end = at + 1;
    while (end < inside.size() && is_assessment_code(inside.substr(end, 1))) ++end;
    found.push_back({std::string(inside.substr(at + 1, end - at - 1)), line});
  }
}

void add_citations(std::string_view text, std::size_t line, std::vector<Citation>& found) {
  for (std::size_t open = text.find("[@"); open != text.npos; open = text.find("[@", open + 1)) {
    const std::size_t close = text.find(']', open);
    if (close == text.npos) return;
    add_codes(text.substr(open + 1, close - open - 1), line, found);
  }
}

}  // namespace

std::vector<Citation> citations_in(std::string_view markdown) {
  std::vector<Citation> found;
  bool fenced = false;
  for (std::size_t line = 1; !markdown.empty(); ++line) {
    const std::size_t end = markdown.find('\n');
    const std::string_view text = markdown.substr(0, end);
    markdown.remove_prefix(end == markdown.npos ? markdown.size() : end + 1);
    if (text.starts_with("```")) fenced = !fenced;
    if (!fenced) add_citations(without_code_spans(text), line, found);
  }
  return found;
}

}  // namespace socta
