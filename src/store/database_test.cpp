#include "store/database.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "domain/error.h"
#include "store/settings.h"
#include "store/sql_text.h"
#include "store/test_databases.h"

namespace socta {
namespace {

class DatabaseTest : public StoreTest {
 protected:
  void make_things() {
    database().write([](Transaction& transaction) {
      transaction.run_script(schema_in(
          transaction.dialect(), R"(create table "thing" ("a" integer unique, "b" real, "c" text) strict;)"));
    });
  }
  void set(const std::string& key, const std::string& value) {
    database().write([&](Transaction& transaction) { set_setting(transaction, key, value); });
  }
  std::optional<std::string> get(const std::string& key) {
    return database().read([&](Transaction& transaction) { return find_setting(transaction, key); });
  }
};
SOCTA_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, GivesBackEveryValueAsItWas) {
  make_things();
  const SqlRow rows[] = {
      {std::int64_t{9'007'199'254'740'993}, 0.1, "Ђорђе\t\"\\n\\N\n\r'"},
      {std::int64_t{-1}, -1.5e-300, ""},
      {std::nullopt, std::nullopt, std::nullopt},
      {std::int64_t{1} << 62, 1.0 / 3, std::string(1 << 20, 'x')},
      {std::int64_t{7}, 1e300, "\\.\n\\"},
  };
  const std::string columns[] = {"a", "b", "c"};
  const std::function<void(Transaction&)> ways[] = {
      [&rows](Transaction& transaction) {
        for (const SqlRow& row : rows) transaction.execute(R"(insert into "thing" values (?, ?, ?))", row);
      },
      [&](Transaction& transaction) { transaction.insert_many("thing", columns, rows); },
  };
  for (const auto& way : ways)
    database().write([&](Transaction& transaction) {
      transaction.execute(R"(delete from "thing")");
      way(transaction);
      std::vector<SqlRow> read;
      constexpr SqlKind kinds[] = {SqlKind::integer, SqlKind::real, SqlKind::text};
      transaction.each(R"(select "a", "b", "c" from "thing")", {}, kinds,
                       [&read](SqlRow& row) { read.push_back(row); });
      EXPECT_EQ(read, std::vector<SqlRow>(std::begin(rows), std::end(rows)));
    });
}

TEST_P(DatabaseTest, RefusesATextThatCannotBeStored) {
  make_things();
  for (const std::string& text : {std::string("a\0b", 3), std::string("\xff"), std::string("\xed\xa0\x80")}) {
    const std::function<void(Transaction&)> ways[] = {
        [&](Transaction& transaction) {
          transaction.execute(R"(insert into "thing" ("c") values (?))", {text});
        },
        [&](Transaction& transaction) {
          const std::string columns[] = {"c"};
          const SqlRow rows[] = {{"good"}, {text}};
          transaction.insert_many("thing", columns, rows);
        },
    };
    for (const auto& way : ways) EXPECT_EQ(kind_of([&] { database().write(way); }), ErrorKind::invalid);
  }
  EXPECT_EQ(database().read([](Transaction& t) { return t.value(R"(select count(*) from "thing")"); }), 0);
}

TEST_P(DatabaseTest, KeepsNothingOfAWriteThatThrows) {
  EXPECT_THROW(database().write([](Transaction& transaction) {
    set_setting(transaction, "a", "1");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(get("a"), std::nullopt);
  set("a", "2");
  EXPECT_EQ(get("a"), "2");
}

TEST_P(DatabaseTest, SaysWhatIsThereTwiceAndWhatIsReferredTo) {
  make_things();
  const char* statements[] = {
      R"(insert into "thing" ("a") values (1), (1))",
      R"(insert into "session" values ('t', 99, '', '', '', '', ''))",
  };
  for (const char* statement : statements)
    EXPECT_EQ(kind_of([&] { database().write([&](Transaction& t) { t.execute(statement); }); }),
              ErrorKind::conflict)
        << statement;
  EXPECT_EQ(kind_of([&] { database().write([&](Transaction& t) { t.execute("nonsense"); }); }),
            ErrorKind::internal);
  set("still", "usable");
}

TEST_P(DatabaseTest, AReaderSeesOneStateWhileAWriterGoesOn) {
  set("a", "before");
  database().read([this](Transaction& transaction) {
    EXPECT_EQ(find_setting(transaction, "a"), "before");
    std::thread([this] { set("a", "after"); }).join();
    EXPECT_EQ(find_setting(transaction, "a"), "before");
  });
  EXPECT_EQ(get("a"), "after");
}

TEST_P(DatabaseTest, WritersOfTwoProgramsTakeTurns) {
  Database other(address());
  set("count", "0");
  const auto add = [](Database& through) {
    for (int i = 0; i < 50; ++i)
      through.write([](Transaction& transaction) {
        const int count = std::stoi(*find_setting(transaction, "count"));
        set_setting(transaction, "count", std::to_string(count + 1));
      });
  };
  std::thread first([&] { add(database()); });
  std::thread second([&] { add(other); });
  std::thread third([&] { add(other); });
  first.join();
  second.join();
  third.join();
  EXPECT_EQ(get("count"), "150");
}

TEST_P(DatabaseTest, ManyReadersShareFewConnections) {
  set("a", "1");
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j) right += get("a") == "1";
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(right, 16 * 50);
}

TEST_P(DatabaseTest, ALockIsWaitedForOnlySoLong) {
  Database impatient(address(), {.patience = std::chrono::milliseconds(200)});
  database().write([&](Transaction&) {
    EXPECT_EQ(kind_of([&] { impatient.write([](Transaction&) {}); }), ErrorKind::io);
  });
  impatient.write([](Transaction& transaction) { set_setting(transaction, "a", "1"); });
}

TEST_P(DatabaseTest, TellsWhatATransactionCost) {
  database().read([](Transaction& transaction) {
    find_setting(transaction, "a");
    find_setting(transaction, "b");
  });
  ASSERT_EQ(costs.size(), 1u);
  EXPECT_EQ(costs[0].access, TransactionAccess::read);
  EXPECT_EQ(costs[0].statements, 2);
  EXPECT_TRUE(costs[0].committed);
  EXPECT_GT(costs[0].time.count(), 0);
  EXPECT_THROW(database().write([](Transaction&) { throw std::runtime_error("no"); }), std::runtime_error);
  EXPECT_FALSE(costs.at(1).committed);
}

TEST_P(DatabaseTest, APreparedStatementOutlivesTheTransactionThatBroke) {
  make_things();
  for (int i = 0; i < 3; ++i) {
    const auto insert = [](Transaction& transaction) {
      transaction.execute(R"(insert into "thing" ("a") values (?))", {1});
      transaction.execute(R"(insert into "thing" ("a") values (?))", {1});
    };
    EXPECT_EQ(kind_of([&] { database().write(insert); }), ErrorKind::conflict);
  }
  for (int i = 0; i < 500; ++i)
    EXPECT_EQ(database().read([&](Transaction& transaction) {
      return transaction.value("select " + std::to_string(i) + " where 1 = ?", {1});
    }),
              i);
}

TEST_P(DatabaseTest, WithoutRoomItSaysSoAndKeepsWhatItHad) {
  if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "the server of the tests has a whole disk";
  set("a", "1");
  const auto fill = [](Transaction& transaction) {
    transaction.run_script("pragma max_page_count = 1");  // raised to what is there: no page more
    set_setting(transaction, "a", "2");
    set_setting(transaction, "b", std::string(1 << 20, 'x'));
  };
  EXPECT_EQ(kind_of([&] { database().write(fill); }), ErrorKind::io);
  EXPECT_EQ(get("a"), "1");
  database().write(
      [](Transaction& transaction) { transaction.run_script("pragma max_page_count = 1000000"); });
  set("b", std::string(1 << 20, 'x'));
}

TEST_P(DatabaseTest, ReadOnlyIsSaidAndRecoveredFrom) {
  const bool sqlite = GetParam() == Dialect::sqlite;
  const auto in_vain = [&](Transaction& transaction) {
    transaction.run_script(sqlite ? "pragma query_only = on" : "set transaction read only");
    set_setting(transaction, "a", "1");
  };
  EXPECT_EQ(kind_of([&] { database().write(in_vain); }), ErrorKind::io);
  set("a", "2");
  EXPECT_EQ(get("a"), "2");
}

TEST_P(DatabaseTest, TheServerGoesAndComesBack) {
  if (GetParam() != Dialect::postgresql) GTEST_SKIP() << "there is no server";
  set("a", "1");
  PostgresServer& server = *PostgresServer::shared();
  server.stop("fast");
  EXPECT_EQ(kind_of([&] { set("a", "2"); }), ErrorKind::io);
  EXPECT_EQ(kind_of([&] { get("a"); }), ErrorKind::io);
  server.start();
  EXPECT_EQ(get("a"), "1");
  set("a", "3");
  const auto break_off = [&](Transaction& transaction) {
    set_setting(transaction, "a", "4");
    server.stop("immediate");
    set_setting(transaction, "b", "4");
  };
  EXPECT_EQ(kind_of([&] { database().write(break_off); }), ErrorKind::io);
  server.start();
  EXPECT_EQ(get("a"), "3");
  set("a", "5");
}

TEST_P(DatabaseTest, ALoneStatementIsReadWithoutATransaction) {
  const auto get_once = [&](const char* name) {
    return database().read_once([&](Transaction& transaction) { return find_setting(transaction, name); });
  };
  set("a", "1");
  EXPECT_EQ(get_once("a"), "1");
  EXPECT_EQ(kind_of([&] {
              database().read_once([](Transaction& transaction) { transaction.value("select nonsense"); });
            }),
            ErrorKind::internal);
  EXPECT_EQ(get_once("a"), "1");
  database().read([&](Transaction& transaction) {
    EXPECT_EQ(find_setting(transaction, "a"), "1");
    set("a", "2");
    EXPECT_EQ(get_once("a"), "2");
    EXPECT_EQ(find_setting(transaction, "a"), "1") << "a transaction goes on seeing what it saw";
  });
  EXPECT_EQ(get("a"), "2");
  if (GetParam() == Dialect::sqlite) return;
  PostgresServer& server = *PostgresServer::shared();
  server.stop("fast");
  EXPECT_EQ(kind_of([&] { get_once("a"); }), ErrorKind::io);
  server.start();
  EXPECT_EQ(get_once("a"), "2");
  server.stop("immediate");
  server.start();
  EXPECT_EQ(get_once("a"), "2") << "what lay idle is dead, and nobody hears of it";
}

TEST_P(DatabaseTest, AFileThatGoesAndComesBackIsSaid) {
  if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "about files";
  set("a", "1");
  const std::filesystem::path path = address().target;
  const auto move_all = [&path](const char* from, const char* to) {
    for (const char* part : {"", "-wal", "-shm"})
      if (std::filesystem::exists(path.string() + from + part))
        std::filesystem::rename(path.string() + from + part, path.string() + to + part);
  };
  move_all("", ".away");
  EXPECT_EQ(kind_of([&] { set("a", "lost"); }), ErrorKind::io);
  EXPECT_EQ(kind_of([&] { get("a"); }), ErrorKind::io);
  EXPECT_EQ(kind_of([&] { set("a", "lost"); }), ErrorKind::io);
  EXPECT_FALSE(std::filesystem::exists(path));
  move_all(".away", "");
  EXPECT_EQ(get("a"), "1");
  set("a", "2");
  EXPECT_EQ(get("a"), "2");
}

TEST_P(DatabaseTest, AFileThatIsNoDatabaseIsRefused) {
  if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "about files";
  const auto open = [](const std::filesystem::path& path) {
    return kind_of([&] { Database({Dialect::sqlite, path.string()}); });
  };
  const auto path = folder() / "no database";
  std::ofstream(path) << std::string(5000, 'x');
  EXPECT_EQ(open(path), ErrorKind::corrupt);
  EXPECT_EQ(open(folder() / "absent" / "x.db"), ErrorKind::io);
  EXPECT_EQ(open(folder()), ErrorKind::io);
  EXPECT_EQ(open(""), ErrorKind::invalid);
  EXPECT_EQ(open("a\"b"), ErrorKind::invalid);
}

TEST_P(DatabaseTest, AnOddPathIsAPath) {
  if (GetParam() != Dialect::sqlite) GTEST_SKIP() << "about files";
  const auto path = folder() / "a b=c;'ћ'.db";
  Database odd({Dialect::sqlite, path.string()});
  EXPECT_TRUE(std::filesystem::exists(path));
}

// Run as another user, since for root no folder is read-only.
TEST_P(DatabaseTest, AFolderThatCannotBeWrittenIsSaid) {
  if (GetParam() != Dialect::sqlite || ::geteuid() != 0) GTEST_SKIP() << "about files, as root";
  set("a", "1");
  std::filesystem::permissions(folder(), std::filesystem::perms(0555));
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setuid(65534) != 0) ::_exit(99);
    try {
      Database other(address());
      other.write([](Transaction& transaction) { set_setting(transaction, "a", "2"); });
      ::_exit(0);
    } catch (const Error& error) {
      ::_exit(exit_code(error.kind()));
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  std::filesystem::permissions(folder(), std::filesystem::perms(0755));
  EXPECT_EQ(WEXITSTATUS(status), exit_code(ErrorKind::io));
  EXPECT_EQ(get("a"), "1");
}

}  // namespace
}  // namespace socta
