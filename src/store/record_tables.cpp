#include "store/record_tables.h"

#include <algorithm>
#include <map>

#include "domain/error.h"
#include "domain/message_text.h"
#include "format/assessment_tables.h"

namespace socta {
namespace {

struct Order {
  std::vector<std::string> key;
  std::vector<std::string> sortable;  // beside the first column of the key
};

// What has an index in migrations/. Free texts have none: they may be longer than an index holds.
const std::map<std::string, Order, std::less<>> kOrders = {
    {"items", {{"code"}, {}}},
    {"organisations", {{"code"}, {"kind"}}},
    {"assessors", {{"code"}, {"organisation"}}},
    {"judgements", {{"round", "assessor", "item", "indicator"}, {"assessor", "item", "indicator"}}},
    {"scores", {{"item", "indicator"}, {"indicator"}}},
    {"evidence", {{"code"}, {"grade", "handling"}}},
    {"factors", {{"code"}, {"category"}}},
    {"factor_judgements", {{"round", "assessor", "factor"}, {"assessor", "factor"}}},
    {"factor_effects", {{"factor", "item", "group", "assessor"}, {"item"}}},
    {"cross_impacts", {{}, {"on"}}},
    {"influence", {{"round", "assessor", "item", "domain"}, {"assessor", "item"}}},
    {"incidence", {{"round", "assessor", "item", "stakeholder"}, {"assessor", "item"}}},
    {"groups", {{"code"}, {"handling"}}},
    {"group_scores", {{"group", "attribute"}, {}}},
    {"group_links", {{}, {"from", "to"}}},
    {"decisions", {{"item"}, {}}},
};

void mark_sortable(RecordTable& table, const Order& order) {
  table.key = order.key;
  const auto is_listed = [&order](const std::string& name) {
    return std::find(order.sortable.begin(), order.sortable.end(), name) != order.sortable.end();
  };
  for (RecordColumn& column : table.columns)
    column.sortable = is_listed(column.name) || (!order.key.empty() && column.name == order.key.front());
}

template <typename Row>
RecordTable record_table_of(const AssessmentTable<Row>& description) {
  const std::string file(description.file);
  RecordTable table{file.substr(0, file.rfind('.')), file};
  const auto add_texts = [&] {
    table.columns.push_back({std::string(description.text->stem), RecordColumnKind::texts, true});
  };
  for (std::size_t i = 0; i < description.columns.size(); ++i) {
    if (description.text && i == description.text_position) add_texts();
    const auto& column = description.columns[i];
    table.columns.push_back(
        {std::string(column.name), RecordColumnKind::cell, column.use == ColumnUse::required});
  }
  if (description.text && description.text_position == description.columns.size()) add_texts();
  mark_sortable(table, kOrders.at(table.name));
  return table;
}

std::vector<RecordTable> make_record_tables() {
  std::vector<RecordTable> tables;
  for_each_table([&tables](const auto& description) { tables.push_back(record_table_of(description)); });
  return tables;
}

}  // namespace

std::optional<std::size_t> RecordTable::column(std::string_view column_name) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [column_name](const RecordColumn& column) {
    return column.name == column_name;
  });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

const std::vector<RecordTable>& record_tables() {
  static const std::vector<RecordTable> tables = make_record_tables();
  return tables;
}

const RecordTable& record_table(std::string_view name) {
  for (const RecordTable& table : record_tables())
    if (table.name == name) return table;
  throw Error(ErrorKind::not_found, "There is no table " + in_quotes(name) + ".");
}

}  // namespace socta
