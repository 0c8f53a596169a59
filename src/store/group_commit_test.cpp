#include "store/group_commit.h"

#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "store/settings.h"
#include "store/test_databases.h"

namespace socta {
namespace {

class GroupCommitTest : public StoreTest {
 protected:
  // Runs `work(i)` on that many threads, which all begin while the first write is under way.
  void at_once(int threads, const std::function<void(int, GroupCommit&)>& work) {
    GroupCommit group(database());
    std::latch leading(1);
    std::latch others(threads);
    std::vector<std::jthread> running;
    running.emplace_back([&] {
      group.write([&](Transaction&) {
        leading.count_down();
        others.wait();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      });
    });
    leading.wait();
    for (int i = 0; i < threads; ++i)
      running.emplace_back([&, i] {
        others.count_down();
        work(i, group);
      });
  }

  static std::string name(int i) { return "k" + std::to_string(i); }

  static void put(Transaction& transaction, int i) { set_setting(transaction, name(i), "v"); }

  std::int64_t stored() {
    return database().read([](Transaction& transaction) {
      return transaction.value(R"(select count(*) from "setting" where "key" like 'k%')");
    });
  }
};
SOCTA_ON_BOTH_DATABASES(GroupCommitTest);

TEST_P(GroupCommitTest, WritesThatComeTogetherShareTransactions) {
  at_once(20, [](int i, GroupCommit& group) {
    group.write([i](Transaction& transaction) { put(transaction, i); });
  });
  EXPECT_EQ(stored(), 20);
  EXPECT_LT(costs.size(), 10u) << "21 writes";
}

TEST_P(GroupCommitTest, OneThatFailsSpoilsNobodyElses) {
  std::atomic<int> failures = 0;
  at_once(8, [&failures](int i, GroupCommit& group) {
    try {
      group.write([i](Transaction& transaction) {
        put(transaction, i);
        if (i == 3) throw Error(ErrorKind::invalid, "wrong");
        if (i == 5)
          transaction.execute("insert into \"setting\" (\"key\", \"value\") values ('k5', 'twice')");
      });
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), i == 3 ? ErrorKind::invalid : ErrorKind::conflict) << i;
      ++failures;
    }
  });
  EXPECT_EQ(failures, 2);
  EXPECT_EQ(stored(), 6);
}

}  // namespace
}  // namespace socta
