#include "format/excalibur_line.h"

#include <algorithm>
#include <array>

#include "format/number.h"

namespace socta {
namespace {

constexpr std::size_t kMostLevels = 99;

/// First column and width of each field.
struct Field {
  std::size_t begin;
  std::size_t width;
};

constexpr Field kExpertNumber{0, 5};
constexpr Field kExpert{5, 9};
constexpr Field kItemNumber{14, 5};
constexpr Field kItem{19, 15};
constexpr Field kScale{34, 4};
constexpr std::size_t kValuesBegin = 38;

constexpr Field kRealizedNumber{0, 5};
constexpr Field kRealizedItem{5, 15};
constexpr Field kRealization{20, 15};
constexpr Field kRealizedScale{35, 4};
constexpr std::size_t kTextBegin = 39;

std::string_view field_of(std::string_view line, Field field) {
  if (line.size() < field.begin) return {};
  return trimmed(line.substr(field.begin, field.width));
}

std::optional<StudyScale> parse_scale(std::string_view word) {
  if (word == "UNI" || word == "uni") return StudyScale::uniform;
  if (word == "LOG" || word == "log") return StudyScale::logarithmic;
  return std::nullopt;
}

}  // namespace

std::string_view next_word(std::string_view& text) {
  const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
  const auto end = std::min(text.find_first_of(" \t", begin), text.size());
  const auto word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

std::optional<ExcaliburAnswerLine> split_answer_line(std::string_view line) {
  if (const auto scale = parse_scale(field_of(line, kScale)))
    return ExcaliburAnswerLine{field_of(line, kExpertNumber),
                               field_of(line, kExpert),
                               field_of(line, kItemNumber),
                               field_of(line, kItem),
                               *scale,
                               line.substr(std::min(kValuesBegin, line.size()))};
  std::array<std::string_view, 4> words;
  for (auto& word : words) word = next_word(line);
  const auto scale = parse_scale(next_word(line));
  if (!scale) return std::nullopt;
  return ExcaliburAnswerLine{words[0], words[1], words[2], words[3], *scale, line};
}

std::optional<ExcaliburRealizationLine> split_realization_line(std::string_view line) {
  if (const auto scale = parse_scale(field_of(line, kRealizedScale)))
    return ExcaliburRealizationLine{field_of(line, kRealizedNumber), field_of(line, kRealizedItem),
                                    field_of(line, kRealization), *scale,
                                    trimmed(line.substr(std::min(kTextBegin, line.size())))};
  std::array<std::string_view, 3> words;
  for (auto& word : words) word = next_word(line);
  const auto scale = parse_scale(next_word(line));
  if (!scale) return std::nullopt;
  return ExcaliburRealizationLine{words[0], words[1], words[2], *scale, trimmed(line)};
}

std::optional<std::vector<double>> parse_excalibur_levels(std::string_view line) {
  const auto count_at = line.find("NQ=");
  const auto levels_at = line.find("QU=");
  if (count_at == std::string_view::npos || levels_at == std::string_view::npos) return std::nullopt;
  auto count_text = line.substr(count_at + 3);
  auto levels_text = line.substr(levels_at + 3);
  const auto count = parse_number(next_word(count_text));
  std::vector<double> levels;
  for (auto word = next_word(levels_text); !word.empty(); word = next_word(levels_text)) {
    const auto percent = parse_number(word);
    const double lowest = levels.empty() ? 0 : levels.back();
    if (!percent || *percent / 100 <= lowest || *percent >= 100 || levels.size() == kMostLevels)
      return std::nullopt;
    levels.push_back(*percent / 100);
  }
  if (levels.empty() || count != static_cast<double>(levels.size())) return std::nullopt;
  return levels;
}

}  // namespace socta
