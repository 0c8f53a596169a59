#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "source_dir.h"

namespace {

namespace fs = std::filesystem;

// The row of docs/architecture.md as this test enforces it: layer → layers that it may include.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"domain", {}},
    {"engine", {"domain"}},
    {"text", {"domain"}},
    {"figure", {"domain", "text"}},
    {"report", {"domain", "text", "figure"}},
    {"format", {"domain"}},
    {"store", {"domain", "format", "text"}},
    {"app", {"domain", "engine", "figure", "format", "report", "store", "text"}},
    {"http", {"domain", "format", "text", "app"}},
    {"cli", {"domain", "engine", "figure", "format", "report", "store", "text", "app", "http"}},
};

// Layers that stay free of files, clock, JSON, SQL and logs (tests beside the source may use them).
const std::set<std::string> kPure = {"domain", "engine"};
const std::regex kImpure(
    R"(<(fstream|filesystem|iostream|cstdlib|ctime|nlohmann/.*|toml\+\+/.*|sqlite3.*|soci/.*)>)");

struct Include {
  std::string file;
  std::string layer;
  std::string target;  // "engine/pool.h" or <fstream>
};

std::vector<Include> all_includes() {
  std::vector<Include> found;
  const fs::path root = fs::path(SOCTA_SOURCE_DIR) / "src";
  const std::regex pattern(R"(^\s*#\s*include\s*(["<][^">]+[">]))");
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const fs::path relative = fs::relative(entry.path(), root);
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      std::smatch match;
      if (std::regex_search(line, match, pattern))
        found.push_back({relative.generic_string(), relative.begin()->string(), match[1]});
    }
  }
  return found;
}

TEST(Layers, IncludeOnlyWhatTheTableAllows) {
  const std::vector<Include> includes = all_includes();
  ASSERT_GT(includes.size(), 20u);
  for (const Include& include : includes) {
    ASSERT_TRUE(kMayInclude.contains(include.layer)) << include.file << " lies in a folder that is no layer";
    if (include.target.front() != '"') continue;
    const std::string path = include.target.substr(1, include.target.size() - 2);
    if (path == "source_dir.h") continue;  // made by the build: where the project lies
    const std::string layer = path.substr(0, path.find('/'));
    ASSERT_NE(layer, path) << include.file << " includes \"" << path << "\" without its layer";
    EXPECT_TRUE(layer == include.layer || kMayInclude.at(include.layer).contains(layer))
        << include.file << " may not include \"" << path << '"';
  }
}

TEST(Layers, DomainAndEngineStayPure) {
  for (const Include& include : all_includes()) {
    if (!kPure.contains(include.layer) || include.file.ends_with("_test.cpp")) continue;
    EXPECT_FALSE(std::regex_match(include.target, kImpure)) << include.file << " includes " << include.target;
  }
}

TEST(Layers, OnlyTheStoreSpeaksToADatabase) {
  const std::regex database(R"(<(sqlite3.*|soci/.*|libpq.*)>)");
  for (const Include& include : all_includes()) {
    if (include.layer == "store") continue;
    EXPECT_FALSE(std::regex_match(include.target, database))
        << include.file << " includes " << include.target;
  }
}

TEST(Layers, AreNamedInTheArchitectureDocument) {
  std::ifstream in(fs::path(SOCTA_SOURCE_DIR) / "docs" / "architecture.md");
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  for (const auto& [layer, _] : kMayInclude)
    EXPECT_NE(text.find("`" + layer + "/`"), std::string::npos) << layer << " is not in docs/architecture.md";
}

TEST(Layers, EverySourceFileIsListedInTheBuild) {
  const fs::path root = fs::path(SOCTA_SOURCE_DIR) / "src";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path().parent_path() / "CMakeLists.txt");
    const std::string list((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    EXPECT_NE(list.find(entry.path().filename().string()), std::string::npos)
        << fs::relative(entry.path(), root) << " is in no CMakeLists.txt";
  }
}

}  // namespace
