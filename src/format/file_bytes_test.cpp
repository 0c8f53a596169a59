#include "format/file_bytes.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <fstream>

#include "domain/error.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

class FileBytes : public testing::Test {
 protected:
  FileBytes() : folder_(fs::path(testing::TempDir()) / ("file_bytes_" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~FileBytes() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, std::string_view bytes = "") const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  fs::path folder_;
};

ErrorKind kind_of_reading(const fs::path& path, std::size_t limit = kTableFileLimit) {
  try {
    read_file(path, "x.csv", limit);
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().at(0).where.file, "x.csv");
    return error.kind();
  }
  ADD_FAILURE() << path << " was read";
  return ErrorKind::internal;
}

TEST_F(FileBytes, AFileIsReadByteByByte) {
  const std::string bytes("a\0\r\n\xFF", 5);
  EXPECT_EQ(read_file(file("plain", bytes), "plain"), bytes);
  EXPECT_EQ(read_file(file("empty"), "empty"), "");
}

TEST_F(FileBytes, WhatIsNoPlainFileIsRefused) {
  EXPECT_EQ(kind_of_reading(folder_ / "absent.csv"), ErrorKind::not_found);
  EXPECT_EQ(kind_of_reading(file("plain") / "below.csv"), ErrorKind::not_found);
  EXPECT_EQ(kind_of_reading(folder_), ErrorKind::invalid);
  EXPECT_EQ(kind_of_reading("/dev/zero"), ErrorKind::invalid);
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(kind_of_reading(folder_ / "pipe"), ErrorKind::invalid);
}

TEST_F(FileBytes, TwoGigabytesOfGarbageAreRefusedWithoutReadingThem) {
  const auto path = file("huge");
  fs::resize_file(path, std::uintmax_t{2} << 30);
  const auto begin = std::clock();
  EXPECT_EQ(kind_of_reading(path), ErrorKind::invalid);
  // Processor time: a busy machine must not fail the test. Reading two gigabytes takes far longer.
  EXPECT_LT(std::clock() - begin, CLOCKS_PER_SEC / 20);
}

TEST_F(FileBytes, TheLimitIsTheLastSizeThatIsRead) {
  EXPECT_EQ(read_file(file("four", "abcd"), "four", 4), "abcd");
  EXPECT_EQ(kind_of_reading(file("five", "abcde"), 4), ErrorKind::invalid);
}

// Gives `bytes` in pieces of at most three, then 0, or −1 when it fails.
struct Script {
  std::string bytes;
  bool fails_at_end = false;
  std::size_t position = 0;

  std::ptrdiff_t operator()(char* buffer, std::size_t size) {
    const auto count = std::min({size, std::size_t{3}, bytes.size() - position});
    std::memcpy(buffer, bytes.data() + position, count);
    position += count;
    return count == 0 && fails_at_end ? -1 : static_cast<std::ptrdiff_t>(count);
  }
};

TEST_F(FileBytes, AFileThatChangesWhileItIsReadIsAnError) {
  EXPECT_EQ(read_announced(Script{"12345678"}, 8, "f"), "12345678");
  struct {
    const char* what;
    Script script;
    std::size_t announced;
  } const cases[] = {
      {"shrinks", {"1234"}, 8},
      {"vanishes", {""}, 8},
      {"grows", {"123456789"}, 8},
      {"cannot be read", {"1234", true}, 8},
  };
  for (const auto& test : cases) {
    try {
      read_announced(test.script, test.announced, "f");
      ADD_FAILURE() << test.what;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::io) << test.what;
    }
  }
}

TEST_F(FileBytes, PathsInsideTheFolderAreResolved) {
  fs::create_directory(folder_ / "statistics");
  file("statistics/a.csv");
  fs::create_symlink("statistics/a.csv", folder_ / "link_inside");
  for (const auto* inside : {"statistics/a.csv", "not_there.csv", "./statistics/a.csv", "link_inside", "..a"})
    EXPECT_EQ(resolve_inside(folder_, inside), folder_ / inside);
}

TEST_F(FileBytes, PathsThatLeaveTheFolderAreRefused) {
  fs::create_symlink("/etc", folder_ / "link_out");
  fs::create_symlink("../" + folder_.filename().string() + "_other", folder_ / "link_beside");
  const std::string with_nul("a\0b", 3);
  for (const std::string& outside :
       {std::string(""), std::string("/etc/passwd"), std::string("../x"), std::string("a/../../x"),
        std::string("link_out/passwd"), std::string("link_beside"), with_nul}) {
    try {
      resolve_inside(folder_, outside);
      ADD_FAILURE() << outside;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::forbidden) << outside;
    }
  }
}

TEST_F(FileBytes, WritingReplacesAFileAndLeavesNothingElse) {
  const auto path = file("a.csv", "old");
  write_file_atomically(path, "new");
  EXPECT_EQ(read_file(path, "a.csv"), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}

TEST_F(FileBytes, AFailedWriteLeavesNothingBehind) {
  EXPECT_THROW(write_file_atomically(folder_ / "no_folder" / "a", "x"), Error);
  fs::create_directories(folder_ / "taken" / "full");
  EXPECT_THROW(write_file_atomically(folder_ / "taken", "x"), Error);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
}

}  // namespace
}  // namespace socta
