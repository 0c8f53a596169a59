#include "app/loaded_case.h"

#include "format/assessment_reader.h"

namespace socta {

LoadedCase load_case(std::span<const StoredFile> files) {
  LoadedCase loaded;
  try {
    ReadAssessment read = read_assessment_files(files);
    loaded.input = std::move(read.input);
    loaded.problems = std::move(read.warnings);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::invalid) throw;
    loaded.problems = error.problems();
  }
  return loaded;
}

}  // namespace socta
