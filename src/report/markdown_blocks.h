#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/handling.h"
#include "report/document.h"
#include "text/language.h"

namespace socta {

/// `evidence`: handling code of every item of evidence that may be cited; one that is not named counts as
/// restricted. `unmarked`: of a file that does not begin with a mark.
struct MarkdownReading {
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  HandlingCode unmarked = HandlingCode::open;
  const std::map<std::string, HandlingCode, std::less<>>& evidence;
};

/// Blocks of a chapter in Markdown as far as that level may see them; see read_narrative for the rules.
std::vector<Block> markdown_blocks(std::string_view markdown, const MarkdownReading& reading);

}  // namespace socta
