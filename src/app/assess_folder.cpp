#include "app/assess_folder.h"

#include <algorithm>
#include <thread>

#include "format/assessment_writer.h"
#include "format/file_bytes.h"
#include "format/hash.h"
#include "format/methodology_writer.h"
#include "format/output_files.h"
#include "format/results_reader.h"
#include "format/results_writer.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

Results read_results_file(const fs::path& path) {
  return read_results(read_file(path, path.string()), path.string());
}

}  // namespace

AssessedFolder assess_folder(const AssessRequest& request) {
  ReadAssessment read = read_assessment_folder(request.folder);
  RunOptions options;
  options.seed = request.seed;
  options.draws = request.draws;
  options.threads = request.threads > 0 ? request.threads : std::max(1U, std::thread::hardware_concurrency());
  options.sensitivity = request.sensitivity;
  options.inputs_hash = inputs_hash(read.input.assessment);
  options.methodology_hash = methodology_hash(read.input.methodology);
  options.on_progress = request.on_progress;
  Results results = assess(read.input, options);
  return {std::move(read.input), std::move(results), std::move(read.warnings)};
}

Results results_at(const fs::path& path) {
  if (!fs::is_directory(path)) return read_results_file(path);
  if (fs::exists(path / kResultsFile)) return read_results_file(path / kResultsFile);
  return assess_folder({.folder = path, .sensitivity = SensitivityRun::none}).results;
}

fs::path write_results_file(const fs::path& out, const Results& results) {
  const std::string bytes = write_results(results);
  make_folder(out);
  write_file_atomically(out / kResultsFile, bytes);
  return out / kResultsFile;
}

}  // namespace socta
