// The printed report of the example as its readers' programs see it: tags, fonts, pages, tables.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include "report/child_process.h"
#include "report/scratch_folder.h"
#include "report/zip_writer.h"
#include "source_dir.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::minutes kTimeLimit{5};

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

/// Made once for all tests: the formats take some ten seconds together.
class PrintedReport : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<ScratchFolder>();
    const std::string example = (fs::path(SOCTA_SOURCE_DIR) / "examples/serbia-2015").string();
    run_child({SOCTA_PROGRAM,
               {"report", example, "--out", folder_->path().string(), "--draws", "1000", "--language",
                "sr-Latn", "--format", "html,pdf,docx,odt"},
               folder_->path() / "out",
               kTimeLimit});
  }
  static void TearDownTestSuite() { folder_.reset(); }

  static fs::path report(const std::string& format) { return folder_->path() / ("report.sr-Latn." + format); }

  /// What a program of poppler-utils prints about the PDF; empty where it is not installed.
  static std::string told_by(const char* program, std::vector<std::string> arguments) {
    const fs::path found = find_program({program});
    if (found.empty()) return "";
    run_child({found, std::move(arguments), folder_->path() / program});
    return folder_->read(program);
  }

  static std::string part(const fs::path& archive, std::string_view name) {
    for (const ZipPart& each : unzip(file_text(archive), archive.string()))
      if (each.name == name) return each.bytes;
    return "";
  }

  static std::unique_ptr<ScratchFolder> folder_;
};

std::unique_ptr<ScratchFolder> PrintedReport::folder_;

TEST_F(PrintedReport, ThePdfIsTagged) {
  if (!fs::exists(report("pdf"))) GTEST_SKIP() << "no Chromium on this machine";
  const std::string told = told_by("pdfinfo", {report("pdf").string()});
  if (told.empty()) GTEST_SKIP() << "no pdfinfo on this machine";
  EXPECT_NE(told.find("Tagged:          yes"), std::string::npos) << told;
}

// pdffonts prints two lines of heading, then a font a line: name, type, encoding, emb, sub, uni, object.
TEST_F(PrintedReport, EveryFontOfThePdfIsInIt) {
  if (!fs::exists(report("pdf"))) GTEST_SKIP() << "no Chromium on this machine";
  std::istringstream told(told_by("pdffonts", {report("pdf").string()}));
  std::string line;
  if (!std::getline(told, line)) GTEST_SKIP() << "no pdffonts on this machine";
  const std::size_t embedded = line.find("emb");
  ASSERT_NE(embedded, std::string::npos);
  std::getline(told, line);
  std::size_t fonts = 0;
  while (std::getline(told, line)) {
    EXPECT_EQ(line.substr(embedded, 3), "yes") << line;
    ++fonts;
  }
  EXPECT_GE(fonts, 3u);
}

TEST_F(PrintedReport, NoPageIsEmpty) {
  if (!fs::exists(report("pdf"))) GTEST_SKIP() << "no Chromium on this machine";
  constexpr std::size_t kHeadAndFoot = 150;  // title, level, "page x of y" and the spaces between them
  std::istringstream pages(told_by("pdftotext", {report("pdf").string(), "-"}));
  std::string page;
  std::size_t number = 0;
  while (std::getline(pages, page, '\f'))
    EXPECT_GT(page.size(), kHeadAndFoot) << "page " << ++number << ": " << page;
}

TEST_F(PrintedReport, WordAndOpenDocumentHaveTheTablesOfTheHtml) {
  ASSERT_TRUE(fs::exists(report("docx")));
  const std::size_t tables = count(file_text(report("html")), "<div class=\"table\"");
  EXPECT_GT(tables, 20u);
  EXPECT_EQ(count(part(report("docx"), "word/document.xml"), "<w:tbl>"), tables);
  // LibreOffice has opened the Word document to make this one.
  if (!fs::exists(report("odt"))) GTEST_SKIP() << "no LibreOffice on this machine";
  EXPECT_EQ(count(part(report("odt"), "content.xml"), "<table:table "), tables);
}

TEST_F(PrintedReport, EveryEntryOfTheContentsHasAPageInWord) {
  if (!fs::exists(report("odt"))) GTEST_SKIP() << "no LibreOffice on this machine";
  const std::string body = part(report("docx"), "word/document.xml");
  const std::string number = "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">";
  std::size_t entries = 0;
  for (std::size_t at = body.find("PAGEREF"); at != std::string::npos; at = body.find("PAGEREF", at + 1)) {
    const std::size_t shown = body.find(number, at) + number.size();
    EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(body[shown]))) << body.substr(at, 20);
    ++entries;
  }
  EXPECT_GT(entries, 20u);
}

}  // namespace
}  // namespace socta
