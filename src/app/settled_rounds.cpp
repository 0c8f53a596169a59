#include "app/settled_rounds.h"

#include <algorithm>

namespace socta {

SettledRounds::Cells SettledRounds::find(const SettledRound& round) {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find(entries_, round, &Entry::round);
  if (found == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found);
  return entries_.front().cells;
}

SettledRounds::Cells SettledRounds::get(const SettledRound& round,
                                        const std::function<std::vector<CellOfRound>()>& compute) {
  if (Cells cells = find(round)) return cells;
  const std::lock_guard computing(computing_);
  if (Cells cells = find(round)) return cells;
  auto cells = std::make_shared<const std::vector<CellOfRound>>(compute());
  const std::lock_guard lock(mutex_);
  entries_.push_front({round, cells});
  if (entries_.size() > kKept) entries_.pop_back();
  return cells;
}

}  // namespace socta
