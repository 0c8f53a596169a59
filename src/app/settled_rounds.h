#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "app/round_results.h"

namespace socta {

/// Which results: a round of an exercise as its workshop stood after that command.
struct SettledRound {
  std::int64_t exercise = 0;
  int round = 0;
  std::int64_t last_command = 0;

  bool operator==(const SettledRound&) const = default;
};

/// Results of rounds that take no more answers, computed once for the many who look at them at the moment of
/// revealing. Any thread.
class SettledRounds {
 public:
  /// How many rounds are kept.
  static constexpr std::size_t kKept = 8;

  using Cells = std::shared_ptr<const std::vector<CellOfRound>>;

  /// The cells of the round; who asks while they are computed waits for them.
  Cells get(const SettledRound& round, const std::function<std::vector<CellOfRound>()>& compute);

 private:
  struct Entry {
    SettledRound round{};
    Cells cells{};
  };

  Cells find(const SettledRound& round);

  std::mutex mutex_;
  std::mutex computing_;
  std::list<Entry> entries_;  // the last used one first
};

}  // namespace socta
