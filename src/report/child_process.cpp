#include "report/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <sstream>
#include <thread>

namespace socta {
namespace {

constexpr std::chrono::milliseconds kPollInterval{5};

std::vector<char*> argument_vector(std::string& program, std::vector<std::string>& arguments) {
  std::vector<char*> pointers{program.data()};
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  return pointers;
}

// A process group of its own, so that a browser's helpers end with it.
std::optional<pid_t> start(const ChildRequest& request) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, request.output.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  std::string program = request.program.string();
  std::vector<std::string> arguments = request.arguments;
  pid_t child = 0;
  const int failure = posix_spawn(&child, program.c_str(), &files, &attributes,
                                  argument_vector(program, arguments).data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return failure == 0 ? std::optional(child) : std::nullopt;
}

// The child is still unreaped here, so its number cannot belong to another process.
void end_group(pid_t child) {
  kill(-child, SIGKILL);
  waitpid(child, nullptr, 0);
}

}  // namespace

ChildEnding run_child(const ChildRequest& request) {
  const auto deadline = std::chrono::steady_clock::now() + request.time_limit;
  const std::optional<pid_t> child = start(request);
  if (!child) return ChildEnding::not_started;
  for (int status = 0;;) {
    const pid_t ended = waitpid(*child, &status, WNOHANG);
    if (ended == *child)
      return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ChildEnding::succeeded : ChildEnding::failed;
    if (ended < 0) return ChildEnding::failed;
    if (std::chrono::steady_clock::now() >= deadline) {
      end_group(*child);
      return ChildEnding::timed_out;
    }
    std::this_thread::sleep_for(kPollInterval);
  }
}

std::filesystem::path find_program(const std::vector<std::string_view>& names) {
  const char* path = std::getenv("PATH");
  for (const std::string_view name : names) {
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
      std::filesystem::path program = std::filesystem::path(folder) / name;
      if (!folder.empty() && access(program.c_str(), X_OK) == 0) return program;
    }
  }
  return {};
}

}  // namespace socta
