#pragma once

#include <map>
#include <span>
#include <string>

#include "report/document.h"
#include "report/word_template.h"

namespace socta {

struct DocxOptions {
  std::span<const std::string> pictures{};     ///< PNG of each figure, in order; an empty one: not shown
  std::map<std::string, std::size_t> pages{};  ///< page of each bookmark, for the contents; absent: none
  const WordTemplate* house = nullptr;         ///< none: our own styles and page
};

/// The report as a Word document (ECMA-376, WordprocessingML): the same bytes for the same document and
/// options. A figure without a picture is shown as its numbers. Throws Error (invalid) when the
/// template's styles or numbering cannot be read.
std::string write_docx(const Document& document, const DocxOptions& options);

}  // namespace socta
