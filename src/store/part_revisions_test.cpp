#include "store/part_revisions.h"

#include <gtest/gtest.h>

#include "store/test_databases.h"

namespace socta {
namespace {

TEST(PartRevisions, AreTheSameAfterBeingWrittenAndRead) {
  for (const char* text : {"", "evidence:12", "chapters:3 evidence:12 judgements:9223372036854775807"})
    EXPECT_EQ(PartRevisions::of_text(text).text(), text);
}

TEST(PartRevisions, ATextThatHoldsNoneIsRefused) {
  for (const char* text : {"evidence", ":1", "evidence:", "evidence:x", "evidence:1x", "evidence:1  scores:2",
                           " evidence:1", "evidence:9223372036854775808"})
    EXPECT_EQ(kind_of([&] { PartRevisions::of_text(text); }), ErrorKind::corrupt) << text;
}

TEST(PartRevisions, TheLatestOfSomePartsIsNotMovedByOthers) {
  PartRevisions parts = PartRevisions::of_text("evidence:4 judgements:7");
  const auto latest = [&] { return parts.of_any({"evidence", "scores"}); };
  EXPECT_EQ(latest(), 4);
  parts.set("judgements", 8);
  EXPECT_EQ(latest(), 4);
  parts.set("scores", 9);
  EXPECT_EQ(latest(), 9);
  EXPECT_EQ(parts.of("groups"), 0);
}

TEST(PartRevisions, AFileIsAChapterOrAnotherDocument) {
  EXPECT_EQ(part_of_file("narrative/01_summary.md"), kChapters);
  for (const char* path :
       {"assessment.toml", "statistics/a.csv", "narrative.md", "narrative/plan.txt", "translations.csv"})
    EXPECT_EQ(part_of_file(path), kDocuments) << path;
}

}  // namespace
}  // namespace socta
