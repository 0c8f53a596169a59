#include "format/output_files.h"

namespace socta {

bool is_output_file(std::string_view path) {
  if (path == kResultsFile) return true;
  if (!path.starts_with(kReportStem) || path.find('/') != path.npos) return false;
  const std::string_view after_stem = path.substr(kReportStem.size());
  return after_stem.find('.') != after_stem.npos;
}

}  // namespace socta
