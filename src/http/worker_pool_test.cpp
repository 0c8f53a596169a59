#include "http/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace socta {
namespace {

TEST(WorkerPool, DoesAllWorkThatItAccepted) {
  std::atomic<int> done = 0;
  int accepted = 0;
  {
    WorkerPool pool(3, 1000);
    for (int i = 0; i < 500; ++i) accepted += pool.submit([&done] { ++done; }) ? 1 : 0;
  }
  EXPECT_EQ(accepted, 500);
  EXPECT_EQ(done, 500);
}

TEST(WorkerPool, RefusesWorkWhenItsQueueIsFull) {
  WorkerPool pool(1, 2);
  std::promise<void> go;
  std::promise<void> started;
  ASSERT_TRUE(pool.submit([&] {
    started.set_value();
    go.get_future().wait();
  }));
  started.get_future().wait();
  EXPECT_TRUE(pool.submit([] {}));
  EXPECT_TRUE(pool.submit([] {}));
  EXPECT_FALSE(pool.submit([] {}));
  EXPECT_EQ(pool.queued(), 2u);
  go.set_value();
  pool.close();
  EXPECT_FALSE(pool.submit([] {}));
}

}  // namespace
}  // namespace socta
