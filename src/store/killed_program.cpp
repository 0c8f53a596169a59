#include "store/killed_program.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <thread>

namespace socta {
namespace {

[[noreturn]] void become(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execv(arguments.front(), arguments.data());
  ::_exit(127);
}

// nullopt at the end, and for a line that the kill has cut off.
std::optional<std::string> next_line(std::FILE* said) {
  std::array<char, 256> line{};
  if (std::fgets(line.data(), line.size(), said) == nullptr) return std::nullopt;
  std::string text = line.data();
  if (!text.ends_with('\n')) return std::nullopt;
  text.pop_back();
  return text;
}

}  // namespace

std::vector<std::string> lines_until_killed(const std::vector<std::string>& command,
                                            std::chrono::microseconds pause) {
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t writer = ::fork();
  if (writer == 0) {
    ::dup2(ends[1], 1);
    ::close(ends[0]);
    become(command);
  }
  ::close(ends[1]);
  std::FILE* said = ::fdopen(ends[0], "r");
  std::vector<std::string> lines;
  if (auto first = next_line(said)) lines.push_back(std::move(*first));
  std::this_thread::sleep_for(pause);
  ::kill(writer, SIGKILL);
  while (auto line = next_line(said)) lines.push_back(std::move(*line));
  std::fclose(said);
  int status = 0;
  ::waitpid(writer, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself";
  return lines;
}

}  // namespace socta
