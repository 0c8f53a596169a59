#include "app/revision_cache.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <latch>
#include <set>
#include <thread>

#include "app/authorise.h"

namespace socta {
namespace {

constexpr std::size_t kLarge = 100'000;

Member member_of(AssessmentRole role, const std::string& organisation, HandlingCode clearance,
                 std::int64_t revision = 1) {
  return {.assessment = {.id = 1, .revision = revision},
          .membership = {.role = role, .organisation = organisation, .clearance = clearance}};
}

/// A cache, and how often it had to compute.
struct Asked {
  explicit Asked(std::size_t most_bytes = RevisionCache::kMostBytes) : cache(most_bytes) {}

  std::string get(std::string_view name, std::int64_t revision = 1) {
    return *cache.get(
        RevisionKey(name, 1, revision),
        [&] {
          ++computed;
          return std::string(name);
        },
        [](const std::string&) { return kLarge; });
  }

  RevisionCache cache;
  int computed = 0;
};

TEST(RevisionKey, KeepsTheBordersOfWhatIsAdded) {
  const RevisionKey keys[] = {
      RevisionKey("a", 1, 1),
      RevisionKey("a", 11, 1),
      RevisionKey("a", 1, 11),
      RevisionKey("b", 1, 1),
      RevisionKey("a", 1, 1).add("bc"),
      RevisionKey("a", 1, 1).add("b").add("c"),
      RevisionKey("a", 1, 1).add("").add("bc"),
      RevisionKey("a", 1, 1).add("bc").add(""),
      RevisionKey("a", 1, 1).add("b:1:c"),
      RevisionKey("a", 1, 1).add("1:c"),
      RevisionKey("a", 1, 1).add(1).add("c"),
      RevisionKey("a", 1, 1).add(2),
      RevisionKey("a", 1, 1).add(Reader{HandlingCode::open, std::nullopt}),
      RevisionKey("a", 1, 1).add(Reader{HandlingCode::open, ""}),
      RevisionKey("a", 1, 1).add(Reader{HandlingCode::open, "MUP"}),
      RevisionKey("a", 1, 1).add(Reader{HandlingCode::restricted, "MUP"}),
  };
  std::set<std::string> different;
  for (const RevisionKey& key : keys) EXPECT_TRUE(different.insert(key.text()).second) << key.text();
}

TEST(RevisionKey, TellsMembersApartWhoMaySeeDifferentThings) {
  using enum AssessmentRole;
  const Member members[] = {
      member_of(analyst, "MUP", HandlingCode::restricted),
      member_of(contributor, "MUP", HandlingCode::restricted),
      member_of(analyst, "BIA", HandlingCode::restricted),
      member_of(analyst, "", HandlingCode::restricted),
      member_of(analyst, "MUP", HandlingCode::consultation),
      member_of(analyst, "MUP", HandlingCode::open),
      member_of(analyst, "MUP", HandlingCode::restricted, 2),
  };
  std::set<std::string> different;
  for (const Member& member : members)
    EXPECT_TRUE(different.insert(RevisionKey("counts", member).text()).second);
  EXPECT_EQ(RevisionKey("counts", members[0]).text(),
            RevisionKey("counts", member_of(analyst, "MUP", HandlingCode::restricted)).text());
}

TEST(RevisionCache, ComputesOnceForARevision) {
  Asked asked;
  EXPECT_EQ(asked.get("series"), "series");
  EXPECT_EQ(asked.get("series"), "series");
  EXPECT_EQ(asked.computed, 1);
  asked.get("series", 2);
  EXPECT_EQ(asked.computed, 2);
}

TEST(RevisionCache, ForgetsWhatWasNotAskedForLongestWhenTheMemoryIsUsedUp) {
  Asked asked(3 * kLarge + kLarge / 2);
  for (const char* name : {"a", "b", "c", "a", "d"}) asked.get(name);
  EXPECT_EQ(asked.computed, 4);
  EXPECT_LE(asked.cache.bytes(), 3 * kLarge + kLarge / 2);
  for (const char* name : {"a", "c", "d"}) asked.get(name);
  EXPECT_EQ(asked.computed, 4) << "b was the one to go";
  asked.get("b");
  EXPECT_EQ(asked.computed, 5);
}

TEST(RevisionCache, CountsTheMemoryOfKeysToo) {
  RevisionCache cache(kLarge);
  const auto nothing = [](int) { return std::size_t{0}; };
  for (int i = 0; i < 10'000; ++i)
    cache.get(
        RevisionKey("count", 1, i), [] { return 1; }, nothing);
  EXPECT_LE(cache.bytes(), kLarge);
  EXPECT_GT(cache.bytes(), kLarge / 2);
}

TEST(RevisionCache, AnswersWithWhatIsTooLargeToBeKept) {
  Asked asked(kLarge / 2);
  EXPECT_EQ(asked.get("series"), "series");
  EXPECT_EQ(asked.get("series"), "series");
  EXPECT_EQ(asked.computed, 2);
  EXPECT_EQ(asked.cache.bytes(), 0);
}

TEST(RevisionCache, KeepsNothingOfAFailure) {
  RevisionCache cache;
  const auto weigh = [](int) { return sizeof(int); };
  const auto fail = []() -> int { throw Error(ErrorKind::io, "The database is gone."); };
  EXPECT_THROW(cache.get(RevisionKey("count", 1, 1), fail, weigh), Error);
  EXPECT_EQ(*cache.get(
                RevisionKey("count", 1, 1), [] { return 7; }, weigh),
            7);
}

/// Several threads that ask for the same while it is computed; how many had which answer.
struct Together {
  int answered = 0;
  int failed = 0;
  std::atomic<int> computed = 0;

  template <typename Compute>
  explicit Together(RevisionCache& cache, const Compute& compute) {
    constexpr int kThreads = 8;
    std::latch all_ask(kThreads);
    std::vector<std::future<int>> asking;
    for (int i = 0; i < kThreads; ++i)
      asking.push_back(std::async(std::launch::async, [&] {
        all_ask.arrive_and_wait();
        return *cache.get(
            RevisionKey("count", 1, 1),
            [&] {
              ++computed;
              std::this_thread::sleep_for(std::chrono::milliseconds(200));
              return compute();
            },
            [](int) { return sizeof(int); });
      }));
    for (auto& answer : asking) try {
        answered += answer.get() == 7 ? 1 : 0;
      } catch (const Error&) {
        ++failed;
      }
  }
};

TEST(RevisionCache, ComputesOnceForAllWhoAskAtTheSameTime) {
  RevisionCache cache;
  const Together together(cache, [] { return 7; });
  EXPECT_EQ(together.computed, 1);
  EXPECT_EQ(together.answered, 8);
}

TEST(RevisionCache, GivesItsFailureToAllWhoWaitForItAndComputesAnewAfterwards) {
  RevisionCache cache;
  const Together failing(cache, []() -> int { throw Error(ErrorKind::io, "The database is gone."); });
  EXPECT_EQ(failing.computed, 1);
  EXPECT_EQ(failing.failed, 8);
  const Together later(cache, [] { return 7; });
  EXPECT_EQ(later.computed, 1);
  EXPECT_EQ(later.answered, 8);
}

TEST(RevisionCache, MayAskForOneAnswerWhileItMakesAnother) {
  RevisionCache cache;
  const auto weigh = [](int) { return sizeof(int); };
  const auto part = [&] {
    return *cache.get(
        RevisionKey("part", 1, 1), [] { return 3; }, weigh);
  };
  EXPECT_EQ(*cache.get(
                RevisionKey("whole", 1, 1), [&] { return part() + 4; }, weigh),
            7);
}

}  // namespace
}  // namespace socta
