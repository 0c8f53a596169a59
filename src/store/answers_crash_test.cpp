#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>
#include <sstream>

#include "store/assessments.h"
#include "store/killed_program.h"
#include "store/test_databases.h"
#include "store/workshop_answers.h"
#include "store/workshop_people.h"
#include "store/workshops.h"

namespace socta {
namespace {

constexpr int kKills = 10;
constexpr int kDevices = 4;
constexpr std::int64_t kCells = 5;  // that the writer answers

/// Cell → the highest sequence of it.
using Cells = std::map<std::pair<std::int64_t, std::string>, std::int64_t>;

class AnswersCrashTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    database().write([this](Transaction& transaction) {
      const std::int64_t assessment = insert_assessment(transaction, {.code = "crash"});
      const std::int64_t workshop =
          insert_workshop(transaction, {.assessment = assessment, .join_code = "J"}).id;
      exercise_ = insert_exercise(transaction, workshop, {});
      for (int i = 1; i <= kDevices; ++i) {
        devices_.push_back(std::to_string(i));
        insert_participant(transaction, {.id = i, .workshop = workshop, .code = "w1-" + devices_.back()});
      }
    });
  }

  std::vector<std::string> command(std::int64_t first) const {
    const std::string url =
        GetParam() == Dialect::sqlite ? address().target : PostgresServer::shared()->newest_url();
    std::vector<std::string> words{SOCTA_ANSWER_WRITER, url, std::to_string(exercise_),
                                   std::to_string(first)};
    words.insert(words.end(), devices_.begin(), devices_.end());
    return words;
  }

  /// What is stored, each answer whole. As a writer, so that a transaction that is still ending is waited
  /// for.
  Cells stored() {
    Cells cells;
    for (const WorkshopAnswer& answer : database().write(
             [this](Transaction& transaction) { return answers_of_exercise(transaction, exercise_); })) {
      EXPECT_EQ(answer.answer.best, static_cast<double>(answer.sequence));
      EXPECT_EQ(answer.rationale, "r" + std::to_string(answer.sequence));
      EXPECT_TRUE(cells.emplace(std::pair(answer.participant, answer.item), answer.sequence).second);
    }
    return cells;
  }

  std::int64_t exercise_ = 0;
  std::vector<std::string> devices_;
};
SOCTA_ON_BOTH_DATABASES(AnswersCrashTest);

TEST_P(AnswersCrashTest, EveryAcknowledgedAnswerIsThereOnceAndNoneIsHalf) {
  std::mt19937 random(20260103);  // any seed: it only spreads the moments of the kills
  std::uniform_int_distribution<int> microseconds(0, 150'000);
  Cells acknowledged;
  std::int64_t last = 0;
  std::size_t answers = 0;
  for (int i = 0; i < kKills; ++i) {
    // A device that comes back sends once more what it is not sure of.
    const auto lines = lines_until_killed(command(std::max<std::int64_t>(1, last - 2)),
                                          std::chrono::microseconds(microseconds(random)));
    ASSERT_FALSE(lines.empty());
    for (const std::string& line : lines) {
      std::int64_t participant = 0;
      std::int64_t sequence = 0;
      std::istringstream(line) >> participant >> sequence;
      std::int64_t& highest = acknowledged[{participant, "i" + std::to_string(sequence % kCells)}];
      highest = std::max(highest, sequence);
      last = std::max(last, sequence);
      ++answers;
    }
    const Cells there = stored();
    for (const auto& [cell, sequence] : acknowledged) {
      ASSERT_TRUE(there.contains(cell)) << cell.first << " " << cell.second;
      EXPECT_GE(there.at(cell), sequence);
    }
  }
  std::cout << kKills << " kills, " << answers << " answers\n";
}

}  // namespace
}  // namespace socta
