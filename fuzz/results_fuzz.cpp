#include "domain/error.h"
#include "format/results_reader.h"
#include "format/results_writer.h"
#include "require.h"

namespace socta {
namespace {

void check(std::string_view bytes) {
  try {
    const Results results = read_results(bytes, "fuzz.json");
    const std::string written = write_results(results);
    require(read_results(written, "written") == results);
  } catch (const Error& error) {
    require(!error.problems().empty());
    for (const Problem& problem : error.problems()) require(problem.where.file == "fuzz.json");
  }
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::check(socta::as_text(data, size));
  return 0;
}
