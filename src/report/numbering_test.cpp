#include "report/numbering.h"

#include <gtest/gtest.h>

#include <set>

namespace socta {
namespace {

std::string plain(const Inline& runs) {
  std::string text;
  for (const InlineRun& run : runs) text += run.text;
  return text;
}

Paragraph sentence(Inline runs) { return {std::move(runs)}; }

InlineRun citation(std::string code) { return {"", RunKind::citation, Emphasis::none, std::move(code)}; }

InlineRun reference(std::string target, std::string text = "") {
  return {std::move(text), RunKind::reference, Emphasis::none, std::move(target)};
}

ReportTable table(std::string id) {
  return {.id = std::move(id), .caption = "Caption", .columns = {}, .rows = {}};
}

FigureBlock figure(std::string id) { return {.figure = {.id = std::move(id)}}; }

Document small_report(Language language = Language::english) {
  Document document;
  document.meta.language = language;
  document.chapters.push_back(
      {"summary",
       ChapterKind::summary,
       {Heading{1, "Summary"}, sentence({{"Danger"}, reference("figure-ranking"), {"."}}),
        sentence({{"Second."}, citation("E2"), citation("E1")})}});
  document.chapters.push_back(
      {"method",
       ChapterKind::body,
       {Heading{1, "Method", "chapter-method"}, Heading{2, "Scores"}, Heading{3, "Points"},
        Heading{3, "Spread"}, Heading{2, "Ranks"}, figure("ranking"), table("weights")}});
  document.chapters.push_back(
      {"area", ChapterKind::body, {Heading{1, "Robbery"}, table("robbery"), figure("robbery")}});
  document.chapters.push_back(
      {"sources",
       ChapterKind::annex,
       {Heading{1, "Sources", "chapter-sources"}, NoteList{{{"E0", {}}, {"E1", {}}, {"E2", {}}}}}});
  return document;
}

std::vector<std::string> heading_numbers(const Document& document) {
  std::vector<std::string> numbers;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* heading = std::get_if<Heading>(&block)) numbers.push_back(heading->number);
  return numbers;
}

TEST(Numbering, ChaptersCountOnAndAnnexesHaveLetters) {
  Document document = small_report();
  number_document(document);
  EXPECT_EQ(heading_numbers(document),
            (std::vector<std::string>{"", "1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "A"}));
  Document cyrillic = small_report(Language::serbian_cyrillic);
  cyrillic.chapters.push_back({"data", ChapterKind::annex, {Heading{1, "Подаци"}}});
  number_document(cyrillic);
  EXPECT_EQ(heading_numbers(cyrillic).back(), "Б");
}

TEST(Numbering, FiguresAndTablesCountThroughTheWholeReport) {
  Document document = small_report();
  number_document(document);
  EXPECT_EQ(std::get<FigureBlock>(document.chapters[1].blocks[5]).number, 1u);
  EXPECT_EQ(std::get<ReportTable>(document.chapters[1].blocks[6]).number, 1u);
  EXPECT_EQ(std::get<ReportTable>(document.chapters[2].blocks[1]).number, 2u);
  EXPECT_EQ(std::get<FigureBlock>(document.chapters[2].blocks[2]).number, 2u);
  EXPECT_EQ(std::get<FigureBlock>(document.chapters[2].blocks[2]).anchor, "figure-robbery");
}

TEST(Numbering, NotesStandInTheOrderInWhichTheyAreCited) {
  Document document = small_report();
  EXPECT_TRUE(number_document(document).empty());
  const auto& notes = std::get<NoteList>(document.chapters[3].blocks[1]).notes;
  EXPECT_EQ(notes[0].id, "E2");
  EXPECT_EQ(notes[1].id, "E1");
  EXPECT_EQ(notes[2].id, "E0");
  const auto& cited = std::get<Paragraph>(document.chapters[0].blocks[2]).runs;
  EXPECT_EQ(plain(cited), "Second.12");
  EXPECT_EQ(cited[1].target, notes[0].anchor);
}

TEST(Numbering, ReferencesAreFilledInBeforeAndAfterTheirTarget) {
  Document document = small_report();
  document.chapters[2].blocks.emplace_back(
      sentence({{"Back"}, reference("chapter-method"), {" and"}, reference("chapter-sources")}));
  number_document(document);
  EXPECT_EQ(plain(std::get<Paragraph>(document.chapters[0].blocks[1]).runs), "Danger (Figure 1).");
  EXPECT_EQ(plain(std::get<Paragraph>(document.chapters[2].blocks[3]).runs),
            "Back (chapter 1) and (Annex A)");
}

TEST(Numbering, WhatIsNotInTheReportIsTakenOutOfTheSentenceAndReturned) {
  Document document = small_report();
  document.chapters.pop_back();
  document.chapters[0].blocks.emplace_back(
      sentence({{"See"}, reference("figure-gone"), {" the "}, reference("chapter-gone", "chapter"), {"."}}));
  EXPECT_EQ(number_document(document), (std::vector<std::string>{"E2", "E1", "figure-gone", "chapter-gone"}));
  EXPECT_EQ(plain(std::get<Paragraph>(document.chapters[0].blocks[2]).runs), "Second.");
  EXPECT_EQ(plain(std::get<Paragraph>(document.chapters[0].blocks[3]).runs), "See the chapter.");
}

TEST(Numbering, AnchorsAreUnique) {
  Document document = small_report();
  document.chapters.push_back(document.chapters[2]);
  number_document(document);
  std::set<std::string> seen;
  std::size_t count = 0;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks) {
      std::string anchor;
      if (const auto* heading = std::get_if<Heading>(&block)) anchor = heading->anchor;
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) anchor = paragraph->anchor;
      if (anchor.empty()) continue;
      ++count;
      seen.insert(anchor);
    }
  EXPECT_EQ(seen.size(), count);
  EXPECT_GT(count, 8u);
}

}  // namespace
}  // namespace socta
