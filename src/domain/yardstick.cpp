#include "domain/yardstick.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace socta {
namespace {

constexpr double kEven = 50;

using Word = const ProbabilityWord*;

/// 0.07 · 100 is not 7: without this a value on a boundary would fall on a side by chance.
double in_percent(double probability) { return std::round(probability * 1e11) / 1e9; }

std::vector<Word> rising(const Yardstick& yardstick) {
  std::vector<Word> words;
  for (const ProbabilityWord& word : yardstick.words) words.push_back(&word);
  std::stable_sort(words.begin(), words.end(), [](Word a, Word b) { return a->low < b->low; });
  return words;
}

Word nearer_to_certainty(double percent, Word lower, Word upper) { return percent < kEven ? lower : upper; }

Word in_gap(GapPolicy policy, double percent, Word lower, Word upper) {
  const double below = percent - lower->high;
  const double above = upper->low - percent;
  switch (policy) {
    case GapPolicy::nearest:
      if (below == above) return nearer_to_certainty(percent, lower, upper);
      return below < above ? lower : upper;
    case GapPolicy::lower:
      return lower;
    case GapPolicy::upper:
      return upper;
    case GapPolicy::none:
      return nullptr;
  }
  return nullptr;
}

Word word_for(const std::vector<Word>& words, GapPolicy policy, double percent) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (percent > words[i]->high) continue;
    if (percent < words[i]->low) return i == 0 ? words[i] : in_gap(policy, percent, words[i - 1], words[i]);
    const bool shared = i + 1 < words.size() && words[i + 1]->low <= percent;
    return shared ? nearer_to_certainty(percent, words[i], words[i + 1]) : words[i];
  }
  return words.back();
}

}  // namespace

std::optional<std::string> probability_word(const Yardstick& yardstick, double probability) {
  if (yardstick.words.empty()) return std::nullopt;
  const Word word = word_for(rising(yardstick), yardstick.gaps, in_percent(probability));
  return word ? std::optional(word->code) : std::nullopt;
}

}  // namespace socta
