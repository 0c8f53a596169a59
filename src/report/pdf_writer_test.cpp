#include "report/pdf_writer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "domain/error.h"
#include "report/child_process.h"
#include "report/made_document.h"
#include "report/pdf_destinations.h"
#include "report/scratch_folder.h"
#include "source_dir.h"

namespace socta {
namespace {

constexpr const char* kPage =
    "<!doctype html><html lang=\"en\"><head><title>T</title></head><body><nav class=\"contents\">"
    "<a href=\"#one\"><span>One</span></a><a href=\"#two\">Two</a></nav>"
    "<h1 id=\"one\" style=\"break-before:page\">One</h1><p><a href=\"#one\">again</a></p>"
    "<h1 id=\"two\" style=\"break-before:page\">Two</h1></body></html>";

TEST(PdfWriter, ContentsReceivePageNumbersAndNoOtherLinksDo) {
  const std::string filled = with_page_numbers(kPage, {{"one", 2}});
  EXPECT_NE(filled.find("<span>One</span><span class=\"page-number\">2</span></a>"), std::string::npos);
  EXPECT_NE(filled.find("\"#two\">Two</a>"), std::string::npos);
  EXPECT_NE(filled.find("\"#one\">again</a>"), std::string::npos);
  EXPECT_EQ(with_page_numbers("<p>no contents</p>", {{"one", 2}}), "<p>no contents</p>");
}

TEST(PdfWriter, ATitleCannotLeaveTheStyleSheet) {
  DocumentMeta meta;
  meta.title = "a\"}</style><script>\\\n";
  const std::string style = page_style(meta);
  EXPECT_EQ(style.find("</style"), std::string::npos);
  EXPECT_NE(style.find("a\\\"}\\3c /style>\\3c script>\\\\ \""), std::string::npos);
}

TEST(PdfDestinations, WhatIsNoPdfHasNone) {
  for (const char* bytes : {"", "startxref", "startxref\n99999", "xref trailer startxref\n0",
                            "xref\n0 1\ntrailer <</Root 99999999 0 R>>\nstartxref\n0"})
    EXPECT_TRUE(pdf_destinations(bytes).empty()) << bytes;
}

TEST(Child, EndsAsItIsSaid) {
  EXPECT_EQ(run_child({"/bin/true"}), ChildEnding::succeeded);
  EXPECT_EQ(run_child({"/bin/false"}), ChildEnding::failed);
  EXPECT_EQ(run_child({"/nowhere/program"}), ChildEnding::not_started);
  EXPECT_EQ(run_child({"/bin/sleep", {"60"}, "/dev/null", std::chrono::milliseconds(50)}),
            ChildEnding::timed_out);
}

TEST(ScratchFolder, GoesWithItsContent) {
  std::filesystem::path path;
  {
    const ScratchFolder scratch;
    path = scratch.path();
    scratch.write("a", "text");
    EXPECT_EQ(scratch.read("a"), "text");
    EXPECT_EQ(scratch.read("b"), "");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

class WithBrowser : public testing::Test {
 protected:
  void SetUp() override {
    if (find_browser().empty()) GTEST_SKIP() << "no Chromium on this machine";
  }
};

TEST_F(WithBrowser, ThePdfIsTaggedHasAnOutlineAndNumbersInItsContents) {
  const std::string pdf = write_pdf(made_document(), kPage, {find_browser()});
  EXPECT_NE(pdf.find("/Marked true"), std::string::npos);
  EXPECT_NE(pdf.find("/Outlines"), std::string::npos);
  EXPECT_EQ(pdf_destinations(pdf), (std::map<std::string, std::size_t>{{"one", 2}, {"two", 3}}));
}

TEST_F(WithBrowser, ADraftBreaksItsPagesWhereTheFinalCopyDoes) {
  const Browser browser{find_browser()};
  EXPECT_EQ(pdf_destinations(print_page(browser, kPage, PrintQuality::draft)),
            pdf_destinations(print_page(browser, kPage, PrintQuality::final_copy)));
}

std::string style_sheet() {
  std::ifstream in(std::filesystem::path(SOCTA_SOURCE_DIR) / "assets/report/report.css");
  return {std::istreambuf_iterator<char>(in), {}};
}

// A chapter of a page that holds together from its top to a list of one point, or a table of two rows.
TEST_F(WithBrowser, AHeadingStaysWithItsFigureWhateverEndsTheChapterBefore) {
  const std::string tall = "<div style=\"height:60mm\"></div>";
  for (const std::string& end : {"<ul><li>" + tall + tall + "</li></ul>",
                                 "<div class=\"table\"><table><tbody><tr><td>" + tall + "</td></tr><tr><td>" +
                                     tall + "</td></tr></tbody></table></div>"}) {
    const std::string page =
        "<!doctype html><html lang=\"en\"><head><title>T</title><style>" + style_sheet() +
        "</style></head><body><main class=\"run-on\">"
        "<section class=\"chapter\"><p><a href=\"#two\">2</a><a href=\"#drawing\">3</a></p>" +
        end +
        "</section><section class=\"chapter\"><h2 id=\"two\">Two</h2><p>Said before it.</p><figure>"
        "<figcaption>What it shows</figcaption><div style=\"height:120mm\" id=\"drawing\">A drawing</div>"
        "</figure></section></main></body></html>";
    EXPECT_EQ(pdf_destinations(print_page({find_browser()}, page, PrintQuality::draft)),
              (std::map<std::string, std::size_t>{{"two", 2}, {"drawing", 2}}))
        << end;
  }
}

TEST_F(WithBrowser, APageThatTakesTooLongIsGivenUp) {
  EXPECT_THROW(print_page({find_browser(), std::chrono::milliseconds(1)}, kPage, PrintQuality::draft), Error);
}

}  // namespace
}  // namespace socta
