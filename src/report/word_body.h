#pragma once

#include <map>
#include <span>
#include <string>

#include "report/word_context.h"

namespace socta {

/// The <w:sectPr> of each kind of section, and how wide its text is in twips.
struct WordSections {
  std::string opening{};  ///< upright, with the cover
  std::string upright{};  ///< upright, after pages that lie across
  std::string across{};   ///< for chapters with tables that no upright page holds
  std::size_t width = 0;
  std::size_t width_across = 0;
};

/// What a body is written from, beside the document. `pictures` are the PNGs of its figures in their order;
/// those that are absent or empty are not shown. `pages` are the page numbers of the contents, by bookmark.
struct WordBodyParts {
  std::span<const std::string> pictures{};
  const std::map<std::string, std::size_t>& pages;
  const WordSections& sections;
};

/// Cover, contents and chapters as what stands inside <w:body>, with the properties of all its sections.
std::string word_body(WordContext& context, const Document& document, const WordBodyParts& parts);

}  // namespace socta
