#include "text/message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "domain/error.h"
#include "source_dir.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

std::string source_text() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOCTA_SOURCE_DIR) / "src")) {
    const std::string name = entry.path().filename().string();
    if ((!name.ends_with(".cpp") && !name.ends_with(".h")) || name.ends_with("_test.cpp")) continue;
    std::ifstream in(entry.path());
    text.append(std::istreambuf_iterator<char>(in), {});
  }
  return text;
}

// What is said of wrong input stands in the code in English (text/said_test.cpp).
TEST(Message, CataloguesHoldTheSameKeys) {
  std::vector<std::string> serbian = message_keys(Language::serbian_cyrillic);
  std::erase_if(serbian, [](const std::string& key) { return key.starts_with("said."); });
  EXPECT_EQ(message_keys(Language::english), serbian);
  EXPECT_GT(message_keys(Language::english).size(), 15u);
}

// A key is used when the code names it, or names a prefix of it that ends in '.' or '_' and is completed at
// run time.
TEST(Message, EveryKeyIsUsedByTheCode) {
  const std::string text = source_text();
  for (const std::string& key : message_keys(Language::english)) {
    bool used = text.find('"' + key + '"') != std::string::npos;
    for (std::size_t i = 1; i < key.size() && !used; ++i)
      if (key[i - 1] == '.' || key[i - 1] == '_')
        used = text.find('"' + key.substr(0, i) + '"') != std::string::npos;
    EXPECT_TRUE(used) << key << " is in the catalogues, but no code shows it";
  }
}

TEST(Message, EveryKeyThatTheCodeNamesExists) {
  const std::string text = source_text();
  const auto keys = message_keys(Language::english);
  const std::regex call("message\\((?:[a-z_.]+, )?\"([a-z_0-9.]+)\"[,)]");
  std::size_t calls = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it, ++calls)
    EXPECT_TRUE(std::binary_search(keys.begin(), keys.end(), (*it)[1].str())) << (*it)[1];
  EXPECT_GT(calls, 0u);
}

TEST(Message, FillsInArgumentsInEveryLanguage) {
  EXPECT_EQ(message(Language::english, "period.quarter_1", {{"year", "2015"}}), "first quarter of 2015");
  EXPECT_EQ(message(Language::serbian_cyrillic, "period.quarter_1", {{"year", "2015"}}),
            "прво тромесечје 2015.");
  EXPECT_EQ(message(Language::serbian_latin, "period.quarter_1", {{"year", "2015"}}),
            "prvo tromesečje 2015.");
}

TEST(Message, AnUnknownKeyIsOurOwnBug) {
  try {
    message(Language::english, "no.such.key");
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::internal);
  }
}

TEST(Message, SerbianIsWrittenInCyrillic) {
  const std::regex arguments(R"(\{[a-z_]+(, plural,|, select, closed)?)");
  std::string text;
  for (const char* file : {"sr.toml", "report_sr.toml"}) {
    std::ifstream in(fs::path(SOCTA_SOURCE_DIR) / "src/text/messages" / file);
    text.append(std::istreambuf_iterator<char>(in), {});
  }
  std::istringstream in(text);
  const std::regex value("^[a-z_0-9]+ = \"(.*)\"$");
  const std::set<std::string> allowed = {"PESTLE", "SOCTA", "JSON", "OpenSOCTA", "P",      "one", "few",
                                         "other",  "W",     "p",    "N",         "scores", "csv"};
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, value)) continue;
    const std::string words = std::regex_replace(match[1].str(), arguments, "");
    const std::regex word("[A-Za-z]+");
    for (std::sregex_iterator it(words.begin(), words.end(), word), end; it != end; ++it)
      EXPECT_TRUE(allowed.contains(it->str())) << it->str() << " in " << line;
  }
}

}  // namespace
}  // namespace socta
