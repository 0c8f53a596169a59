#include "report/docx_writer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "domain/error.h"
#include "report/made_document.h"
#include "report/word_figure.h"

namespace socta {
namespace {

using Parts = std::map<std::string, std::string>;

Parts parts_of(const std::string& docx) {
  Parts parts;
  for (ZipPart& part : unzip(docx, "report.docx")) parts[part.name] = std::move(part.bytes);
  return parts;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata));
  return document;
}

std::size_t count(const pugi::xml_node& root, const char* path) { return root.select_nodes(path).size(); }

std::string all_text(const pugi::xml_node& root) {
  std::string text;
  for (const auto& node : root.select_nodes(".//w:t")) text += node.node().text().get();
  return text;
}

const std::string kPicture = "\x89PNG\r\n\x1a\n, the writer does not look inside";

Parts written(Language language = Language::english) {
  const std::vector<std::string> pictures{kPicture};
  return parts_of(write_docx(made_document(language), {.pictures = pictures}));
}

TEST(DocxWriter, EveryPartIsWellFormedAndHasAContentType) {
  const Parts parts = written();
  const std::string& types = parts.at("[Content_Types].xml");
  for (const auto& [name, bytes] : parts) {
    if (name.ends_with(".xml") || name.ends_with(".rels") || name.ends_with(".svg")) parsed(bytes);
    if (name.starts_with("[") || name.ends_with(".rels")) continue;
    EXPECT_NE(types.find("PartName=\"/" + name + "\""), std::string::npos) << name;
  }
}

TEST(DocxWriter, EveryRelationLeadsToAPartAndEveryUseToARelation) {
  const Parts parts = written();
  const auto relations = parsed(parts.at("word/_rels/document.xml.rels"));
  std::set<std::string> ids;
  for (const auto& node : relations.document_element().children()) {
    EXPECT_TRUE(ids.insert(node.attribute("Id").value()).second);
    if (std::string(node.attribute("TargetMode").value()) == "External") continue;
    EXPECT_TRUE(parts.contains(std::string("word/") + node.attribute("Target").value()));
  }
  const auto body = parsed(parts.at("word/document.xml"));
  const auto uses = body.select_nodes("//@r:id | //@r:embed");
  EXPECT_GE(uses.size(), 5u);
  for (const auto& use : uses) EXPECT_TRUE(ids.contains(use.attribute().value())) << use.attribute().value();
}

TEST(DocxWriter, EveryLinkInsideLeadsToOneBookmark) {
  const auto body = parsed(written().at("word/document.xml"));
  std::set<std::string> names;
  for (const auto& node : body.select_nodes("//w:bookmarkStart"))
    EXPECT_TRUE(names.insert(node.node().attribute("w:name").value()).second);
  const auto links = body.select_nodes("//w:hyperlink/@w:anchor");
  EXPECT_GE(links.size(), 6u);
  for (const auto& link : links) EXPECT_TRUE(names.contains(link.attribute().value()));
}

TEST(DocxWriter, EveryStyleThatIsUsedIsThere) {
  const Parts parts = written();
  const auto styles = parsed(parts.at("word/reportstyles.xml"));
  std::set<std::string> ids;
  for (const auto& node : styles.select_nodes("//w:style"))
    EXPECT_TRUE(ids.insert(node.node().attribute("w:styleId").value()).second);
  for (const char* part : {"word/document.xml", "word/reportheader.xml", "word/reportfooter.xml"}) {
    const auto document = parsed(parts.at(part));
    for (const auto& use :
         document.select_nodes("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
      EXPECT_TRUE(ids.contains(use.attribute().value())) << use.attribute().value();
  }
  for (const auto& use : styles.select_nodes("//w:basedOn/@w:val | //w:next/@w:val"))
    EXPECT_TRUE(ids.contains(use.attribute().value())) << use.attribute().value();
}

TEST(DocxWriter, TablesHaveRepeatedHeadersAndFillTheText) {
  const auto body = parsed(written().at("word/document.xml"));
  ASSERT_EQ(count(body, "//w:tbl"), 1u);
  EXPECT_EQ(count(body, "//w:tbl/w:tr"), 32u);
  EXPECT_EQ(count(body, "//w:tbl/w:tr[1]/w:trPr/w:tblHeader"), 1u);
  int width = 0;
  for (const auto& column : body.select_nodes("//w:gridCol/@w:w")) width += column.attribute().as_int();
  EXPECT_NEAR(width, 9072, 5);  // each column is rounded down to a whole twip
}

TEST(DocxWriter, NumberedListsBeginAtOneEach) {
  const Parts parts = written();
  const auto body = parsed(parts.at("word/document.xml"));
  std::set<std::string> lists;
  for (const auto& use : body.select_nodes("//w:numId/@w:val")) lists.insert(use.attribute().value());
  EXPECT_EQ(lists, (std::set<std::string>{"0", "9000", "9001", "9002"}));
  EXPECT_EQ(count(parsed(parts.at("word/reportnumbering.xml")), "//w:startOverride[@w:val='1']"), 2u);
}

TEST(DocxWriter, TheHandlingLevelStandsInTheHeaderAndTheProperties) {
  const Parts parts = written();
  EXPECT_NE(all_text(parsed(parts.at("word/reportheader.xml"))).find("Public"), std::string::npos);
  EXPECT_NE(parts.at("docProps/core.xml").find("<cp:category>Public<"), std::string::npos);
  EXPECT_EQ(all_text(parsed(parts.at("word/reportfooter.xml"))), "Page 1 of 1");
}

TEST(DocxWriter, TheLanguageIsSet) {
  const std::vector<std::pair<Language, std::string>> expected{{Language::english, "en-GB"},
                                                               {Language::serbian_cyrillic, "sr-Cyrl-RS"},
                                                               {Language::serbian_latin, "sr-Latn-RS"}};
  for (const auto& [language, tag] : expected) {
    const Parts parts = written(language);
    EXPECT_NE(parts.at("word/reportstyles.xml").find("<w:lang w:val=\"" + tag + "\""), std::string::npos);
    EXPECT_NE(parts.at("docProps/core.xml").find("<dc:language>" + tag + "<"), std::string::npos);
  }
}

TEST(DocxWriter, AFigureHasBothPicturesAndItsDescription) {
  const Parts parts = written();
  const auto body = parsed(parts.at("word/document.xml"));
  EXPECT_EQ(count(body, "//wp:docPr[@descr='Three bars.']"), 1u);
  EXPECT_EQ(parts.at("word/media/report1.png"), kPicture);
  EXPECT_EQ(parts.at("word/media/report2.svg").find("<style"), std::string::npos);
}

TEST(DocxWriter, AFigureWithoutPictureIsShownAsNumbers) {
  const Parts parts = parts_of(write_docx(made_document(), {}));
  const auto body = parsed(parts.at("word/document.xml"));
  EXPECT_EQ(count(body, "//w:drawing"), 0u);
  EXPECT_EQ(count(body, "//w:tbl"), 2u);
}

TEST(DocxWriter, TheSameDocumentGivesTheSameBytes) {
  EXPECT_EQ(write_docx(made_document(), {}), write_docx(made_document(), {}));
}

TEST(DocxWriter, TextThatXmlForbidsIsLeftOut) {
  Document document = made_document();
  document.meta.title = std::string("a\x01<b>&\xFF") + std::string(10'000, 'x') + " \xD7\xA9\xD7\x9C";
  const Parts parts = parts_of(write_docx(document, {}));
  EXPECT_NE(all_text(parsed(parts.at("word/document.xml"))).find("a<b>&"), std::string::npos);
  EXPECT_LT(parts.at("word/reportheader.xml").size(), 3000u);
}

/// A house template: our own report, with styles under the ids that a Serbian Word gives them, another page,
/// and a header.
std::string house_template(const std::string& header_text) {
  Parts parts = written();
  std::string& styles = parts["word/reportstyles.xml"];
  for (std::size_t at = 0; (at = styles.find("\"Heading1\"")) != std::string::npos;)
    styles.replace(at, 10, "\"Naslov1\"");
  std::string& body = parts["word/document.xml"];
  body.replace(body.find("w:w=\"11906\""), 11, "w:w=\"12240\"");
  parts["word/reportheader.xml"] =
      "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>" +
      header_text + "</w:t></w:r></w:p></w:hdr>";
  parts["docProps/core.xml"] = "<secret/>";
  std::vector<ZipPart> list;
  for (auto& [name, bytes] : parts) list.push_back({name, bytes});
  return zip_of(list);
}

Parts in_house(const std::string& header_text) {
  const Document document = made_document();
  const WordTemplate house = read_word_template(house_template(header_text), "house.docx", document.meta);
  return parts_of(write_docx(document, {.house = &house}));
}

TEST(DocxWriter, ATemplateGivesItsStylesPageAndHeader) {
  const Parts parts = in_house("Ministry of examples");
  const auto body = parsed(parts.at("word/document.xml"));
  EXPECT_EQ(count(body, "//w:pStyle[@w:val='Naslov1']"), 3u);
  EXPECT_EQ(count(body, "//w:pStyle[@w:val='Heading1']"), 0u);
  EXPECT_EQ(count(body, "//w:sectPr/w:pgSz[@w:w='12240']"), 1u);
  EXPECT_EQ(count(body, "//w:sectPr"), 1u);
  EXPECT_EQ(all_text(parsed(parts.at("word/reportheader.xml"))), "Ministry of examplesPublic");
  EXPECT_EQ(parts.at("docProps/core.xml").find("secret"), std::string::npos);
}

TEST(DocxWriter, PlaceholdersInATemplatesHeaderAreFilledIn) {
  EXPECT_EQ(all_text(parsed(in_house("{title}: {level}").at("word/reportheader.xml"))),
            "Threat assessment, an example: Public");
}

TEST(DocxWriter, WhatIsNoTemplateIsRefused) {
  const std::vector<std::string> refused{
      "", "no archive", zip_of({{"a.txt", "a"}}),
      zip_of({{"word/document.xml", "<broken"}, {"[Content_Types].xml", "<Types/>"}})};
  for (const std::string& bytes : refused)
    EXPECT_THROW(read_word_template(bytes, "house.docx", made_document().meta), Error);
}

}  // namespace
}  // namespace socta
