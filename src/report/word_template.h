#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/word_context.h"
#include "report/zip_writer.h"

namespace socta {

/// What a house's own Word document gives to a report: styles, theme, fonts, page size and margins, headers
/// and footers with their pictures. Its text, properties, comments and custom data are left behind.
struct WordTemplate {
  std::string file;
  std::string styles{};     ///< word/styles.xml; empty: none
  std::string numbering{};  ///< word/numbering.xml; empty: none
  std::string section{};    ///< <w:sectPr> of its last section; empty: none
  std::size_t text_width = 0;
  bool has_header = false;
  bool has_footer = false;
  std::vector<ZipPart> parts{};           ///< theme, fonts, headers, footers and what they refer to
  std::vector<WordRelation> relations{};  ///< of the document to these
  std::map<std::string, std::string> content_types{};  ///< by the name of a part
};

/// Reads a .docx or .dotx. `file` names it in messages. In its headers and footers "{title}" and "{level}"
/// are replaced; where none of them has "{level}", the handling level becomes the last line of every header.
/// Throws Error (invalid) when it is no readable Word document.
WordTemplate read_word_template(const std::string& bytes, const std::string& file, const DocumentMeta& meta);

}  // namespace socta
