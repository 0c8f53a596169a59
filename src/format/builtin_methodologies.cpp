#include "format/builtin_methodologies.h"

#include <span>

#include "domain/embedded_file.h"
#include "domain/error.h"
#include "domain/suggestion.h"
#include "format/methodology_reader.h"

namespace socta {

// Made by socta_embed from methodologies/.
std::span<const EmbeddedFile> builtin_methodology_files();

namespace {

struct Loaded {
  std::string_view file;
  Methodology methodology;
};

const std::vector<Loaded>& all_loaded() {
  static const std::vector<Loaded> kLoaded = [] {
    std::vector<Loaded> loaded;
    for (const EmbeddedFile& file : builtin_methodology_files())
      loaded.push_back({file.bytes, read_methodology(file.bytes, file.name)});
    return loaded;
  }();
  return kLoaded;
}

const Loaded& loaded(std::string_view code) {
  std::vector<std::string> known;
  std::string listed;
  for (const Loaded& candidate : all_loaded()) {
    if (candidate.methodology.code == code) return candidate;
    known.push_back(candidate.methodology.code);
    listed += (listed.empty() ? "" : ", ") + candidate.methodology.code;
  }
  throw Error(ErrorKind::not_found,
              Sentence("no_built_in", "There is no built-in methodology {code}", {quoted("code", code)}) +
                  did_you_mean(code, known) +
                  Sentence("there_are", " There are: {choices}.", {plain("choices", listed)}));
}

}  // namespace

const std::vector<BuiltinMethodology>& builtin_methodologies() {
  static const std::vector<BuiltinMethodology> kList = [] {
    std::vector<BuiltinMethodology> list;
    for (const Loaded& one : all_loaded())
      list.push_back({one.methodology.code, one.methodology.version, one.methodology.title});
    return list;
  }();
  return kList;
}

std::string_view builtin_methodology_file(std::string_view code) { return loaded(code).file; }

const Methodology& builtin_methodology(std::string_view code) { return loaded(code).methodology; }

}  // namespace socta
