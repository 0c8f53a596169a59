#pragma once

#include <string>

#include "cli/command.h"

namespace socta {

/// What is wrong with the command line `argc`, `argv` that `program` refused with `error`, in a sentence. A
/// first word that is no command is named, with the nearest one.
std::string usage_problem(const CLI::App& program, const CLI::ParseError& error, int argc,
                          const char* const* argv);

}  // namespace socta
