#include "app/record_access.h"

#include <algorithm>

#include "app/record_fields.h"
#include "domain/message_text.h"

namespace socta {
namespace {

[[noreturn]] void refuse(std::string message, std::string_view field = {}) {
  throw Error(ErrorKind::forbidden, std::move(message), {.file = "", .field = std::string(field)});
}

std::vector<std::string> words(const RecordTable& table, const std::vector<std::string>& cells,
                               std::string_view column) {
  const Fields fields = fields_of(table, cells);
  const auto found = fields.find(std::string(column));
  if (found == fields.end()) return {};
  if (const auto* list = std::get_if<std::vector<std::string>>(&found->second)) return *list;
  const auto* word = std::get_if<std::string>(&found->second);
  return word != nullptr ? std::vector<std::string>{*word} : std::vector<std::string>{};
}

std::optional<Record> row_by_code(Transaction& transaction, std::int64_t assessment, std::string_view table,
                                  const std::string& code) {
  const RecordQuery query{.filters = {{.column = "code", .any_of = {code}}}, .limit = 1};
  auto page = list_records(transaction, assessment, record_table(table), every_record(), query);
  return page.records.empty() ? std::nullopt : std::optional(std::move(page.records.front()));
}

void check_assessor(Transaction& transaction, const Member& member, const std::string& assessor) {
  const RecordTable& table = record_table("assessors");
  const auto row = row_by_code(transaction, member.assessment.id, table.name, assessor);
  if (!row || cell_of(table, row->cells, "organisation") != member.membership.organisation)
    refuse("The assessor " + in_quotes(assessor) + " is none of your organisation.", "assessor");
}

bool lies_in(const Methodology& methodology, const std::string& item, const std::vector<std::string>& areas) {
  for (const CrimeNode* node = find_crime_node(methodology, item); node != nullptr;
       node = find_crime_node(methodology, node->parent))
    if (std::ranges::find(areas, node->code) != areas.end()) return true;
  return std::ranges::find(areas, item) != areas.end();
}

// An organisation that states no areas follows all of them.
void check_items(Transaction& transaction, const Member& member, const Methodology& methodology,
                 const std::vector<std::string>& items, std::string_view field) {
  const RecordTable& table = record_table("organisations");
  const auto row = row_by_code(transaction, member.assessment.id, table.name, member.membership.organisation);
  const std::vector<std::string> areas = row ? words(table, row->cells, "areas") : std::vector<std::string>{};
  if (areas.empty()) return;
  for (const std::string& item : items)
    if (!lies_in(methodology, item, areas))
      refuse(in_quotes(item) + " is not among the crime areas of your organisation.", field);
}

}  // namespace

Reader reader_of(const Member& member, const RecordTable& table) {
  switch (read_scope(member.membership.role, table.name)) {
    case ReadScope::all:
      return {member.membership.clearance, std::nullopt};
    case ReadScope::own_organisation:
      return {member.membership.clearance, member.membership.organisation};
    case ReadScope::none:
      break;
  }
  throw Error(ErrorKind::not_found, "There is no such table.");
}

bool may_add(const Member& member, const RecordTable& table) {
  switch (member.scope()) {
    case WriteScope::all:
      return true;
    case WriteScope::own_organisation:
      return is_contributed_table(table.name) && !member.membership.organisation.empty();
    case WriteScope::none:
      break;
  }
  return false;
}

bool may_change(const Member& member, const RecordTable& table, const Record& record) {
  if (!may_add(member, table)) return false;
  return member.scope() == WriteScope::all || record.owner_organisation == member.membership.organisation;
}

void require_write(Transaction& transaction, const Member& member, const Methodology& methodology,
                   const RecordTable& table, const std::vector<std::string>& cells) {
  if (!may_add(member, table)) refuse("Your role does not write the table '" + table.name + "'.");
  if (table.column("handling")) {
    const auto code = parse_handling_code(cell_of(table, cells, "handling"));
    require_clearance(member, code.value_or(member.assessment.handling_default), "handling");
  }
  if (member.scope() == WriteScope::all) return;
  if (table.column("assessor")) check_assessor(transaction, member, cell_of(table, cells, "assessor"));
  for (const char* column : {"item", "items"})
    if (table.column(column))
      check_items(transaction, member, methodology, words(table, cells, column), column);
}

}  // namespace socta
