#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command.h"
#include "cli/problem_text.h"
#include "cli/usage_text.h"
#include "domain/error.h"

namespace {

constexpr int kWrongCommandLine = 2;

int report(const socta::Error& error) {
  std::fputs(socta::problem_text(error.problems(), socta::terminal_of(stderr)).c_str(), stderr);
  return socta::exit_code(error.kind());
}

int report_usage(const std::string& problem) {
  std::fputs(socta::problem_text({{problem}}, socta::terminal_of(stderr)).c_str(), stderr);
  return kWrongCommandLine;
}

int run(int argc, char** argv) {
  CLI::App program;
  program.name("socta");
  socta::Action action;
  try {
    socta::add_commands(program, action);
    program.parse(argc, argv);
    return action();
  } catch (const CLI::Success& success) {
    return program.exit(success);
  } catch (const CLI::ParseError& error) {
    return report_usage(socta::usage_problem(program, error, argc, argv));
  } catch (const socta::Error& error) {
    return report(error);
  } catch (const std::exception& error) {
    return report(
        socta::Error(socta::ErrorKind::internal, std::string("An unexpected fault: ") + error.what()));
  }
}

// A full disk shows itself only when the buffer is emptied.
int with_output_written(int code) {
  const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (written || code != 0) return code;
  return report(socta::Error(socta::ErrorKind::io,
                             "Standard output could not be written; what was printed is not whole."));
}

}  // namespace

int main(int argc, char** argv) {
  // A file that grows beyond the user's limit is then an error of its writing, which clears up.
  std::signal(SIGXFSZ, SIG_IGN);
  return with_output_written(run(argc, argv));
}
