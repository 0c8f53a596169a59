#include "report/word_styles.h"

#include <algorithm>
#include <cctype>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "report/running_head.h"
#include "report/word_style_sheet.h"
#include "report/word_xml.h"

namespace socta {
namespace {

std::string defaults(Language language) {
  return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"IBM Plex Serif\" w:hAnsi=\"IBM Plex "
         "Serif\" w:eastAsia=\"IBM Plex Serif\" w:cs=\"IBM Plex Serif\"/><w:color w:val=\"1B2A3A\"/><w:sz "
         "w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"" +
         locale_tag(language) +
         "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:pPrDefault>"
         "</w:docDefaults>";
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return result;
}

std::string name_of(const pugi::xml_node& style) {
  return lower(style.child("w:name").attribute("w:val").value());
}

std::map<std::string, std::string> ids_by_name(const pugi::xml_node& styles) {
  std::map<std::string, std::string> ids;
  for (const pugi::xml_node& style : styles.children("w:style"))
    ids.emplace(name_of(style), style.attribute("w:styleId").value());
  return ids;
}

void rename(pugi::xml_node style, const char* reference, const std::map<std::string, std::string>& names) {
  pugi::xml_attribute id = style.child(reference).attribute("w:val");
  if (const auto found = names.find(id.value()); found != names.end()) id.set_value(found->second.c_str());
}

void set_language(pugi::xml_node styles, Language language) {
  pugi::xml_node defaults_node = styles.child("w:docDefaults");
  if (!defaults_node) defaults_node = styles.prepend_child("w:docDefaults");
  for (const char* name : {"w:rPrDefault", "w:rPr", "w:lang"}) {
    pugi::xml_node next = defaults_node.child(name);
    defaults_node = next ? next : defaults_node.append_child(name);
  }
  if (!defaults_node.attribute("w:val")) defaults_node.append_attribute("w:val");
  defaults_node.attribute("w:val").set_value(locale_tag(language).c_str());
}

}  // namespace

std::string word_styles(Language language) {
  return std::string(kXmlDeclaration) + "<w:styles " + std::string(kWordNamespaces) + ">" +
         defaults(language) + std::string(kWordStyleSheet) + "</w:styles>";
}

std::string merged_styles(const std::string& xml, const std::string& file, Language language,
                          std::map<std::string, std::string>& names) {
  pugi::xml_document theirs;
  pugi::xml_document ours;
  if (!theirs.load_buffer(xml.data(), xml.size()) || !theirs.child("w:styles"))
    throw Error(ErrorKind::invalid, "The styles of the template '" + file + "' cannot be read.");
  ours.load_string(word_styles(language).c_str());
  pugi::xml_node styles = theirs.child("w:styles");
  const std::map<std::string, std::string> ids = ids_by_name(styles);
  std::vector<pugi::xml_node> added;
  for (const pugi::xml_node& style : ours.child("w:styles").children("w:style")) {
    const std::string id = style.attribute("w:styleId").value();
    if (const auto found = ids.find(name_of(style)); found != ids.end()) {
      names[id] = found->second;
      continue;
    }
    added.push_back(styles.append_copy(style));
    if (styles.find_child_by_attribute("w:style", "w:styleId", id.c_str()) == added.back()) continue;
    names[id] = "Socta" + id;
    added.back().attribute("w:styleId").set_value(names[id].c_str());
  }
  for (const pugi::xml_node& style : added)
    for (const char* reference : {"w:basedOn", "w:next"}) rename(style, reference, names);
  set_language(styles, language);
  std::ostringstream out;
  theirs.save(out, "", pugi::format_raw);
  return out.str();
}

}  // namespace socta
