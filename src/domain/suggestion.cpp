#include "domain/suggestion.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

namespace socta {
namespace {

// Longer words are no misspelt codes, and the table of distances grows with the square.
constexpr std::size_t kLongestWord = 80;

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (same_letter(a[i - 1], b[j - 1]) ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) && same_letter(a[i - 2], b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known) {
  std::size_t allowed = std::max<std::size_t>(1, word.size() / 3);
  std::optional<std::string> best;
  if (word.size() < 2 || word.size() > kLongestWord) return best;
  for (const std::string& candidate : known) {
    if (candidate.size() > word.size() + allowed || word.size() > candidate.size() + allowed) continue;
    const std::size_t distance = edit_distance(word, candidate);
    if (distance > allowed || (best && distance == allowed)) continue;
    best = candidate;
    allowed = distance;
  }
  return best;
}

Sentence did_you_mean(std::string_view word, std::span<const std::string> known) {
  const auto near = nearest(word, known);
  if (!near) return Sentence("end", ".");
  return Sentence("did_you_mean", "; did you mean {word}?", {quoted("word", *near)});
}

}  // namespace socta
