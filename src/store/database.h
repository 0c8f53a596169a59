#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "store/database_address.h"
#include "store/transaction.h"

namespace socta {

enum class TransactionAccess {
  read,
  single_read,  ///< one statement, which sees one state by itself: nothing is begun or ended
  write,
};

/// What one transaction cost.
struct TransactionCost {
  TransactionAccess access = TransactionAccess::read;
  std::int64_t statements = 0;
  std::chrono::nanoseconds time{};
  bool committed = false;
};

struct DatabaseOptions {
  std::size_t readers = 4;                     ///< connections that read at the same time
  std::chrono::milliseconds patience{10'000};  ///< how long a lock or a free connection is waited for
  /// Called after every transaction, from the thread that ran it: metrics, tests of bounded queries.
  std::function<void(const TransactionCost&)> observer{};
};

/// An open database: connections that read, and one that writes. Safe for use by several threads.
///
/// A connection that was lost is made anew when it is needed next; what was under way then fails with
/// Error (io) and has changed nothing, unless it says that its end is unknown.
class Database {
 public:
  /// Opens it; an SQLite file is made when there is none. Tables are made by `migrate`. Throws Error: io when
  /// it cannot be reached or written, corrupt when the file is no database.
  explicit Database(const DatabaseAddress& address, DatabaseOptions options = {});
  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  Dialect dialect() const;

  /// Runs `use(Transaction&)` on one unchanging state of the database and returns what it returns.
  template <typename Use>
  auto read(Use&& use) {
    return run(TransactionAccess::read, std::forward<Use>(use));
  }

  /// The same for a `use` of one statement at most: in PostgreSQL a third of the ways to the server. It is
  /// run once more when the connection turns out to be lost.
  template <typename Use>
  auto read_once(Use&& use) {
    return run(TransactionAccess::single_read, std::forward<Use>(use));
  }

  /// Runs `use(Transaction&)` as the only writer. What it wrote is safe on disk when this returns; when it
  /// throws, nothing was written. Views that were read before may be old by then: check them inside.
  template <typename Use>
  auto write(Use&& use) {
    return run(TransactionAccess::write, std::forward<Use>(use));
  }

 private:
  template <typename Use>
  auto run(TransactionAccess access, Use&& use) {
    using Result = std::invoke_result_t<Use, Transaction&>;
    if constexpr (std::is_void_v<Result>) {
      run_in_transaction(access, std::forward<Use>(use));
    } else {
      std::optional<Result> result;
      run_in_transaction(access, [&](Transaction& transaction) { result.emplace(use(transaction)); });
      return std::move(*result);
    }
  }
  void run_in_transaction(TransactionAccess access, const std::function<void(Transaction&)>& use);

  class Pool;
  class Taken;
  std::unique_ptr<Pool> pool_;
};

}  // namespace socta
