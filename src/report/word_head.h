#pragma once

#include <string>

#include "report/page_orientation.h"
#include "report/word_context.h"

namespace socta {

/// word/header1.xml: title to the left, handling level to the right.
std::string word_header(const WordContext& context, const DocumentMeta& meta);

/// word/footer1.xml: page x of y.
std::string word_footer(const WordContext& context);

/// opening: the first one, whose first page is the cover and has neither head nor foot. following: any other.
enum class SectionPlace { opening, following };

/// Page size, margins, and what stands at the head and foot of pages.
struct WordSection {
  std::string house{};   ///< a template's <w:sectPr>; empty: A4
  std::string header{};  ///< relation of our header; empty: the template's own
  std::string footer{};
  Orientation orientation = Orientation::portrait;
};
std::string section_xml(const WordSection& section, SectionPlace place);

/// The width of the text on pages that lie across, in twips. `house` as in WordSection.
std::size_t width_across(const std::string& house);

}  // namespace socta
