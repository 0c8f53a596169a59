#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <string>

#include "format/assessment_keys.h"
#include "format/assessment_tables.h"
#include "format/assessment_toml.h"
#include "format/file_bytes.h"
#include "format/statistics_toml.h"
#include "source_dir.h"

namespace socta {
namespace {

const std::string& document() {
  static const std::string text =
      read_file(std::string(SOCTA_SOURCE_DIR) + "/docs/assessment-folder.md", "docs/assessment-folder.md");
  return text;
}

/// The document from one heading to the next.
std::string section(const std::string& heading) {
  const std::size_t begin = document().find("\n## " + heading + "\n");
  EXPECT_NE(begin, std::string::npos) << heading;
  return document().substr(begin, document().find("\n## ", begin + 1) - begin);
}

std::string snippet_of(const std::string& heading) {
  const std::string text = section(heading);
  const std::size_t begin = text.find("```toml\n") + 8;
  return text.substr(begin, text.find("```", begin) - begin);
}

/// Rows of the section's Markdown table: first cell → the other cells.
std::map<std::string, std::string> rows_of(const std::string& heading) {
  std::map<std::string, std::string> rows;
  const std::string text = section(heading);
  const std::regex row("\n\\| `([^|]*)` \\|([^\n]*)\\|");
  for (std::sregex_iterator found(text.begin(), text.end(), row), end; found != end; ++found)
    rows[(*found)[1]] = (*found)[2];
  return rows;
}

TEST(AssessmentDocs, TheExampleOfAssessmentTomlIsReadWithoutAProblem) {
  Problems problems;
  const auto root =
      read_toml_document(snippet_of("`assessment.toml`"), "assessment.toml", assessment_format(), problems);
  ASSERT_TRUE(root);
  const Assessment assessment = assessment_of(*root, problems);
  for (const Problem& problem : problems.list()) ADD_FAILURE() << to_string(problem);
  EXPECT_EQ(assessment.title.in("sr"), "Србија 2015");
  EXPECT_EQ(to_string(assessment.reference.to), "2015-Q1");
  EXPECT_EQ(assessment.timetable.size(), 1u);
  EXPECT_EQ(assessment.scenarios[0].states.size(), 2u);
}

TEST(AssessmentDocs, TheExampleOfStatisticsTomlIsReadWithoutAProblem) {
  Problems problems;
  const auto root =
      read_toml_document(snippet_of("`statistics.toml`"), "statistics.toml", statistics_format(), problems);
  ASSERT_TRUE(root);
  const std::vector<Series> series = series_of(*root, {}, problems);
  for (const Problem& problem : problems.list()) ADD_FAILURE() << to_string(problem);
  ASSERT_EQ(series.size(), 1u);
  EXPECT_EQ(series[0].reading.filters.at("iccs"), std::vector<std::string>{"ICCS0401"});
  EXPECT_EQ(series[0].feeds[0].normaliser.kind, NormaliserKind::goalposts);
}

/// The columns that the document's row of a table names, and whether they stand in bold.
using Columns = std::map<std::string, bool>;

Columns documented_columns(std::string cells) {
  // What is in parentheses, and what follows the list, explains the columns.
  cells = std::regex_replace(cells, std::regex("\\([^()]*\\)"), "");
  Columns columns;
  const std::regex name("^\\s*(\\*\\*)?([a-z_]+)(\\*\\*)?\\s*([:.].*)?$|^\\s*\\*answer\\*.*$");
  std::size_t begin = 0;
  while (begin <= cells.size()) {
    const std::size_t end = std::min(cells.find(',', begin), cells.size());
    const std::string piece = cells.substr(begin, end - begin);
    begin = end + 1;
    if (piece.find("*answer*") != std::string::npos) {
      for (const char* part : {"low", "best", "high", "confidence"}) columns[part] = false;
      continue;
    }
    std::string head = piece.substr(0, piece.find_first_of(".:"));
    std::size_t joined = head.find(" and ");
    for (const std::string& one :
         joined == std::string::npos
             ? std::vector<std::string>{head}
             : std::vector<std::string>{head.substr(0, joined), head.substr(joined + 5)}) {
      std::smatch match;
      if (std::regex_match(one, match, name)) columns[match[2]] = match[1].matched;
    }
    if (piece.find_first_of(".:") != std::string::npos) break;
  }
  return columns;
}

TEST(AssessmentDocs, EveryTableAndColumnStandsInTheDocumentAndTheReverse) {
  std::map<std::string, std::string> rows = rows_of("Tables");
  rows.erase("narrative/*.md");
  const auto compare = [&rows](const auto& table) {
    Columns expected;
    for (const auto& column : table.columns)
      expected[std::string(column.name)] = column.use == ColumnUse::required;
    if (table.text) {
      expected[std::string(table.text->stem) + "_en"] = true;
      expected[std::string(table.text->stem) + "_sr"] = false;
    }
    const std::string file(table.file);
    ASSERT_TRUE(rows.contains(file)) << file << " is not documented";
    EXPECT_EQ(documented_columns(rows.at(file)), expected) << file;
    rows.erase(file);
  };
  for_each_table(compare);
  compare(translations_table());
  for (const auto& [file, cells] : rows)
    ADD_FAILURE() << file << " is documented, but no table of the program";
}

const TomlSchema& table_of(const TomlSchema& schema, std::string_view key) {
  for (const TomlKey& known : schema.keys)
    if (known.name == key) return *known.table;
  throw std::logic_error("no such table");
}

std::set<std::string> documented_keys(const std::string& heading) {
  std::set<std::string> keys;
  const std::regex word("[a-z_.\\[\\]]+");
  for (const auto& [cell, rest] : rows_of(heading))
    for (std::sregex_iterator found(cell.begin(), cell.end(), word), end; found != end; ++found)
      keys.insert((*found)[0]);
  return keys;
}

std::set<std::string> schema_keys(const TomlSchema& schema) {
  std::set<std::string> keys;
  for (const TomlKey& key : schema.keys) keys.insert(std::string(key.name));
  return keys;
}

TEST(AssessmentDocs, EveryKeyStandsInTheDocumentAndTheReverse) {
  std::set<std::string> cycle = schema_keys(table_of(assessment_format().schema, "assessment"));
  cycle.erase("reference");
  cycle.insert({"reference.from", "reference.to", "[[milestone]]", "[[scenario]]", "[map]"});
  EXPECT_EQ(documented_keys("`assessment.toml`"), cycle);
  std::set<std::string> series = schema_keys(table_of(statistics_format().schema, "series"));
  series.erase("feed");
  series.insert("[[series.feed]]");
  EXPECT_EQ(documented_keys("`statistics.toml`"), series);
}

TEST(AssessmentDocs, EveryKeyOfAnInnerTableIsNamedInItsRow) {
  const TomlSchema& series = table_of(statistics_format().schema, "series");
  const TomlSchema& root = assessment_format().schema;
  const struct {
    const TomlSchema& schema;
    std::string heading;
    std::string row;
  } table[] = {
      {table_of(series, "feed"), "`statistics.toml`", "[[series.feed]]"},
      {table_of(series, "source"), "`statistics.toml`", "source"},
      {table_of(root, "milestone"), "`assessment.toml`", "[[milestone]]"},
      {table_of(root, "scenario"), "`assessment.toml`", "[[scenario]]"},
      {table_of(root, "map"), "`assessment.toml`", "[map]"},
  };
  for (const auto& row : table)
    for (const TomlKey& key : row.schema.keys)
      EXPECT_NE(rows_of(row.heading).at(row.row).find("`" + std::string(key.name) + "`"), std::string::npos)
          << row.row << ": " << key.name;
}

}  // namespace
}  // namespace socta
