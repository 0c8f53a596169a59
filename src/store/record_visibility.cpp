#include "store/record_visibility.h"

#include "store/sql_text.h"

namespace socta {
namespace {

constexpr std::string_view kHandling = "handling";
constexpr const char* kDefault = R"((select "handling_default" from "assessment" where "id" = ?))";

/// Columns that name a group, for tables whose rows belong to groups.
std::vector<std::string> group_columns(const RecordTable& table) {
  if (table.name == "group_scores") return {"group"};
  if (table.name == "group_links") return {"from", "to"};
  return {};
}

SqlConditions within_clearance(const std::string& alias, std::int64_t assessment, const Reader& reader) {
  const std::vector<std::string> codes = visible_codes(reader);
  const std::string column = alias + "." + sql_name(kHandling);
  const std::string signs = sql_signs(codes.size());
  SqlParameters parameters(codes.begin(), codes.end());
  parameters.emplace_back(assessment);
  SqlConditions conditions;
  conditions.add(
      column + " in (" + signs + ") or (" + column + " = '' and " + kDefault + " in (" + signs + "))",
      joined(parameters, SqlParameters(codes.begin(), codes.end())));
  return conditions;
}

void add_visible_groups(const RecordTable& table, const std::string& alias, std::int64_t assessment,
                        const Reader& reader, SqlConditions& conditions) {
  for (const std::string& column : group_columns(table)) {
    SqlConditions groups;
    groups.add(R"(g."assessment_id" = ?)", assessment);
    groups.add(within_clearance("g", assessment, reader));
    conditions.add(alias + "." + sql_name(column) + R"( in (select g."code" from "groups" g where )" +
                       groups.text() + ")",
                   groups.parameters());
  }
}

}  // namespace

std::vector<std::string> visible_codes(const Reader& reader) {
  std::vector<std::string> codes;
  for (const HandlingCode code : {HandlingCode::open, HandlingCode::consultation, HandlingCode::restricted})
    if (code <= reader.clearance) codes.emplace_back(to_string(code));
  return codes;
}

SqlConditions visible_rows(const RecordTable& table, const std::string& alias, std::int64_t assessment,
                           const Reader& reader) {
  SqlConditions conditions;
  conditions.add(alias + R"(."assessment_id" = ?)", assessment);
  if (reader.organisation) conditions.add(alias + R"(."owner_organisation" = ?)", *reader.organisation);
  if (reader.clearance == HandlingCode::restricted) return conditions;
  if (table.column(kHandling)) conditions.add(within_clearance(alias, assessment, reader));
  add_visible_groups(table, alias, assessment, reader, conditions);
  return conditions;
}

std::string handling_of_row(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                            const std::vector<std::string>& cells) {
  if (!group_columns(table).empty()) return std::string(to_string(HandlingCode::restricted));
  const auto column = table.column(kHandling);
  if (!column) return std::string(to_string(HandlingCode::open));
  if (!cells[*column].empty()) return cells[*column];
  return transaction.value<std::string>(R"(select "handling_default" from "assessment" where "id" = ?)",
                                        {assessment});
}

}  // namespace socta
