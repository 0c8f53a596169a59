#include "app/line_difference.h"

#include <algorithm>
#include <span>

namespace socta {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kMostLines = 3000;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Walks both texts and writes the difference.
class Walk {
 public:
  Walk(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  void same() { add(DifferenceLine::Kind::same, before_[old_], old_ + 1, new_ + 1), ++old_, ++new_; }
  void removed() { add(DifferenceLine::Kind::removed, before_[old_], old_ + 1, std::nullopt), ++old_; }
  void added() { add(DifferenceLine::Kind::added, after_[new_], std::nullopt, new_ + 1), ++new_; }

  std::vector<DifferenceLine> lines;

 private:
  void add(DifferenceLine::Kind kind, std::string_view text, std::optional<std::size_t> old_line,
           std::optional<std::size_t> new_line) {
    lines.push_back({kind, std::string(text), old_line, new_line});
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t old_ = 0;
  std::size_t new_ = 0;
};

// Lengths of the longest common subsequences of the ends: [i][j] of before[i…] and after[j…].
std::vector<std::vector<unsigned>> common_lengths(std::span<const std::string_view> before,
                                                  std::span<const std::string_view> after) {
  std::vector<std::vector<unsigned>> lengths(before.size() + 1, std::vector<unsigned>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      lengths[i][j] =
          before[i] == after[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

void walk_middle(std::span<const std::string_view> before, std::span<const std::string_view> after,
                 Walk& walk) {
  const bool small = before.size() <= kMostLines && after.size() <= kMostLines;
  const auto lengths = small ? common_lengths(before, after) : std::vector<std::vector<unsigned>>{};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (small && i < before.size() && j < after.size() && before[i] == after[j]) {
      walk.same(), ++i, ++j;
    } else if (i < before.size() && (!small || j == after.size() || lengths[i + 1][j] >= lengths[i][j + 1])) {
      walk.removed(), ++i;
    } else {
      walk.added(), ++j;
    }
  }
}

}  // namespace

std::vector<DifferenceLine> line_difference(std::string_view before_text, std::string_view after_text) {
  const Lines before = lines_of(before_text);
  const Lines after = lines_of(after_text);
  std::size_t begin = 0;
  while (begin < std::min(before.size(), after.size()) && before[begin] == after[begin]) ++begin;
  std::size_t end = 0;
  while (end < std::min(before.size(), after.size()) - begin &&
         before[before.size() - 1 - end] == after[after.size() - 1 - end])
    ++end;
  Walk walk(before, after);
  for (std::size_t i = 0; i < begin; ++i) walk.same();
  walk_middle(std::span(before).subspan(begin, before.size() - begin - end),
              std::span(after).subspan(begin, after.size() - begin - end), walk);
  for (std::size_t i = 0; i < end; ++i) walk.same();
  return std::move(walk.lines);
}

}  // namespace socta
