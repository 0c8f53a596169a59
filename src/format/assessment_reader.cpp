#include "format/assessment_reader.h"

#include "format/assessment_reading.h"
#include "format/folder_files.h"

namespace socta {

ReadAssessment read_assessment_files(std::span<const StoredFile> files, const Problems& found,
                                     const MethodologySource& methodologies) {
  AssessmentReading reading = read_assessment(files, {}, found, methodologies);
  reading.problems.throw_if_errors();
  return {std::move(reading.input), reading.problems.list()};
}

ReadAssessment read_assessment_folder(const std::filesystem::path& folder,
                                      const MethodologySource& methodologies) {
  Problems found;
  const std::vector<StoredFile> files = read_folder_files(folder, found);
  return read_assessment_files(files, found, methodologies);
}

}  // namespace socta
