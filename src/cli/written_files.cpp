#include "cli/written_files.h"

#include <cstdio>

#include "domain/error.h"
#include "text/message.h"

namespace socta {

int print_written(const WrittenReport& report, Language language) {
  for (const auto& path : report.files)
    std::fprintf(stderr, "%s\n", message(language, "assess.written", {{"file", path.string()}}).c_str());
  for (const auto* sentences : {&report.remarks, &report.not_written})
    for (const std::string& sentence : *sentences) std::fprintf(stderr, "%s\n", sentence.c_str());
  return report.not_written.empty() ? 0 : exit_code(ErrorKind::io);
}

}  // namespace socta
