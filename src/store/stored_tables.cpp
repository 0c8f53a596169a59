#include "store/stored_tables.h"

#include <algorithm>

#include "domain/error.h"
#include "store/record_tables.h"
#include "store/sql_text.h"

namespace socta {
namespace {

SqlKind kind_of(const std::string& type) {
  if (type == "TEXT" || type == "text") return SqlKind::text;
  if (type == "INTEGER" || type == "bigint") return SqlKind::integer;
  if (type == "REAL" || type == "double precision") return SqlKind::real;
  throw Error(ErrorKind::conflict,
              "The database has a column of the type " + type + ", which this program does not make.");
}

/// The counter of a table's ids; "" when it has none.
std::string sequence_of(Transaction& transaction, const StoredTable& table) {
  for (const StoredTable::Column& column : table.columns)
    if (column.name == "id")
      return transaction.value<std::string>("select coalesce(pg_get_serial_sequence(?, 'id'), '')",
                                            {sql_name(table.name)});
  return "";
}

}  // namespace

std::vector<std::string> StoredTable::column_names() const {
  std::vector<std::string> names;
  for (const Column& column : columns) names.push_back(column.name);
  return names;
}

std::vector<SqlKind> StoredTable::kinds() const {
  std::vector<SqlKind> all;
  for (const Column& column : columns) all.push_back(column.kind);
  return all;
}

std::string StoredTable::all_rows() const {
  // The longest primary key has five columns, and every one stands in front.
  std::string order;
  for (std::size_t i = 1; i <= std::min<std::size_t>(5, columns.size()); ++i)
    order += (i == 1 ? "" : ", ") + std::to_string(i);
  return "select " + sql_names(column_names()) + " from " + sql_name(name) + " order by " + order;
}

std::vector<std::string> backed_up_tables() {
  std::vector<std::string> names{"setting",     "account", "assessment",      "membership",
                                 "invitation",  "run",     "assessment_file", "series",
                                 "observation", "audit",   "audit_head",      "record_history"};
  for (const RecordTable& table : record_tables()) names.push_back(table.name);
  names.insert(names.end(), {"attachment", "search_word", "list_word"});
  names.insert(names.end(), {"workshop", "workshop_exercise", "workshop_participant", "workshop_answer",
                             "workshop_proposal", "workshop_voice", "workshop_command"});
  return names;
}

std::vector<std::string> left_out_tables() {
  return {"schema_version", "session", "setup_token", "workshop_device_code", "content_change"};
}

StoredTable stored_table(Transaction& transaction, const std::string& name) {
  StoredTable table{name};
  const char* columns =
      transaction.dialect() == Dialect::sqlite
          ? "select name, type from pragma_table_info(?) order by cid"
          : "select column_name::text, data_type::text from information_schema.columns"
            " where table_schema = current_schema() and table_name = ? order by ordinal_position";
  for (auto& [column, type] : transaction.query<std::string, std::string>(columns, {name}))
    table.columns.push_back({std::move(column), kind_of(type)});
  return table;
}

std::int64_t last_id(Transaction& transaction, const StoredTable& table) {
  if (transaction.dialect() == Dialect::sqlite) {
    const auto found =
        transaction.find<std::int64_t>("select seq from sqlite_sequence where name = ?", {table.name});
    return found ? std::get<0>(*found) : 0;
  }
  const std::string sequence = sequence_of(transaction, table);
  if (sequence.empty()) return 0;
  return transaction.value("select coalesce(pg_sequence_last_value(?::text::regclass), 0)", {sequence});
}

void set_last_id(Transaction& transaction, const StoredTable& table, std::int64_t id) {
  if (id == 0) return;
  if (transaction.dialect() == Dialect::sqlite) {
    transaction.execute("delete from sqlite_sequence where name = ?", {table.name});
    transaction.execute("insert into sqlite_sequence (name, seq) values (?, ?)", {table.name, id});
    return;
  }
  transaction.value("select setval(?::text::regclass, ?)", {sequence_of(transaction, table), id});
}

}  // namespace socta
