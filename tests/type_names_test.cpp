#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#include "source_dir.h"

namespace {

namespace fs = std::filesystem;

const std::regex kNamespace(R"(^namespace ([\w:]+) \{$)");
const std::regex kType(R"(^(?:class|struct|enum class) (\w+)(?: final)?(?: :[^;{]*)?(?: \{.*)?$)");

/// Name with its namespaces → the header that defines it first.
using Definitions = std::map<std::string, std::string>;

// Headers open their namespaces before the first type, and close them after the last.
void expect_new_names(const fs::path& header, Definitions& known) {
  std::ifstream in(header);
  std::string space;
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_match(line, match, kNamespace)) space += match[1].str() + "::";
    if (!std::regex_match(line, match, kType)) continue;
    const auto [first, fresh] = known.try_emplace(space + match[1].str(), header.string());
    EXPECT_TRUE(fresh || first->second == header.string())
        << first->first << " is defined in " << first->second << " and in " << header;
  }
}

// Two types of one name are one to the linker: it takes the destructor of either for both.
TEST(TypeNames, AreDefinedInOneHeaderEach) {
  Definitions known;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOCTA_SOURCE_DIR) / "src"))
    if (entry.path().extension() == ".h") expect_new_names(entry.path(), known);
  EXPECT_GT(known.size(), 300U);
}

}  // namespace
