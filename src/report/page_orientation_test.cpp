#include "report/page_orientation.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/made_document.h"

namespace socta {
namespace {

Chapter with_columns(std::size_t count) {
  ReportTable table{
      .id = "t", .caption = "Table", .columns = {}, .rows = {}, .sheet = "t", .anchor = "table-t"};
  ReportRow row;
  for (std::size_t i = 0; i < count; ++i) {
    table.columns.push_back({.heading = "Indicator"});
    row.cells.push_back({.runs = {{"unknown"}}});
  }
  table.rows = {row};
  return {.section = "annexes",
          .kind = ChapterKind::annex,
          .blocks = {Heading{.text = "Annex", .anchor = "annex"}, table}};
}

TEST(PageOrientation, FollowsTheWidestTable) {
  EXPECT_EQ(orientation_of({}), Orientation::portrait);
  EXPECT_EQ(orientation_of(with_columns(6)), Orientation::portrait);
  EXPECT_EQ(orientation_of(with_columns(16)), Orientation::landscape);
}

Document with_wide_chapter() {
  Document document = made_document();
  document.chapters.insert(document.chapters.begin() + 1, with_columns(16));
  return document;
}

TEST(PageOrientation, AWideChapterLiesAcrossInPrint) {
  EXPECT_NE(write_html(with_wide_chapter()).find("<section class=\"chapter annex wide\">"),
            std::string::npos);
  EXPECT_EQ(write_html(made_document()).find(" wide\">"), std::string::npos);
}

pugi::xml_document body_of(const Document& document) {
  pugi::xml_document body;
  for (const ZipPart& part : unzip(write_docx(document, {}), "report.docx"))
    if (part.name == "word/document.xml") body.load_buffer(part.bytes.data(), part.bytes.size());
  return body;
}

TEST(PageOrientation, AWideChapterIsASectionOfItsOwnInWord) {
  const auto body = body_of(with_wide_chapter());
  std::vector<std::string> orientations;
  for (const auto& size : body.select_nodes("//w:sectPr/w:pgSz"))
    orientations.emplace_back(size.node().attribute("w:orient").as_string("portrait"));
  EXPECT_EQ(orientations, (std::vector<std::string>{"portrait", "landscape", "portrait"}));
  EXPECT_EQ(body.select_nodes("//w:sectPr/w:titlePg").size(), 1u);
  EXPECT_EQ(body.select_nodes("//w:sectPr/w:headerReference").size(), 3u);
  EXPECT_EQ(body_of(made_document()).select_nodes("//w:sectPr").size(), 1u);
}

}  // namespace
}  // namespace socta
