#include "report/office.h"

#include <gtest/gtest.h>

#include "domain/error.h"
#include "report/docx_writer.h"
#include "report/made_document.h"
#include "report/zip_writer.h"

namespace socta {
namespace {

std::string body_of(const std::string& docx) {
  for (const ZipPart& part : unzip(docx, "report.docx"))
    if (part.name == "word/document.xml") return part.bytes;
  return "";
}

TEST(WordContents, HaveThePageNumbersThatAreKnown) {
  const std::string body = body_of(write_docx(made_document(), {.pages = {{"_Socta1", 217}}}));
  const std::size_t field = body.find("PAGEREF _Socta1 ");
  ASSERT_NE(field, std::string::npos);
  const std::size_t number = body.find("<w:t xml:space=\"preserve\">217</w:t>", field);
  EXPECT_LT(number, body.find("PAGEREF _Socta2 "));
}

TEST(Office, FindsThePagesOfChaptersInTheirOrder) {
  if (find_office().empty()) GTEST_SKIP() << "no LibreOffice on this machine";
  const Document document = made_document();
  const auto pages = bookmark_pages(write_docx(document, {}), find_office());
  std::size_t before = 2;  // cover and contents
  for (std::size_t i = 0; i < document.chapters.size(); ++i) {
    std::size_t first = 0;
    for (const auto& [name, page] : pages)
      if (page > before && (first == 0 || page < first)) first = page;
    EXPECT_GT(first, before) << "chapter " << i;
    before = first;
  }
  EXPECT_TRUE(pages.contains("_Socta1"));
}

TEST(Office, WhatIsNotThereFailsWithAMessage) {
  EXPECT_THROW(odt_of("no document", "/nowhere/soffice"), Error);
  EXPECT_THROW(bookmark_pages("no document", "/bin/true"), Error);
}

}  // namespace
}  // namespace socta
