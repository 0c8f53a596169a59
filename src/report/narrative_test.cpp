#include "report/narrative.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

std::string plain(const Inline& runs) {
  std::string text;
  for (const InlineRun& run : runs) text += run.kind == RunKind::citation ? "{" + run.target + "}" : run.text;
  return text;
}

std::string plain(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block))
    return std::string(static_cast<std::size_t>(heading->level), '#') + " " + heading->text;
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return plain(paragraph->runs);
  std::string text;
  if (const auto* list = std::get_if<List>(&block))
    for (const ListItem& item : list->items) text += "- " + plain(item.runs);
  return text;
}

std::vector<std::string> texts_of(const Assessment& assessment, Language language, HandlingCode level) {
  std::vector<std::string> texts;
  for (const NarrativeChapter& chapter : read_narrative({assessment, language, level}))
    for (const Block& block : chapter.blocks) texts.push_back(plain(block));
  return texts;
}

Assessment with_file(std::string path, std::string markdown) {
  Assessment assessment;
  assessment.handling_default = HandlingCode::open;
  assessment.evidence = {{.code = "E1", .handling = HandlingCode::open},
                         {.code = "E2", .handling = HandlingCode::restricted}};
  assessment.narrative = {{std::move(path), std::move(markdown)}};
  return assessment;
}

std::vector<std::string> public_texts(const std::string& markdown) {
  return texts_of(with_file("narrative/010-x.md", markdown), Language::english, HandlingCode::open);
}

using Texts = std::vector<std::string>;

TEST(Narrative, MarkdownBecomesBlocks) {
  EXPECT_EQ(public_texts("# Title\n\nOne\ntwo.\n\n## Part\n\n- a\n- b\n\n#### Deep\n\nEnd.\n"),
            (Texts{"One two.", "## Part", "- a- b", "### Deep", "End."}));
}

TEST(Narrative, CitationsFollowTheWordBeforeThemWithoutASpace) {
  EXPECT_EQ(public_texts("It rose [@E1].\n"), (Texts{"It rose{E1}."}));
  EXPECT_EQ(public_texts("It *rose* [@E1; @E1], then fell.\n"), (Texts{"It rose{E1}{E1}, then fell."}));
}

TEST(Narrative, HtmlAndUnsafeLinksAreLeftOut) {
  EXPECT_EQ(public_texts("<script>alert(1)</script>\n\nText <b>bold</b>.\n"), (Texts{"Text bold."}));
  const auto chapters = read_narrative(
      {with_file("narrative/a.md", "[x](javascript:alert) [y](https://example.org)"), Language::english});
  const auto& runs = std::get<Paragraph>(chapters.at(0).blocks.at(0)).runs;
  EXPECT_EQ(runs.front().kind, RunKind::text);
  EXPECT_EQ(runs.back().kind, RunKind::link);
}

TEST(Narrative, WhatCitesEvidenceAboveTheLevelIsAbsentWithItsHeading) {
  const std::string markdown =
      "Open [@E1].\n\n## Secret part\n\nSays it [@E2].\n\n## Mixed\n\n- open\n- told [@E2]\n";
  EXPECT_EQ(public_texts(markdown), (Texts{"Open{E1}.", "## Mixed", "- open"}));
  EXPECT_EQ(
      texts_of(with_file("narrative/a.md", markdown), Language::english, HandlingCode::restricted).size(),
      5u);
  EXPECT_EQ(public_texts("Unknown source [@E9].\n"), (Texts{}));
}

TEST(Narrative, AMarkHoldsForTheFileOrUpToTheNextHeading) {
  EXPECT_EQ(public_texts("<!-- handling: restricted -->\n\n# T\n\nA.\n\n## B\n\nC.\n"), (Texts{}));
  EXPECT_EQ(public_texts("# T\n\nA.\n\n<!-- handling: consultation -->\n\nB.\n\n## C\n\nD.\n"),
            (Texts{"A.", "## C", "D."}));
  EXPECT_EQ(public_texts("# T\n\nA.\n\n<!-- handling: sercet -->\n\nB.\n"), (Texts{"A."}));
}

TEST(Narrative, OfLanguagesTheReportsOwnIsReadAndLatinIsDerived) {
  Assessment assessment = with_file("narrative/010-x.en.md", "English.\n");
  assessment.narrative.push_back({"narrative/010-x.sr.md", "Ћирилица.\n"});
  EXPECT_EQ(texts_of(assessment, Language::english, HandlingCode::open), (Texts{"English."}));
  EXPECT_EQ(texts_of(assessment, Language::serbian_cyrillic, HandlingCode::open), (Texts{"Ћирилица."}));
  EXPECT_EQ(texts_of(assessment, Language::serbian_latin, HandlingCode::open), (Texts{"Ćirilica."}));
}

TEST(Narrative, ChaptersAreNamedByTheirFiles) {
  Assessment assessment = with_file("narrative/140-high-tech-crime.md", "# High-tech crime\n\nText.\n");
  const auto chapters = read_narrative({assessment, Language::english});
  ASSERT_EQ(chapters.size(), 1u);
  EXPECT_EQ(chapters[0].name, "high_tech_crime");
  EXPECT_EQ(chapters[0].title, "High-tech crime");
}

TEST(Narrative, AFileWithoutAMarkHasTheAssessmentsDefaultHandling) {
  const std::string marked =
      "<!-- handling: public -->\n\n# T\n\nOpen.\n\n<!-- handling: restricted -->\n\nShut.\n";
  const struct {
    HandlingCode handling_default;
    std::string markdown;
    Texts expected;
  } table[] = {
      {HandlingCode::open, "# T\n\nText.\n", {"Text."}},
      {HandlingCode::restricted, "# T\n\nText.\n", {}},
      {HandlingCode::restricted, "# T\n\n<!-- handling: public -->\n\nText.\n", {}},
      {HandlingCode::restricted, marked, {"Open."}},
      {HandlingCode::open, marked, {"Open."}},
  };
  for (const auto& row : table) {
    Assessment assessment = with_file("narrative/010-x.md", row.markdown);
    assessment.handling_default = row.handling_default;
    EXPECT_EQ(texts_of(assessment, Language::english, HandlingCode::open), row.expected) << row.markdown;
  }
}

TEST(Narrative, WhatALevelDoesNotSeeIsCounted) {
  Assessment assessment = with_file("narrative/010-x.md", "Open.\n\nTold [@E2].\n\n- a [@E2]\n- b\n");
  assessment.narrative.push_back({"narrative/020-y.md", "<!-- handling: consultation -->\n\nShut.\n"});
  assessment.narrative.push_back({"narrative/030-z.sr.md", "<!-- handling: restricted -->\n\nТајна.\n"});
  EXPECT_EQ(narrative_gaps({assessment, Language::english, HandlingCode::open}), (NarrativeGaps{1, 2}));
  EXPECT_EQ(narrative_gaps({assessment, Language::english, HandlingCode::consultation}),
            (NarrativeGaps{0, 2}));
  EXPECT_EQ(narrative_gaps({assessment, Language::serbian_latin, HandlingCode::open}), (NarrativeGaps{2, 2}));
  EXPECT_EQ(narrative_gaps({assessment, Language::english, HandlingCode::restricted}), (NarrativeGaps{}));
}

}  // namespace
}  // namespace socta
