// Several threads put answers without end, as devices do, each twice, and say a line for each that was
// acknowledged: the test of crashes kills it.
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "domain/error.h"
#include "store/database.h"
#include "store/group_commit.h"
#include "store/workshop_answers.h"

namespace {

using namespace socta;

constexpr int kCells = 5;

// Everything in an answer follows from its sequence, so that half of one would be seen.
WorkshopAnswer answer_of(std::int64_t exercise, std::int64_t participant, std::int64_t sequence) {
  return {.exercise = exercise,
          .participant = participant,
          .item = "i" + std::to_string(sequence % kCells),
          .column = "c",
          .answer = {.best = static_cast<double>(sequence)},
          .rationale = "r" + std::to_string(sequence),
          .sequence = sequence};
}

void answer_without_end(GroupCommit& group, std::int64_t exercise, std::int64_t participant,
                        std::int64_t sequence) {
  for (;; ++sequence) {
    const WorkshopAnswer answer = answer_of(exercise, participant, sequence);
    for (int i = 0; i < 2; ++i)
      group.write([&answer](Transaction& transaction) { put_answer(transaction, answer); });
    std::printf("%lld %lld\n", static_cast<long long>(participant), static_cast<long long>(sequence));
    std::fflush(stdout);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) return 2;
  try {
    Database database(parse_database_address(arguments[1]));
    GroupCommit group(database);
    const std::int64_t exercise = std::stoll(arguments[2]);
    const std::int64_t first = std::stoll(arguments[3]);
    std::vector<std::jthread> devices;
    for (int i = 4; i < count; ++i)
      devices.emplace_back([&group, exercise, first, participant = std::stoll(arguments[i])] {
        answer_without_end(group, exercise, participant, first);
      });
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
