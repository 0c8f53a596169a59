#include "store/database.h"

#include <cassert>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <vector>

#include "domain/error.h"
#include "store/connection.h"

namespace socta {

/// The connections of a database. One that reads or writes is taken out, and given back when it is still
/// good; another is made when one is wanted and there is room.
class Database::Pool {
 public:
  Pool(const DatabaseAddress& address, DatabaseOptions options)
      : address_(address), options_(std::move(options)) {
    writers_.idle.push_back(connect());
  }

  Dialect dialect() const { return address_.dialect; }
  const DatabaseOptions& options() const { return options_; }

  std::unique_ptr<Connection> take(TransactionAccess access) {
    Side& side = side_of(access);
    std::unique_lock lock(mutex_);
    const std::size_t most = access == TransactionAccess::write ? 1 : options_.readers;
    if (!side.freed.wait_for(lock, options_.patience, [&] { return side.taken < most; }))
      throw Error(ErrorKind::io, "The database is busy: no connection became free in time. Try again.");
    ++side.taken;
    if (side.idle.empty()) return nullptr;
    std::unique_ptr<Connection> connection = std::move(side.idle.back());
    side.idle.pop_back();
    return connection;
  }

  /// A connection beside those there were. A file that is gone is not made anew: an empty one would take its
  /// place.
  std::unique_ptr<Connection> make() const {
    if (address_.dialect == Dialect::sqlite && !std::filesystem::exists(address_.target))
      throw Error(ErrorKind::io, "The file of the database, " + shown(address_) + ", is not there any more.");
    return connect();
  }

  void give_back(TransactionAccess access, std::unique_ptr<Connection> connection) {
    const std::lock_guard lock(mutex_);
    Side& side = side_of(access);
    --side.taken;
    if (connection && connection->usable()) side.idle.push_back(std::move(connection));
    side.freed.notify_one();
  }

  /// Those that were idle while the database went away are of no more use.
  void forget_idle() {
    const std::lock_guard lock(mutex_);
    readers_.idle.clear();
    writers_.idle.clear();
  }

 private:
  struct Side {
    std::vector<std::unique_ptr<Connection>> idle{};
    std::size_t taken = 0;
    /// Wakes one of those that wait for each that comes back: under load many wait.
    std::condition_variable freed{};
  };
  std::unique_ptr<Connection> connect() const {
    return std::make_unique<Connection>(address_, options_.patience);
  }
  Side& side_of(TransactionAccess access) { return access == TransactionAccess::write ? writers_ : readers_; }

  DatabaseAddress address_;
  DatabaseOptions options_;
  std::mutex mutex_;
  Side readers_;
  Side writers_;
};

namespace {

/// Tells the observer what a transaction cost, however it ends.
class CostReport {
 public:
  CostReport(TransactionAccess access, const DatabaseOptions& options) : options_(options) {
    cost_.access = access;
  }
  ~CostReport() {
    if (!options_.observer) return;
    cost_.time = std::chrono::steady_clock::now() - begin_;
    options_.observer(cost_);
  }
  TransactionCost& cost() { return cost_; }

 private:
  const DatabaseOptions& options_;
  TransactionCost cost_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

void commit(Connection& connection, TransactionAccess access) {
  try {
    connection.commit();
  } catch (const Error& error) {
    if (access != TransactionAccess::write || connection.usable()) throw;
    throw Error(
        ErrorKind::io,
        "The connection to the database broke while a change was made final: whether it was made is not"
        " known. Look before you repeat it.");
  }
}

void run_on(Connection& connection, TransactionAccess access, const std::function<void(Transaction&)>& use,
            TransactionCost& cost) {
  Transaction transaction(connection);
  try {
    use(transaction);
    cost.statements = transaction.statements();
    assert(access != TransactionAccess::single_read || cost.statements <= 1);
    commit(connection, access);
    cost.committed = true;
  } catch (...) {
    cost.statements = transaction.statements();
    connection.rollback();
    throw;
  }
}

}  // namespace

Database::Database(const DatabaseAddress& address, DatabaseOptions options)
    : pool_(std::make_unique<Pool>(address, std::move(options))) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Dialect Database::dialect() const { return pool_->dialect(); }

/// A connection taken from the pool, in a transaction; given back at the end.
class Database::Taken {
 public:
  Taken(Pool& pool, TransactionAccess access) : pool_(pool), access_(access), connection_(pool.take(access)) {
    try {
      begin();
    } catch (...) {
      give_back();
      throw;
    }
  }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;
  ~Taken() { give_back(); }

  Connection& connection() { return *connection_; }

  /// Another connection instead of one that was lost.
  void renew() {
    pool_.forget_idle();
    connection_ = pool_.make();
    connection_->begin(access_);
  }

 private:
  void begin() {
    if (!connection_ || !begin_on_idle()) renew();
  }

  // A connection that lay idle may be dead by now; nothing has been done on it, so another one is made.
  bool begin_on_idle() {
    try {
      connection_->begin(access_);
      return true;
    } catch (const Error&) {
      if (connection_->usable()) throw;
      return false;
    }
  }

  void give_back() { pool_.give_back(access_, std::move(connection_)); }

  Pool& pool_;
  TransactionAccess access_;
  std::unique_ptr<Connection> connection_;
};

void Database::run_in_transaction(TransactionAccess access, const std::function<void(Transaction&)>& use) {
  CostReport report(access, pool_->options());
  Taken taken(*pool_, access);
  try {
    run_on(taken.connection(), access, use, report.cost());
  } catch (const Error&) {
    // Nothing was begun that would have shown before whether an idle connection is still alive.
    if (access != TransactionAccess::single_read || taken.connection().usable()) throw;
    taken.renew();
    run_on(taken.connection(), access, use, report.cost());
  }
}

}  // namespace socta
