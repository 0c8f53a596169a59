// What is wrong with a report's input is said clearly or stands in its place in the report; no file is half
// written.
#include "app/write_report.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "format/file_bytes.h"
#include "source_dir.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class WriteReport : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    scratch_ = fs::temp_directory_path() / ("socta_report_" + std::to_string(getpid()) + info->name());
    fs::create_directories(scratch_);
  }
  void TearDown() override { fs::remove_all(scratch_); }

  fs::path copy_of(const std::string& example) const {
    fs::path copy = scratch_ / example;
    fs::copy(fs::path(SOCTA_SOURCE_DIR) / "examples" / example, copy, fs::copy_options::recursive);
    return copy;
  }

  static void replace(const fs::path& file, const std::string& from, const std::string& to) {
    std::string text = read_file(file, file.string());
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::ofstream(file) << text;
  }

  static AssessedFolder assessed(const fs::path& folder) {
    return assess_folder({.folder = folder, .draws = 200, .sensitivity = SensitivityRun::none});
  }

  fs::path out() const { return scratch_ / "out"; }

  WriteReportRequest request(std::vector<std::string> formats = {"html", "md", "docx", "xlsx"}) const {
    return {.out = out(), .formats = std::move(formats)};
  }

  std::string written_html(const fs::path& folder, WriteReportRequest wanted) const {
    wanted.formats = {"html"};
    const WrittenReport report = write_report(assessed(folder), wanted);
    return read_file(report.files.at(0), "report");
  }

  std::size_t files_written() const {
    return fs::exists(out()) ? static_cast<std::size_t>(
                                   std::distance(fs::directory_iterator(out()), fs::directory_iterator()))
                             : 0;
  }

  fs::path scratch_;
};

std::string refusal(const std::function<void()>& act, ErrorKind kind) {
  try {
    act();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind);
    return error.what();
  }
  return "nothing was refused";
}

TEST_F(WriteReport, AnUnknownCitationIsRefusedWithItsFileAndLine) {
  const fs::path folder = copy_of("serbia-2015");
  replace(folder / "narrative" / "150-financial-crime.en.md", "[@EV18]", "[@EV81]");
  const std::string said = refusal([&] { assessed(folder); }, ErrorKind::invalid);
  EXPECT_NE(said.find("narrative/150-financial-crime.en.md, row "), std::string::npos) << said;
  EXPECT_NE(said.find("EV81"), std::string::npos) << said;
}

TEST_F(WriteReport, WithoutANarrativeTheReportIsWhole) {
  const fs::path folder = copy_of("serbia-2015");
  fs::remove_all(folder / "narrative");
  const WrittenReport report = write_report(assessed(folder), request());
  EXPECT_EQ(report.files.size(), 4u);
  EXPECT_TRUE(report.not_written.empty());
  const std::string html = read_file(out() / "report.en.html", "report");
  EXPECT_NE(html.find("id=\"chapter-introduction\""), std::string::npos);
  EXPECT_EQ(html.find("href=\"#\""), std::string::npos) << "a reference that leads nowhere";
}

TEST_F(WriteReport, ABrokenTemplateIsRefusedAndNothingWritten) {
  const AssessedFolder folder = assessed(copy_of("western-balkans-index"));
  write_report(folder, {.out = scratch_ / "whole", .formats = {"docx"}});
  const std::string whole = read_file(scratch_ / "whole" / "report.en.docx", "docx");
  const std::string workbook_like = "PK\x05\x06" + std::string(18, '\0');
  for (const std::string& bytes :
       {std::string(), std::string("no Word document"), whole.substr(0, whole.size() / 2), workbook_like}) {
    const fs::path house = scratch_ / "house.docx";
    std::ofstream(house, std::ios::binary) << bytes;
    WriteReportRequest wanted = request();
    wanted.house = house;
    const std::string said = refusal([&] { write_report(folder, wanted); }, ErrorKind::invalid);
    EXPECT_NE(said.find("house.docx"), std::string::npos) << said;
    EXPECT_EQ(files_written(), 0u);
  }
  WriteReportRequest absent = request();
  absent.house = scratch_ / "absent.docx";
  EXPECT_NE(refusal([&] { write_report(folder, absent); }, ErrorKind::not_found).find("absent.docx"),
            std::string::npos);
}

TEST_F(WriteReport, AFolderThatCannotBeWrittenToIsNamedAndNothingIsLeft) {
  const AssessedFolder folder = assessed(copy_of("western-balkans-index"));
  std::ofstream(scratch_ / "file") << "in the way";
  WriteReportRequest wanted = request();
  wanted.out = scratch_ / "file" / "below";
  EXPECT_NE(refusal([&] { write_report(folder, wanted); }, ErrorKind::io).find("below"), std::string::npos);
  fs::create_directories(out() / "report.en.md");
  wanted.out = out();
  wanted.formats = {"md"};
  EXPECT_NE(refusal([&] { write_report(folder, wanted); }, ErrorKind::io).find("report.en.md"),
            std::string::npos);
  EXPECT_EQ(files_written(), 1u) << "only the folder that was in the way";
}

TEST_F(WriteReport, ATitleOf10000CharactersIsInEveryFormat) {
  const fs::path folder = copy_of("western-balkans-index");
  std::string title;
  while (title.size() < 10000) title += "A title that goes on ";
  replace(folder / "assessment.toml",
          "Serbia, Montenegro and North Macedonia in the Global Organized Crime Index 2023", title);
  const WrittenReport report = write_report(assessed(folder), request());
  EXPECT_EQ(report.files.size(), 4u);
  EXPECT_NE(read_file(out() / "report.en.html", "report").find(title), std::string::npos);
  EXPECT_NE(read_file(out() / "report.en.md", "report").find(title), std::string::npos);
}

TEST_F(WriteReport, RightToLeftTextStandsInADirectionOfItsOwnAndTurnsNothingElse) {
  const fs::path folder = copy_of("western-balkans-index");
  const std::string hebrew = "הערכת איומים (2023)";
  const std::string override = "\u202e";
  replace(folder / "assessment.toml",
          "Serbia, Montenegro and North Macedonia in the Global Organized Crime Index 2023",
          hebrew + override);
  replace(folder / "assessment.toml", "languages = [\"en\", \"sr\"]", "languages = [\"he\", \"en\", \"sr\"]");
  std::ofstream(folder / "evidence.csv") << "code,source,text\nE1,מקור," << hebrew << "\n";
  const std::string html = written_html(folder, request());
  EXPECT_NE(html.find("<h1 dir=\"auto\">" + hebrew + "</h1>"), std::string::npos);
  EXPECT_NE(html.find("<span dir=\"auto\" lang=\"he\">" + hebrew + "</span>"), std::string::npos);
  EXPECT_EQ(html.find(override, html.find("<body>")), std::string::npos);
}

TEST_F(WriteReport, AFormWithoutDataIsUnknownWhereTheAssessmentSaysSo) {
  const fs::path folder = copy_of("western-balkans-index");
  std::ofstream(folder / "items.csv", std::ios::app) << "BA,Bosnia and Herzegovina,Босна и Херцеговина\n";
  replace(folder / "assessment.toml", "handling_default", "empty_items = \"show_unknown\"\nhandling_default");
  std::string scores = read_file(folder / "scores.csv", "scores.csv");
  std::string kept;
  for (std::size_t at = 0; at < scores.size();) {
    const std::size_t end = scores.find('\n', at);
    const std::string line = scores.substr(at, end - at + 1);
    if (!line.starts_with("ME,")) kept += line;
    at = end + 1;
  }
  std::ofstream(folder / "scores.csv") << kept;
  const WrittenReport report = write_report(assessed(folder), request());
  EXPECT_EQ(report.files.size(), 4u);
  const std::string html = read_file(out() / "report.en.html", "report");
  EXPECT_NE(html.find("unknown"), std::string::npos);
  EXPECT_EQ(html.find(">nan"), std::string::npos);
}

TEST_F(WriteReport, WhatTheNarrativeHidesIsSaid) {
  const AssessedFolder folder = assessed(copy_of("serbia-2015"));
  const WrittenReport open = write_report(folder, request({"md"}));
  ASSERT_EQ(open.remarks.size(), 1u);
  EXPECT_NE(open.remarks[0].find("Of the narrative"), std::string::npos);
  WriteReportRequest all = request({"md"});
  all.level = HandlingCode::restricted;
  EXPECT_TRUE(write_report(folder, all).remarks.empty());
}

TEST_F(WriteReport, SaysWhatChangedSinceTheCycleBefore) {
  const fs::path folder = copy_of("western-balkans-index");
  const AssessedFolder now = assessed(folder);
  Results earlier = now.results;
  earlier.run.inputs_hash = std::string(64, 'e');
  for (ItemResult& item : earlier.item_results)
    if (item.item == "RS") item.score = *item.score - 0.2;
  WriteReportRequest wanted = request();
  wanted.previous = write_results_file(scratch_ / "earlier", earlier);
  const WrittenReport report = write_report(now, wanted);
  EXPECT_TRUE(report.remarks.empty());
  const std::string html = read_file(out() / "report.en.html", "report");
  EXPECT_NE(html.find("What changed since the earlier cycle"), std::string::npos);
  EXPECT_NE(html.find("<strong>Serbia</strong>: danger rose from"), std::string::npos);
  EXPECT_NE(html.find("1 of the items rose and none fell; 2 moved within it."), std::string::npos);
  EXPECT_NE(html.find(std::string(64, 'e')), std::string::npos) << "the identity of the earlier run";
}

TEST_F(WriteReport, AnotherMethodologyIsNoGroundForAComparison) {
  const AssessedFolder now = assessed(copy_of("western-balkans-index"));
  Results earlier = now.results;
  earlier.run.methodology_hash = std::string(64, 'd');
  earlier.item_results[0].score = 0.123;
  WriteReportRequest wanted = request({"html"});
  wanted.previous = write_results_file(scratch_ / "earlier", earlier);
  const WrittenReport report = write_report(now, wanted);
  ASSERT_EQ(report.remarks.size(), 1u);
  EXPECT_NE(report.remarks[0].find("another methodology"), std::string::npos);
  const std::string html = read_file(out() / "report.en.html", "report");
  EXPECT_NE(html.find("are not on one ground"), std::string::npos);
  EXPECT_EQ(html.find("table-changes"), std::string::npos);
}

TEST_F(WriteReport, TheSameRunIsNoEarlierCycle) {
  const AssessedFolder now = assessed(copy_of("western-balkans-index"));
  WriteReportRequest wanted = request({"md"});
  wanted.previous = write_results_file(scratch_ / "same", now.results);
  const WrittenReport report = write_report(now, wanted);
  ASSERT_EQ(report.remarks.size(), 1u);
  EXPECT_NE(report.remarks[0].find("the same run"), std::string::npos);
}

}  // namespace
}  // namespace socta
