#include <string>
#include <vector>

#include "store/connection.h"
#include "store/session_state.h"
#include "store/sql_fault.h"
#include "store/sql_text.h"

namespace socta {
namespace {

// Enough that one call to the server is cheap for what it carries.
constexpr std::size_t kCopyChunk = std::size_t{1} << 20;

/// A value as PostgreSQL's COPY reads it.
void append_copied(std::string& text, const SqlValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value.variant())) {
    text += std::to_string(*integer);
  } else if (const auto* real = std::get_if<double>(&value.variant())) {
    text += sql_number(*real);
  } else if (const auto* words = std::get_if<std::string>(&value.variant())) {
    for (const char c : *words) {
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
        text += '\\';
        text += c == '\\' ? '\\' : c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
      } else {
        text += c;
      }
    }
  } else {
    text += "\\N";
  }
}

void append_copied_row(std::string& text, const SqlRow& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) text += '\t';
    append_copied(text, row[i]);
  }
  text += '\n';
}

void send(PGconn* connection, std::string& text) {
  if (PQputCopyData(connection, text.data(), static_cast<int>(text.size())) != 1) fail_lost(connection);
  text.clear();
}

void end_copy(PGconn* connection) {
  if (PQputCopyEnd(connection, nullptr) != 1) fail_lost(connection);
  for (PostgresResult result(PQgetResult(connection)); result; result.reset(PQgetResult(connection)))
    expect_done(result);
}

void copy_rows(PGconn* connection, const std::string& statement, std::span<const SqlRow> rows) {
  expect_done(PostgresResult(PQexec(connection, statement.c_str())));
  std::string text;
  for (const SqlRow& row : rows) {
    append_copied_row(text, row);
    if (text.size() >= kCopyChunk) send(connection, text);
  }
  if (!text.empty()) send(connection, text);
  end_copy(connection);
}

}  // namespace

void Connection::insert_many(std::string_view table, std::span<const std::string> columns,
                             std::span<const SqlRow> rows) {
  const std::string into = sql_name(table) + " (" + sql_names(columns) + ")";
  if (dialect_ == Dialect::postgresql) {
    for (const SqlRow& row : rows) refuse_unstorable(row);
    guarded([&] { copy_rows(state_->postgresql(), "copy " + into + " from stdin", rows); });
    return;
  }
  const std::string statement = "insert into " + into + " values (" + sql_signs(columns.size()) + ")";
  for (const SqlRow& row : rows) execute(statement, row);
}

}  // namespace socta
