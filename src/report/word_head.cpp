#include "report/word_head.h"

#include <algorithm>
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

pugi::xml_document section_of(const std::string& house) {
  pugi::xml_document document;
  document.load_string(house.empty() ? kOurSection : house.c_str());
  return document;
}

void turn_across(pugi::xml_node section) {
  pugi::xml_node size = section.child("w:pgSz");
  const unsigned width = size.attribute("w:w").as_uint();
  const unsigned height = size.attribute("w:h").as_uint();
  if (width >= height) return;
  size.attribute("w:w").set_value(height);
  size.attribute("w:h").set_value(width);
  size.append_attribute("w:orient").set_value("landscape");
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

std::string section_xml(const WordSection& section, SectionPlace place) {
  const pugi::xml_document document = section_of(section.house);
  pugi::xml_node root = document.document_element();
  if (section.orientation == Orientation::landscape) turn_across(root);
  if (place == SectionPlace::following) root.remove_child("w:titlePg");
  prepend_reference(root, "w:footerReference", section.footer);
  prepend_reference(root, "w:headerReference", section.header);
  std::ostringstream out;
  root.print(out, "", pugi::format_raw);
  return out.str();
}

std::size_t width_across(const std::string& house) {
  const pugi::xml_document document = section_of(house);
  const pugi::xml_node root = document.document_element();
  const pugi::xml_node margins = root.child("w:pgMar");
  const auto size = root.child("w:pgSz");
  const auto longer = std::max(size.attribute("w:h").as_uint(), size.attribute("w:w").as_uint());
  const auto both = margins.attribute("w:left").as_uint() + margins.attribute("w:right").as_uint();
  return longer > both ? longer - both : 0;
}

}  // namespace socta
