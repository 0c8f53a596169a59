#include "format/folder_files.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "format/assessment_fixture.h"
#include "format/assessment_writer.h"
#include "format/file_bytes.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class FolderFiles : public testing::Test {
 protected:
  FolderFiles() {
    std::string name = (fs::temp_directory_path() / "socta-folder-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    top_ = name;
    fs::create_directory(folder());
    write_file_atomically(top_ / "secret.csv", "outside");
  }
  ~FolderFiles() override { fs::remove_all(top_); }

  fs::path folder() const { return top_ / "a"; }
  fs::path top() const { return top_; }

  void put(const std::string& path, const std::string& bytes = "x") {
    fs::create_directories((folder() / path).parent_path());
    std::ofstream(folder() / path, std::ios::binary) << bytes;
  }

  std::vector<std::string> paths(Problems& problems) const {
    std::vector<std::string> found;
    for (const StoredFile& file : read_folder_files(folder(), problems)) found.push_back(file.path);
    return found;
  }

 private:
  fs::path top_;
};

ErrorKind kind_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.kind();
  }
  ADD_FAILURE() << "nothing was refused";
  return ErrorKind::internal;
}

TEST_F(FolderFiles, AreReadByPathWithoutHiddenOnesAndNotes) {
  for (const char* path :
       {"statistics/b/c.csv", "statistics/a.csv", "narrative/1.md", "assessment.toml", "README.md",
        ".git/config", ".hidden", "statistics/SOURCE.md", "statistics/.x", "LICENSE"})
    put(path, path);
  Problems problems;
  const auto files = read_folder_files(folder(), problems);
  EXPECT_TRUE(problems.list().empty());
  const std::vector<StoredFile> expected{{"assessment.toml", "assessment.toml"},
                                         {"narrative/1.md", "narrative/1.md"},
                                         {"statistics/a.csv", "statistics/a.csv"},
                                         {"statistics/b/c.csv", "statistics/b/c.csv"}};
  EXPECT_EQ(files, expected);
}

TEST_F(FolderFiles, LinksThatLeadOutAndLinksToFoldersAreRefused) {
  put("assessment.toml");
  put("real.csv");
  fs::create_symlink(top() / "secret.csv", folder() / "out.csv");
  fs::create_symlink("../secret.csv", folder() / "out2.csv");
  fs::create_symlink("real.csv", folder() / "inside.csv");
  fs::create_directory_symlink(top(), folder() / "statistics");
  fs::create_symlink("nowhere.csv", folder() / "dangling.csv");
  Problems problems;
  EXPECT_EQ(paths(problems), (std::vector<std::string>{"assessment.toml", "inside.csv", "real.csv"}));
  std::vector<std::string> where;
  for (const Problem& problem : problems.list()) where.push_back(problem.where.file);
  EXPECT_EQ(where, (std::vector<std::string>{"dangling.csv", "out.csv", "out2.csv", "statistics"}));
}

TEST_F(FolderFiles, OtherFoldersAreNamedAndNotRead) {
  put("assessment.toml");
  put("drafts/deep/file.csv");
  put("narrative/figures/a.md");
  Problems problems;
  EXPECT_EQ(paths(problems), std::vector<std::string>{"assessment.toml"});
  EXPECT_FALSE(problems.has_errors());
  EXPECT_EQ(problems.list().size(), 2u);
}

TEST_F(FolderFiles, PipesAndHugeFilesAreErrorsOfTheirOwn) {
  put("assessment.toml");
  put("huge.csv");
  fs::resize_file(folder() / "huge.csv", kTableFileLimit + 1);
  ASSERT_EQ(::mkfifo((folder() / "pipe.csv").c_str(), 0600), 0);
  Problems problems;
  EXPECT_EQ(paths(problems), std::vector<std::string>{"assessment.toml"});
  ASSERT_EQ(problems.list().size(), 2u);
  EXPECT_EQ(problems.list()[0].where.file, "huge.csv");
  EXPECT_EQ(problems.list()[1].where.file, "pipe.csv");
}

TEST_F(FolderFiles, RefusesAFolderOfTooManyFilesAndSaysNothingElseOfIt) {
  for (std::size_t i = 0; i <= kFolderFilesLimit; ++i) put("statistics/" + std::to_string(i));
  Problems problems;
  EXPECT_THROW(read_folder_files(folder(), problems), Error);
  EXPECT_TRUE(problems.list().empty());
}

TEST_F(FolderFiles, AFileThatMayNotBeReadIsAnErrorOfItsOwn) {
  if (::geteuid() == 0) GTEST_SKIP() << "the administrator may read everything";
  put("assessment.toml");
  put("closed.csv");
  fs::permissions(folder() / "closed.csv", fs::perms::none);
  Problems problems;
  EXPECT_EQ(paths(problems), std::vector<std::string>{"assessment.toml"});
  EXPECT_EQ(problems.list().size(), 1u);
}

TEST_F(FolderFiles, NoFolderAndAFileInItsPlaceAreRefused) {
  Problems problems;
  EXPECT_EQ(kind_of([&] { read_folder_files(top() / "none", problems); }), ErrorKind::not_found);
  EXPECT_EQ(kind_of([&] { read_folder_files(top() / "secret.csv", problems); }), ErrorKind::invalid);
}

TEST_F(FolderFiles, AreWrittenWholeOrNotAtAll) {
  const std::vector<StoredFile> files{{"assessment.toml", "a"}, {"statistics/b/c.csv", "c"}};
  write_folder_files(folder(), files);
  Problems problems;
  EXPECT_EQ(read_folder_files(folder(), problems), files);
  write_folder_files((top() / "new").string() + "/", files);
  EXPECT_TRUE(fs::exists(top() / "new/assessment.toml"));
  const auto entries = std::distance(fs::directory_iterator(top()), fs::directory_iterator());
  EXPECT_EQ(kind_of([&] { write_folder_files(folder(), files); }), ErrorKind::conflict);
  EXPECT_EQ(kind_of([&] { write_folder_files(top() / "secret.csv", files); }), ErrorKind::conflict);
  EXPECT_EQ(kind_of([&] { write_folder_files(top() / "no/such/place", files); }), ErrorKind::io);
  const std::vector<StoredFile> escaping{{"assessment.toml", "a"}, {"../escaped", "x"}};
  EXPECT_EQ(kind_of([&] { write_folder_files(top() / "other", escaping); }), ErrorKind::forbidden);
  EXPECT_FALSE(fs::exists(top() / "other"));
  EXPECT_EQ(std::distance(fs::directory_iterator(top()), fs::directory_iterator()), entries)
      << "nothing is left behind";
}

TEST_F(FolderFiles, AWholeAssessmentGoesToDiskAndBack) {
  const AssessmentCase input = read_assessment_files(fixture_files(), {}, fixture_methodologies()).input;
  write_assessment_folder(folder(), input);
  EXPECT_TRUE(read_assessment_folder(folder(), fixture_methodologies()).input.assessment == input.assessment);
  AssessmentCase own = input;
  own.assessment.own_methodology = true;
  write_assessment_folder(top() / "own", own);
  EXPECT_TRUE(fs::exists(top() / "own/methodology.toml"));
}

TEST_F(FolderFiles, ProblemsOfTheFolderComeTogetherWithThoseOfItsFiles) {
  std::vector<StoredFile> files = fixture_files();
  bytes_of(files, "scores.csv") = "item,indicator,value\nheroin,value,x\n";
  for (const StoredFile& file : files) put(file.path, file.bytes);
  fs::create_symlink(top() / "secret.csv", folder() / "items.csv");
  try {
    read_assessment_folder(folder(), fixture_methodologies());
    FAIL() << "must be refused";
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 2u);
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
  }
}

}  // namespace
}  // namespace socta
