#include "app/small_groups.h"

#include <algorithm>
#include <optional>

namespace socta {
namespace {

struct HeldBack {
  std::size_t parts = 0;
  std::size_t answers = 0;

  bool is_safe() const { return parts == 0 || (parts >= 2 && answers >= kSmallestGroup); }
};

HeldBack held_back(const std::vector<std::size_t>& counts, const std::vector<bool>& shown) {
  HeldBack held;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (shown[i] || counts[i] == 0) continue;
    ++held.parts;
    held.answers += counts[i];
  }
  return held;
}

std::optional<std::size_t> smallest_shown(const std::vector<std::size_t>& counts,
                                          const std::vector<bool>& shown) {
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (shown[i] && (!smallest || counts[i] < counts[*smallest])) smallest = i;
  return smallest;
}

}  // namespace

std::vector<bool> shown_parts(const std::vector<std::size_t>& counts) {
  std::vector<bool> shown;
  for (const std::size_t count : counts) shown.push_back(count >= kSmallestGroup);
  while (!held_back(counts, shown).is_safe()) {
    const auto next = smallest_shown(counts, shown);
    if (!next) break;
    shown[*next] = false;
  }
  return shown;
}

}  // namespace socta
