#include "report/word_head.h"

#include <pugixml.hpp>
#include <sstream>

#include "report/running_head.h"
#include "report/word_text.h"
#include "report/word_xml.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr const char* kOurSection =
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" "
    "w:bottom=\"1304\" w:left=\"1417\" w:header=\"680\" w:footer=\"567\" w:gutter=\"0\"/>"
    "<w:titlePg/></w:sectPr>";

constexpr std::string_view kTab = "<w:r><w:tab/></w:r>";

// A tab stop of the style stands at the right margin of our page; a template's page may be another.
std::string right_stop(const WordContext& context) {
  return "<w:tabs><w:tab w:val=\"clear\" w:pos=\"9070\"/><w:tab w:val=\"right\" w:pos=\"" +
         std::to_string(context.text_width()) + "\"/></w:tabs>";
}

std::string part(std::string_view element, const std::string& inside) {
  const std::string name(element);
  return std::string(kXmlDeclaration) + "<" + name + " " + std::string(kWordNamespaces) + ">" + inside +
         "</" + name + ">";
}

void prepend_reference(pugi::xml_node section, const char* element, const std::string& relation) {
  if (relation.empty()) return;
  pugi::xml_node reference = section.prepend_child(element);
  reference.append_attribute("w:type") = "default";
  reference.append_attribute("r:id") = relation.c_str();
}

}  // namespace

std::string word_header(const WordContext& context, const DocumentMeta& meta) {
  return part("w:hdr", word_paragraph(context, "Header",
                                      word_run(running_title(meta)) + std::string(kTab) +
                                          word_run(meta.level_text, "<w:b/><w:color w:val=\"1B2A3A\"/>"),
                                      right_stop(context)));
}

std::string word_footer(const WordContext& context) {
  const std::string text =
      message(context.language(), "report_file.page_of", {{"page", "\x01"}, {"pages", "\x02"}});
  std::string runs(kTab);
  std::string piece;
  for (const char c : text + '\0') {
    if (c != '\x01' && c != '\x02' && c != '\0') {
      piece += c;
      continue;
    }
    if (!piece.empty()) runs += word_run(piece);
    if (c != '\0') runs += word_field(c == '\x01' ? "PAGE" : "NUMPAGES", "1");
    piece.clear();
  }
  return part("w:ftr", word_paragraph(context, "Footer", runs, right_stop(context)));
}

std::string section_xml(const WordSection& section) {
  pugi::xml_document document;
  document.load_string(section.house.empty() ? kOurSection : section.house.c_str());
  pugi::xml_node root = document.document_element();
  prepend_reference(root, "w:footerReference", section.footer);
  prepend_reference(root, "w:headerReference", section.header);
  std::ostringstream out;
  root.print(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace socta
