#include "format/excalibur.h"

#include <algorithm>

#include "require.h"

namespace socta {
namespace {

// The answers, then the realizations, parted by '#'.
void check(std::string_view bytes) {
  const auto cut = std::min(bytes.find('#'), bytes.size());
  const auto rest = bytes.substr(std::min(cut + 1, bytes.size()));
  Problems problems;
  const auto study =
      read_excalibur({"fuzz.dtt", bytes.substr(0, cut)}, NamedBytes{"fuzz.rls", rest}, problems);
  for (const auto& answer : study.answers) {
    require(answer.expert < study.experts.size() && answer.item < study.items.size());
    require(answer.quantiles.size() == study.levels.size());
    require(std::is_sorted(answer.quantiles.begin(), answer.quantiles.end()));
  }
}

}  // namespace
}  // namespace socta

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  socta::check(socta::as_text(data, size));
  return 0;
}
