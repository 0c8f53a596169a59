#include "app/assess_folder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "format/results_writer.h"
#include "source_dir.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

fs::path example() { return fs::path(SOCTA_SOURCE_DIR) / "examples" / "drug-harm-2010"; }

class ScratchFolder {
 public:
  ScratchFolder() : path_(fs::temp_directory_path() / ("socta_app_" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~ScratchFolder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST(AssessFolder, GivesTheSameBytesOnAnyNumberOfThreads) {
  std::string first;
  for (const unsigned threads : {1U, 2U, 7U}) {
    const std::string bytes =
        write_results(assess_folder({.folder = example(), .draws = 3000, .threads = threads}).results);
    if (first.empty()) first = bytes;
    EXPECT_EQ(bytes, first) << threads << " threads";
  }
  EXPECT_NE(write_results(assess_folder({.folder = example(), .draws = 3000, .seed = 2}).results), first);
}

TEST(AssessFolder, NamesInputsAndMethodologyByHash) {
  const RunIdentity run = assess_folder({.folder = example(), .draws = 100}).results.run;
  EXPECT_EQ(run.inputs_hash.size(), 64u);
  EXPECT_EQ(run.methodology_hash.size(), 64u);
  EXPECT_EQ(run.methodology_code, "drug-harm-2010");
}

TEST(ResultsAt, ReadsAFileAFolderOfResultsAndAnAssessment) {
  const ScratchFolder scratch;
  const Results results = assess_folder({.folder = example(), .sensitivity = SensitivityRun::none}).results;
  const fs::path written = write_results_file(scratch.path() / "deep" / "er", results);
  EXPECT_EQ(results_at(written), results);
  EXPECT_EQ(results_at(written.parent_path()), results);
  EXPECT_EQ(results_at(example()), results);
}

TEST(ResultsAt, RefusesWhatIsNoResult) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "results.json") << "{]";
  EXPECT_THROW(results_at(scratch.path()), Error);
  EXPECT_THROW(results_at(scratch.path() / "absent"), Error);
}

TEST(WriteResultsFile, RefusesAFolderThatCannotBeMade) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "file") << "x";
  try {
    write_results_file(scratch.path() / "file" / "below", Results{});
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::io);
  }
}

}  // namespace
}  // namespace socta
