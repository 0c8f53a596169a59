#include "app/settled_rounds.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace socta {
namespace {

TEST(SettledRounds, AreComputedOnceForAllWhoAskAtTheSameMoment) {
  SettledRounds rounds;
  std::atomic<int> computed = 0;
  std::vector<std::jthread> readers;
  for (int i = 0; i < 8; ++i)
    readers.emplace_back([&] {
      const auto cells = rounds.get({1, 2, 3}, [&] {
        ++computed;
        return std::vector<CellOfRound>(4);
      });
      EXPECT_EQ(cells->size(), 4U);
    });
  readers.clear();
  EXPECT_EQ(computed, 1);
}

TEST(SettledRounds, AnotherCommandRoundOrExerciseIsComputedAnew) {
  SettledRounds rounds;
  int computed = 0;
  const auto compute = [&] {
    ++computed;
    return std::vector<CellOfRound>{};
  };
  const SettledRound asked[] = {{1, 1, 3}, {1, 1, 4}, {1, 2, 4}, {2, 1, 4}, {1, 1, 3}};
  for (const SettledRound& round : asked) rounds.get(round, compute);
  EXPECT_EQ(computed, 4);
}

TEST(SettledRounds, OldOnesAreForgotten) {
  SettledRounds rounds;
  int computed = 0;
  for (int pass = 0; pass < 2; ++pass)
    for (std::int64_t exercise = 0; exercise <= static_cast<std::int64_t>(SettledRounds::kKept); ++exercise)
      rounds.get({exercise, 1, 1}, [&] {
        ++computed;
        return std::vector<CellOfRound>{};
      });
  EXPECT_EQ(computed, 2 * static_cast<int>(SettledRounds::kKept + 1));
}

TEST(SettledRounds, AFaultIsNotKept) {
  SettledRounds rounds;
  EXPECT_THROW(rounds.get({1, 1, 1}, []() -> std::vector<CellOfRound> { throw std::runtime_error("no"); }),
               std::runtime_error);
  EXPECT_EQ(rounds.get({1, 1, 1}, [] { return std::vector<CellOfRound>(1); })->size(), 1U);
}

}  // namespace
}  // namespace socta
