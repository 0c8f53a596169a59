#include "app/permissions.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>

#include "format/file_bytes.h"
#include "source_dir.h"

namespace socta {
namespace {

using Rows = std::map<std::string, std::string>;

std::string trimmed_cell(const std::string& cell) {
  const std::size_t begin = cell.find_first_not_of(" `");
  if (begin == std::string::npos) return "";
  return cell.substr(begin, cell.find_last_not_of(" `") - begin + 1);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line.substr(1));
  for (std::string cell; std::getline(in, cell, '|');) cells.push_back(trimmed_cell(cell));
  return cells;
}

// "right/role" → "yes" or "" of the table of docs/rights.md whose first column is headed "Right".
Rows documented_rights() {
  std::istringstream in(
      read_file(std::filesystem::path(SOCTA_SOURCE_DIR) / "docs" / "rights.md", "rights.md"));
  Rows rows;
  std::vector<std::string> heads;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("|")) {
      heads.clear();
      continue;
    }
    const std::vector<std::string> cells = cells_of(line);
    if (heads.empty()) heads = cells;
    if (heads.front() != "Right" || cells == heads || cells.front().starts_with("-")) continue;
    for (std::size_t i = 2; i < cells.size(); ++i) rows[cells.front() + "/" + heads[i]] = cells[i];
  }
  return rows;
}

std::string mark(bool may_do) { return may_do ? "yes" : ""; }

TEST(Permissions, AreThoseThatTheDocumentStates) {
  Rows expected;
  for (const Permission permission : kPermissions) {
    const std::string name(to_string(permission));
    for (const AssessmentRole role : kAssessmentRoles)
      expected[name + "/" + std::string(to_string(role))] = mark(may(role, permission));
    expected[name + "/admin"] = mark(may(SystemRole::admin, permission));
  }
  EXPECT_EQ(documented_rights(), expected);
}

TEST(Permissions, NobodyWithoutARoleInTheSystemHasRightsThere) {
  EXPECT_TRUE(permissions_of(SystemRole::member).empty());
}

TEST(Permissions, AnAdministratorHasNoRightInsideAnAssessment) {
  for (const Permission permission : {Permission::read, Permission::write, Permission::read_results})
    EXPECT_FALSE(may(SystemRole::admin, permission));
}

TEST(Permissions, WriteAllRecordsOrOnlyThoseOfTheOwnOrganisation) {
  const std::map<AssessmentRole, WriteScope> expected = {
      {AssessmentRole::coordinator, WriteScope::all},
      {AssessmentRole::analyst, WriteScope::all},
      {AssessmentRole::facilitator, WriteScope::all},
      {AssessmentRole::contributor, WriteScope::own_organisation},
      {AssessmentRole::reviewer, WriteScope::none},
      {AssessmentRole::observer, WriteScope::none}};
  for (const auto& [role, scope] : expected) EXPECT_EQ(write_scope(role), scope) << to_string(role);
}

TEST(Permissions, ContributorsReadTheirOwnAnswersAndWhatTheyMayName) {
  const std::map<std::string, ReadScope> expected = {{"judgements", ReadScope::own_organisation},
                                                     {"evidence", ReadScope::own_organisation},
                                                     {"items", ReadScope::all},
                                                     {"factors", ReadScope::all},
                                                     {"scores", ReadScope::none},
                                                     {"groups", ReadScope::none},
                                                     {"decisions", ReadScope::none}};
  for (const auto& [table, scope] : expected) {
    EXPECT_EQ(read_scope(AssessmentRole::contributor, table), scope) << table;
    EXPECT_EQ(read_scope(AssessmentRole::observer, table), ReadScope::all) << table;
  }
}

TEST(Permissions, ContributorsAddAnswersAndEvidenceOnly) {
  for (const char* table : {"judgements", "evidence", "influence"})
    EXPECT_TRUE(is_contributed_table(table)) << table;
  for (const char* table : {"organisations", "assessors", "scores", "decisions", "groups", ""})
    EXPECT_FALSE(is_contributed_table(table)) << table;
}

}  // namespace
}  // namespace socta
