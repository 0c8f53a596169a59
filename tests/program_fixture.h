#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "source_dir.h"

namespace socta {

/// How a program ended, and what it said.
struct Ending {
  int exit_code = -1;
  std::string out{};
  std::string err{};
};

/// For tests: the built program, run by a shell as a user runs it, with a folder of its own.
class Program : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    scratch_ =
        std::filesystem::temp_directory_path() / ("socta_program_" + std::to_string(getpid()) + info->name());
    std::filesystem::create_directories(scratch_);
  }
  void TearDown() override { std::filesystem::remove_all(scratch_); }

  /// Runs the program with these arguments; `before` stands before it in the shell's line.
  Ending run(const std::string& arguments, const std::string& before = "") const {
    const std::filesystem::path err = scratch_ / "stderr";
    const std::string command = before + SOCTA_PROGRAM + " " + arguments + " 2>" + err.string();
    std::FILE* pipe = popen(command.c_str(), "r");
    Ending result;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      result.out.append(buffer.data(), got);
    const int status = pclose(pipe);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.err = contents(err);
    return result;
  }

  static std::string example(const char* name) {
    return (std::filesystem::path(SOCTA_SOURCE_DIR) / "examples" / name).string();
  }

  std::filesystem::path copy_of(const char* name) const {
    std::filesystem::path copy = scratch_ / name;
    std::filesystem::copy(example(name), copy, std::filesystem::copy_options::recursive);
    return copy;
  }

  static std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::filesystem::path scratch_;
};

}  // namespace socta
