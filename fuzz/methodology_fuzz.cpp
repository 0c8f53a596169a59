#include "domain/error.h"
#include "format/methodology_reader.h"
#include "format/methodology_writer.h"
#include "require.h"

namespace socta {
namespace {

// What is read must come back the same from its canonical form; what is refused must say why.
void check(std::string_view bytes) {
  try {
    const Methodology methodology = read_methodology(bytes, "fuzz.toml");
    const std::string written = write_methodology(methodology);
    require(read_methodology(written, "written") == methodology);
  } catch (const Error& error) {
    require(!error.problems().empty());
    for (const Problem& problem : error.problems())
      require(problem.where.file == "fuzz.toml" && !problem.message.empty());
  }
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::check(socta::as_text(data, size));
  return 0;
}
