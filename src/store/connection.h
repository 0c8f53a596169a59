#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "store/database.h"
#include "store/database_address.h"
#include "store/transaction.h"

namespace socta {

/// One connection to a database, used by one thread at a time. It begins a transaction, runs statements in it
/// and ends it; faults are thrown as Transaction says.
class Connection {
 public:
  /// Throws Error (io, corrupt) when the database cannot be opened.
  Connection(const DatabaseAddress& address, std::chrono::milliseconds patience);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Dialect dialect() const { return dialect_; }

  /// A reader sees one state of the database; a writer is the only one, also among programs.
  void begin(TransactionAccess access);
  void commit();

  /// Ends a transaction without its changes.
  void rollback() noexcept;

  /// False when it was lost: it has to be made anew.
  bool usable() const { return usable_; }

  std::int64_t execute(std::string_view sql, const SqlParameters& parameters);
  void each(std::string_view sql, const SqlParameters& parameters, std::span<const SqlKind> kinds,
            const std::function<void(SqlRow&)>& take);
  void insert_many(std::string_view table, std::span<const std::string> columns,
                   std::span<const SqlRow> rows);

  /// Several statements without parameters, parted by semicolons.
  void run_script(const std::string& sql);

 private:
  struct State;
  class Prepared;

  Prepared& prepared(std::string_view sql);
  void expect_file_in_place();
  template <typename Work>
  auto guarded(Work work);

  Dialect dialect_;
  TransactionAccess access_ = TransactionAccess::read;
  bool usable_ = true;
  std::unique_ptr<State> state_;
};

}  // namespace socta
