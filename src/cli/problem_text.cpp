#include "cli/problem_text.h"

namespace socta {

std::string problem_text(const std::vector<Problem>& problems, const Terminal& terminal) {
  std::string text;
  for (const Problem& problem : problems) {
    const bool is_error = problem.severity == Severity::error;
    text += inked(is_error ? "error: " : "warning: ", is_error ? Ink::severe : Ink::moderate, terminal);
    text += to_string(problem) + '\n';
  }
  return text;
}

}  // namespace socta
