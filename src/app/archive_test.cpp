#include "app/archive.h"

#include <gtest/gtest.h>

#include "report/zip_writer.h"

namespace socta {
namespace {

std::vector<StoredFile> unpacked(const std::vector<ZipPart>& parts) {
  Problems problems;
  std::vector<StoredFile> files = unpack_assessment(zip_of(parts), problems);
  EXPECT_FALSE(problems.has_errors()) << problems.list().front().message;
  return files;
}

bool is_refused(const std::string& zip) {
  Problems problems;
  unpack_assessment(zip, problems);
  return problems.has_errors();
}

TEST(Archive, TakesTheFolderOffThatHoldsAll) {
  const std::vector<StoredFile> expected = {{"assessment.toml", "a"}, {"narrative/010.en.md", "b"}};
  EXPECT_EQ(unpacked({{"x/assessment.toml", "a"}, {"x/narrative/010.en.md", "b"}}), expected);
  EXPECT_EQ(unpacked({{"assessment.toml", "a"}, {"narrative/010.en.md", "b"}}), expected);
}

TEST(Archive, GivesBackWhatWasPacked) {
  const std::vector<StoredFile> files = {{"assessment.toml", "a"}, {"statistics/deep/file.csv", "b"}};
  Problems problems;
  EXPECT_EQ(unpack_assessment(pack_assessment(files, "name"), problems), files);
}

TEST(Archive, PassesOverWhatIsNoPart) {
  EXPECT_EQ(unpacked({{"x/assessment.toml", "a"}, {"x/README.md", "b"}, {"x/.git", "c"}, {"__MACOSX/x", "d"}})
                .size(),
            1u);
}

TEST(Archive, RefusesPathsThatLeadElsewhere) {
  for (const char* path : {"/etc/passwd", "../up", "a/../../up", "a//b", "./a", "a\\b", "C:evil", "a/.."})
    EXPECT_TRUE(is_refused(zip_of({{"assessment.toml", "a"}, {path, "b"}}))) << path;
}

TEST(Archive, RefusesWhatIsNoArchiveOrUnpacksToFarMore) {
  EXPECT_TRUE(is_refused(""));
  EXPECT_TRUE(is_refused("no archive"));
  EXPECT_TRUE(is_refused(zip_of({{"assessment.toml", std::string(std::size_t{64} << 20, '0')}})));
}

}  // namespace
}  // namespace socta
