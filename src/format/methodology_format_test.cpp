// The document of the file format and the reader's keys must be the same, both ways.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "format/methodology_keys.h"
#include "format/methodology_reader.h"
#include "format/methodology_writer.h"
#include "source_dir.h"

namespace socta {
namespace {

std::string document() {
  std::ifstream file(SOCTA_SOURCE_DIR "/docs/methodology-format.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

using Keys = std::map<std::string, std::set<std::string>>;

std::vector<std::string> in_backticks(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t start = text.find('`'); start != std::string::npos; start = text.find('`', start + 1)) {
    const std::size_t end = text.find('`', start + 1);
    if (end == std::string::npos) break;
    words.push_back(text.substr(start + 1, end - start - 1));
    start = end;
  }
  return words;
}

std::string place_of(std::string heading) {
  std::erase(heading, '`');
  return heading.substr(3, heading.find(':') - 3);
}

// Keys by heading: what stands in backticks in the first column of the tables.
Keys documented_keys() {
  Keys keys;
  std::string place;
  std::istringstream lines(document());
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) place = place_of(line);
    if (line.starts_with("## ")) keys[place];
    if (!line.starts_with("| `")) continue;
    for (const std::string& key : in_backticks(line.substr(0, line.find('|', 1)))) keys[place].insert(key);
  }
  return keys;
}

// A table with a heading of its own, such as [display], is documented by that heading.
bool has_own_heading(const TomlKey& key) { return key.table && key.table->place.starts_with("["); }

void gather(const TomlSchema& schema, Keys& keys) {
  std::set<std::string>& own = keys[std::string(schema.place)];
  for (const TomlKey& key : schema.keys) {
    if (!has_own_heading(key)) own.insert(std::string(key.name));
    if (key.table) gather(*key.table, keys);
  }
}

std::string section(const std::string& place) {
  std::istringstream lines(document());
  std::string text;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) inside = place_of(line) == place;
    if (inside) text += line + "\n";
  }
  return text;
}

void expect_words_documented(const TomlSchema& schema) {
  const std::string text = section(std::string(schema.place));
  for (const TomlKey& key : schema.keys) {
    for (const std::string_view word : key.words)
      EXPECT_NE(text.find("`\"" + std::string(word) + "\"`"), std::string::npos)
          << schema.place << " " << key.name << " " << word;
    if (key.table) expect_words_documented(*key.table);
  }
}

TEST(MethodologyFormat, DocumentsExactlyTheKeysThatTheReaderKnows) {
  Keys known;
  gather(methodology_schema(), known);
  known["Top level"].insert("aggregation");
  EXPECT_EQ(documented_keys(), known);
}

TEST(MethodologyFormat, DocumentsEveryWord) { expect_words_documented(methodology_schema()); }

TEST(MethodologyFormat, ExampleInTheDocumentIsAMethodology) {
  const std::string text = document();
  const std::size_t start = text.find("```toml\n") + 8;
  const std::string example = text.substr(start, text.find("```", start) - start);
  const Methodology methodology = read_methodology(example, "docs/methodology-format.md");
  EXPECT_EQ(crime_forms(methodology), (std::vector<std::string>{"smuggling_tobacco", "smuggling_fuel"}));
  EXPECT_EQ(read_methodology(write_methodology(methodology), "written"), methodology);
}

}  // namespace
}  // namespace socta
