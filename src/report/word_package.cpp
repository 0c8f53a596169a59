#include "report/word_package.h"

#include "figure/svg.h"
#include "report/running_head.h"
#include "report/word_xml.h"

namespace socta {
namespace {

constexpr std::string_view kOfficeRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kCoreRelation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

std::string relation_type(const std::string& type) {
  return type == "core-properties" ? std::string(kCoreRelation) : std::string(kOfficeRelations) + type;
}

std::string element(std::string_view name, const std::string& text) {
  if (text.empty()) return "";
  return "<" + std::string(name) + ">" + xml_escaped(text) + "</" + std::string(name) + ">";
}

}  // namespace

void WordPackage::add(std::string name, std::string bytes, std::string content_type) {
  types_[name] = std::move(content_type);
  parts_.push_back({std::move(name), std::move(bytes)});
}

std::string WordPackage::bytes() const {
  std::string types =
      std::string(kXmlDeclaration) +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  for (const auto& [name, type] : types_)
    types += "<Override PartName=\"/" + xml_escaped(name) + "\" ContentType=\"" + xml_escaped(type) + "\"/>";
  std::vector<ZipPart> all{{"[Content_Types].xml", types + "</Types>"}};
  all.insert(all.end(), parts_.begin(), parts_.end());
  return zip_of(all);
}

std::string relations_xml(const std::vector<WordRelation>& relations) {
  std::string xml = std::string(kXmlDeclaration) +
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const WordRelation& relation : relations)
    xml += "<Relationship Id=\"" + xml_escaped(relation.id) + "\" Type=\"" + relation_type(relation.type) +
           "\" Target=\"" + xml_escaped(relation.target) + "\"" +
           (relation.outside ? " TargetMode=\"External\"" : "") + "/>";
  return xml + "</Relationships>";
}

std::string core_properties(const DocumentMeta& meta) {
  return std::string(kXmlDeclaration) +
         "<cp:coreProperties "
         "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
         element("dc:title", meta.title) + element("dc:subject", meta.subtitle) +
         element("dc:creator", producer(meta)) + element("cp:keywords", meta.level_text) +
         element("dc:description", meta.description) + element("dc:language", locale_tag(meta.language)) +
         element("cp:category", meta.level_text) + "</cp:coreProperties>";
}

std::string app_properties() {
  return std::string(kXmlDeclaration) +
         "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
         "<Application>OpenSOCTA</Application></Properties>";
}

}  // namespace socta
