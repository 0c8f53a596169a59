#include "store/connection.h"

#include <vector>

#include "store/session_state.h"
#include "store/sql_fault.h"
#include "store/sql_text.h"

namespace socta {
namespace {

// Statements are few, but lists with filters make many forms of one: forget all rather than grow.
constexpr std::size_t kMostPrepared = 200;

// Any number will do: it names the right to write, for which writers of all programs queue.
constexpr const char* kTakeWriteLock = "select pg_advisory_xact_lock(7365637461)";

/// `?` as the library's own sign for a parameter, each with a name of its own.
std::string with_named_parameters(std::string_view sql) {
  std::string text;
  int number = 0;
  for (const char c : sql)
    if (c == '?') {
      text += ":p" + std::to_string(++number);
    } else {
      text += c;
    }
  return text;
}

/// What one column of a row is read into.
struct Slot {
  std::int64_t integer = 0;
  double real = 0;
  std::string text{};
  soci::indicator state = soci::i_ok;
};

void read_into(soci::statement& statement, SqlKind kind, Slot& slot) {
  switch (kind) {
    case SqlKind::integer:
      return statement.exchange(soci::into(slot.integer, slot.state));
    case SqlKind::real:
      return statement.exchange(soci::into(slot.real, slot.state));
    case SqlKind::text:
      return statement.exchange(soci::into(slot.text, slot.state));
  }
}

SqlValue taken_from(Slot& slot, SqlKind kind) {
  if (slot.state == soci::i_null) return {};
  if (kind == SqlKind::integer) return slot.integer;
  if (kind == SqlKind::real) return slot.real;
  return std::move(slot.text);
}

}  // namespace

Connection::~Connection() = default;

void Connection::Prepared::bind(const SqlParameters& parameters) {
  refuse_unstorable(parameters);
  for (const SqlValue& parameter : parameters) {
    if (const auto* integer = std::get_if<std::int64_t>(&parameter.variant())) {
      statement.exchange(soci::use(*integer));
    } else if (const auto* real = std::get_if<double>(&parameter.variant())) {
      statement.exchange(soci::use(*real));
    } else if (const auto* text = std::get_if<std::string>(&parameter.variant())) {
      statement.exchange(soci::use(*text));
    } else {
      statement.exchange(soci::use(nothing_, null_));
    }
  }
}

Connection::Prepared& Connection::prepared(std::string_view sql) {
  auto& known = state_->prepared;
  if (const auto found = known.find(sql); found != known.end()) return *found->second;
  if (known.size() >= kMostPrepared) known.clear();
  auto made = std::make_unique<Prepared>(state_->session, with_named_parameters(sql));
  return *known.emplace(std::string(sql), std::move(made)).first->second;
}

std::int64_t Connection::execute(std::string_view sql, const SqlParameters& parameters) {
  return guarded([&] {
    Prepared& known = prepared(sql);
    soci::statement& statement = known.statement;
    known.bind(parameters);
    statement.define_and_bind();
    statement.execute(true);
    const std::int64_t changed = statement.get_affected_rows();
    statement.bind_clean_up();
    return changed;
  });
}

void Connection::each(std::string_view sql, const SqlParameters& parameters, std::span<const SqlKind> kinds,
                      const std::function<void(SqlRow&)>& take) {
  guarded([&] {
    Prepared& known = prepared(sql);
    soci::statement& statement = known.statement;
    std::vector<Slot> slots(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) read_into(statement, kinds[i], slots[i]);
    known.bind(parameters);
    statement.define_and_bind();
    SqlRow row(kinds.size());
    for (bool more = statement.execute(true); more; more = statement.fetch()) {
      for (std::size_t i = 0; i < kinds.size(); ++i) row[i] = taken_from(slots[i], kinds[i]);
      take(row);
    }
    statement.bind_clean_up();
  });
}

void Connection::run_script(const std::string& sql) {
  using namespace sqlite_api;
  if (dialect_ == Dialect::sqlite) {
    const int code = sqlite3_exec(state_->sqlite(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    const SqlFault fault =
        sqlite_fault(sqlite3_extended_errcode(state_->sqlite()), sqlite3_errmsg(state_->sqlite()));
    usable_ = usable_ && !fault.connection_lost;
    throw fault.error;
  }
  guarded([&] { expect_done(PostgresResult(PQexec(state_->postgresql(), sql.c_str()))); });
}

void Connection::begin(TransactionAccess access) {
  const bool writes = access == TransactionAccess::write;
  access_ = access;
  if (dialect_ == Dialect::sqlite) expect_file_in_place();
  if (access == TransactionAccess::single_read) return;
  if (dialect_ == Dialect::sqlite) return run_script(writes ? "begin immediate" : "begin");
  if (!writes) return run_script("begin isolation level repeatable read read only");
  try {
    run_script(std::string("begin isolation level read committed; ") + kTakeWriteLock);
  } catch (const Error&) {
    // The lock was not to be had in time: the transaction that was begun is still there.
    if (usable_) rollback();
    throw;
  }
}

// SQLite would go on writing into a file that was moved away or removed, and say that all is well.
void Connection::expect_file_in_place() {
  int moved = 0;
  sqlite_api::sqlite3_file_control(state_->sqlite(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved == 0) return;
  usable_ = false;
  throw Error(ErrorKind::io, "The file of the database was moved or removed while it was in use.");
}

void Connection::commit() {
  if (access_ == TransactionAccess::single_read) return;
  if (access_ == TransactionAccess::write || dialect_ == Dialect::sqlite) return run_script("commit");
  // Nothing hangs on how reading ends. The answer is not waited for: the next statement drops it.
  guarded([&] {
    if (PQsendQuery(state_->postgresql(), "commit") == 0) fail_lost(state_->postgresql());
  });
}

void Connection::rollback() noexcept {
  try {
    // A statement that failed halfway must not be used again as it is.
    if (access_ != TransactionAccess::single_read) run_script("rollback");
    state_->prepared.clear();
  } catch (const Error&) {
    usable_ = false;
  }
}

}  // namespace socta
