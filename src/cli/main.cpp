#include <cstdio>
#include <exception>
#include <iostream>

#include "cli/command.h"
#include "cli/problem_text.h"
#include "domain/error.h"

namespace {

int report(const socta::Error& error) {
  std::fputs(socta::problem_text(error.problems(), socta::terminal_of(stderr)).c_str(), stderr);
  return socta::exit_code(error.kind());
}

}  // namespace

int main(int argc, char** argv) {
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
    program.exit(error, std::cerr, std::cerr);
    return 2;
  } catch (const socta::Error& error) {
    return report(error);
  } catch (const std::exception& error) {
    return report(
        socta::Error(socta::ErrorKind::internal, std::string("An unexpected fault: ") + error.what()));
  }
}
