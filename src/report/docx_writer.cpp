#include "report/docx_writer.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "domain/error.h"
#include "report/page_orientation.h"
#include "report/running_head.h"
#include "report/word_body.h"
#include "report/word_head.h"
#include "report/word_numbering.h"
#include "report/word_package.h"
#include "report/word_styles.h"
#include "report/word_xml.h"

namespace socta {
namespace {

constexpr std::size_t kTextWidth = 9072;  // A4 with margins of 25 mm
const std::string kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string numbering_xml(std::size_t numbered_lists) {
  const WordNumbering ours = word_numbering(numbered_lists);
  return std::string(kXmlDeclaration) + "<w:numbering " + std::string(kWordNamespaces) + ">" +
         ours.abstracts + ours.lists + "</w:numbering>";
}

// Word wants all abstract numberings before the lists.
std::string merged_numbering(const WordTemplate& house, std::size_t numbered_lists) {
  pugi::xml_document theirs;
  pugi::xml_document ours;
  if (!theirs.load_buffer(house.numbering.data(), house.numbering.size()) || !theirs.child("w:numbering"))
    throw Error(ErrorKind::invalid, "The numbering of the template '" + house.file + "' cannot be read.");
  ours.load_string(numbering_xml(numbered_lists).c_str());
  pugi::xml_node root = theirs.child("w:numbering");
  const pugi::xml_node first_list = root.child("w:num");
  for (const pugi::xml_node& node : ours.child("w:numbering").children("w:abstractNum"))
    first_list ? root.insert_copy_before(node, first_list) : root.append_copy(node);
  for (const pugi::xml_node& node : ours.child("w:numbering").children("w:num")) root.append_copy(node);
  std::ostringstream out;
  theirs.save(out, "", pugi::format_raw);
  return out.str();
}

std::string settings_xml(Language language) {
  return std::string(kXmlDeclaration) + "<w:settings " + std::string(kWordNamespaces) +
         "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl "
         "w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
         "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang "
         "w:val=\"" +
         locale_tag(language) + "\"/></w:settings>";
}

// The fonts that stand in where ours are not installed.
std::string font_table_xml() {
  return std::string(kXmlDeclaration) + "<w:fonts " + std::string(kWordNamespaces) +
         "><w:font w:name=\"IBM Plex Sans\"><w:altName w:val=\"Calibri\"/><w:family "
         "w:val=\"swiss\"/><w:pitch "
         "w:val=\"variable\"/></w:font><w:font w:name=\"IBM Plex Serif\"><w:altName "
         "w:val=\"Cambria\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>";
}

bool has_wide_chapter(const Document& document) {
  return std::ranges::any_of(document.chapters, [](const Chapter& chapter) {
    return orientation_of(chapter) == Orientation::landscape;
  });
}

/// Adds the parts of one document to its package.
class DocxBuilder {
 public:
  DocxBuilder(const Document& document, const DocxOptions& options)
      : document_(document),
        options_(options),
        styles_(styles_of(options, document.meta.language)),
        context_(document.meta.language, text_width(options), styles_.names) {}

  std::string bytes() {
    package_.add_plain({"_rels/.rels", relations_xml({{"rId1", "officeDocument", "word/document.xml"},
                                                      {"rId2", "core-properties", "docProps/core.xml"},
                                                      {"rId3", "extended-properties", "docProps/app.xml"}})});
    add_house();
    add_body();
    add_word_parts();
    package_.add("docProps/core.xml", core_properties(document_.meta),
                 "application/vnd.openxmlformats-package.core-properties+xml");
    package_.add("docProps/app.xml", app_properties(),
                 "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    return package_.bytes();
  }

 private:
  struct Styles {
    std::map<std::string, std::string> names{};
    std::string xml;
  };

  static Styles styles_of(const DocxOptions& options, Language language) {
    Styles styles;
    const bool merged = options.house != nullptr && !options.house->styles.empty();
    styles.xml = merged ? merged_styles(options.house->styles, options.house->file, language, styles.names)
                        : word_styles(language);
    return styles;
  }

  static std::size_t text_width(const DocxOptions& options) {
    const std::size_t house = options.house == nullptr ? 0 : options.house->text_width;
    return house == 0 ? kTextWidth : house;
  }

  void add_house() {
    if (options_.house == nullptr) return;
    for (const ZipPart& part : options_.house->parts) {
      const auto type = options_.house->content_types.find(part.name);
      if (type == options_.house->content_types.end()) {
        package_.add_plain(part);
      } else {
        package_.add(part.name, part.bytes, type->second);
      }
    }
  }

  void add_body() {
    const WordSections sections = add_sections();
    const std::string body = word_body(
        context_, document_, {.pictures = options_.pictures, .pages = options_.pages, .sections = sections});
    package_.add("word/document.xml",
                 std::string(kXmlDeclaration) + "<w:document " + std::string(kWordNamespaces) + "><w:body>" +
                     body + "</w:body></w:document>",
                 kWordType + "document.main+xml");
    for (const ZipPart& picture : context_.pictures())
      package_.add(picture.name, picture.bytes,
                   picture.name.ends_with(".svg") ? "image/svg+xml" : "image/png");
  }

  WordSections add_sections() {
    const std::string house = options_.house == nullptr ? "" : options_.house->section;
    WordSections sections{.width = context_.text_width(), .width_across = width_across(house)};
    const WordSection upright = add_section(house, Orientation::portrait);
    sections.opening = section_xml(upright, SectionPlace::opening);
    if (!has_wide_chapter(document_)) return sections;
    sections.upright = section_xml(upright, SectionPlace::following);
    context_.set_text_width(sections.width_across);
    sections.across = section_xml(add_section(house, Orientation::landscape), SectionPlace::following);
    context_.set_text_width(sections.width);
    return sections;
  }

  // Our header and footer hold to the right margin, so that pages that lie across have their own.
  WordSection add_section(const std::string& house, Orientation orientation) {
    WordSection section{.house = house, .orientation = orientation};
    const std::string ending = orientation == Orientation::landscape ? "across.xml" : ".xml";
    if (options_.house == nullptr || !options_.house->has_header) {
      add_linked("reportheader" + ending, "header", word_header(context_, document_.meta));
      section.header = context_.relations().back().id;
    }
    if (options_.house == nullptr || !options_.house->has_footer) {
      add_linked("reportfooter" + ending, "footer", word_footer(context_));
      section.footer = context_.relations().back().id;
    }
    return section;
  }

  void add_linked(const std::string& name, const std::string& type, std::string xml) {
    package_.add("word/" + name, std::move(xml), kWordType + type + "+xml");
    context_.relation(type, name);
  }

  bool house_has(std::string_view type) const {
    if (options_.house == nullptr) return false;
    for (const WordRelation& relation : options_.house->relations)
      if (relation.type == type) return true;
    return false;
  }

  void add_word_parts() {
    const bool numbered = options_.house != nullptr && !options_.house->numbering.empty();
    add_linked("reportstyles.xml", "styles", styles_.xml);
    add_linked("reportnumbering.xml", "numbering",
               numbered ? merged_numbering(*options_.house, context_.numbered_lists())
                        : numbering_xml(context_.numbered_lists()));
    add_linked("reportsettings.xml", "settings", settings_xml(document_.meta.language));
    if (!house_has("fontTable")) add_linked("reportfonts.xml", "fontTable", font_table_xml());
    std::vector<WordRelation> relations = context_.relations();
    if (options_.house != nullptr)
      relations.insert(relations.end(), options_.house->relations.begin(), options_.house->relations.end());
    package_.add_plain({"word/_rels/document.xml.rels", relations_xml(relations)});
  }

  const Document& document_;
  const DocxOptions& options_;
  Styles styles_;
  WordContext context_;
  WordPackage package_{};
};

}  // namespace

std::string write_docx(const Document& document, const DocxOptions& options) {
  return DocxBuilder(document, options).bytes();
}

}  // namespace socta
