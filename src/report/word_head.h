#pragma once

#include <string>

#include "report/word_context.h"

namespace socta {

/// word/header1.xml: title to the left, handling level to the right.
std::string word_header(const WordContext& context, const DocumentMeta& meta);

/// word/footer1.xml: page x of y.
std::string word_footer(const WordContext& context);

/// Page size, margins, and what stands at the head and foot of pages.
struct WordSection {
  std::string house{};   ///< a template's <w:sectPr>; empty: A4
  std::string header{};  ///< relation of our header; empty: the template's own
  std::string footer{};
};
std::string section_xml(const WordSection& section);

}  // namespace socta
