#include "format/excalibur.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "domain/message_text.h"
#include "format/excalibur_line.h"
#include "format/number.h"
#include "format/utf8.h"

namespace socta {
namespace {

enum Column : std::size_t { kExpertColumn = 2, kItemColumn = 4, kScaleColumn = 5, kFirstQuantile = 6 };
constexpr std::size_t kRealizationColumn = 3;

bool stands_for_nothing(double value) { return value == -995 || value == -999.6; }

std::string quoted(std::string_view text) { return in_quotes(is_valid_utf8(text) ? text : "?"); }

/// Calls `take(line, row)` for each line that holds something, without its line end, until the mark by which
/// DOS ended a text.
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  constexpr char kDosEnd = '\x1A';
  text = text.substr(0, text.find(kDosEnd));
  for (std::size_t row = 1; !text.empty(); ++row) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!trimmed(line).empty()) take(line, row);
  }
}

class StudyReader {
 public:
  explicit StudyReader(Problems& problems) : problems_(problems) {}

  void read_answers(const NamedBytes& file) {
    file_ = file.name;
    bool first = true;
    for_each_line(file.bytes, [&](std::string_view line, std::size_t row) {
      row_ = row;
      if (!std::exchange(first, false)) return read_answer(line);
      if (const auto levels = parse_excalibur_levels(line)) study_.levels = *levels;
    });
    row_ = 1;
    if (study_.levels.empty()) error("the first line does not give the quantile levels (NQ= … QU= …)", 0);
  }

  void read_realizations(const NamedBytes& file) {
    file_ = file.name;
    for_each_line(file.bytes, [&](std::string_view line, std::size_t row) {
      row_ = row;
      read_realization(line);
    });
  }

  ExpertStudy take_study() { return std::move(study_); }

 private:
  Location at(std::size_t column) const {
    return {.file = std::string(file_), .row = row_, .column = column};
  }
  void error(const std::string& message, std::size_t column) { problems_.error(message, at(column)); }
  void warning(const std::string& message, std::size_t column) { problems_.warning(message, at(column)); }

  void read_answer(std::string_view line) {
    if (study_.levels.empty() || problems_.full()) return;
    const auto fields = split_answer_line(line);
    if (!fields)
      return error("the line is not an answer: expert, item, UNI or LOG, quantiles were expected", 0);
    const auto expert = expert_index(*fields);
    const auto item = item_index(*fields);
    const auto quantiles = read_quantiles(fields->values);
    if (!expert || !item || !quantiles) return;
    if (!answered_.insert({*expert, *item}).second)
      return error(
          "expert " + quoted(fields->expert) + " has answered item " + quoted(fields->item) + " before",
          kItemColumn);
    if (is_usable(*quantiles, fields->scale)) study_.answers.push_back({*expert, *item, *quantiles});
  }

  std::optional<std::size_t> expert_index(const ExcaliburAnswerLine& fields) {
    return index_of(
        fields.expert_number, fields.expert, expert_numbers_, study_.experts.size(), kExpertColumn,
        [&](std::size_t i) -> std::string_view { return study_.experts[i]; },
        [&] { study_.experts.emplace_back(fields.expert); });
  }

  std::optional<std::size_t> item_index(const ExcaliburAnswerLine& fields) {
    const auto index = index_of(
        fields.item_number, fields.item, item_numbers_, study_.items.size(), kItemColumn,
        [&](std::size_t i) -> std::string_view { return study_.items[i].name; },
        [&] { study_.items.push_back({.name = std::string(fields.item), .scale = fields.scale}); });
    if (index && study_.items[*index].scale != fields.scale) {
      error("item " + quoted(fields.item) + " has both a uniform and a logarithmic scale", kScaleColumn);
      return std::nullopt;
    }
    return index;
  }

  /// Index of what has that number; made with `add` when it is new. nullopt, with an error, when it has
  /// another name.
  template <typename NameOf, typename Add>
  std::optional<std::size_t> index_of(std::string_view number, std::string_view name,
                                      std::map<std::string, std::size_t, std::less<>>& numbers,
                                      std::size_t next, std::size_t column, NameOf name_of, Add add) {
    if (name.empty() || name.find('\0') != std::string_view::npos || !is_valid_utf8(name)) {
      error("the name is empty or not valid UTF-8", column);
      return std::nullopt;
    }
    const auto [place, is_new] = numbers.try_emplace(std::string(number), next);
    if (is_new) add();
    if (name_of(place->second) == name) return place->second;
    error("number " + quoted(number) + " is called " + quoted(name) + " here and " +
              quoted(name_of(place->second)) + " before",
          column);
    return std::nullopt;
  }

  std::optional<std::vector<double>> read_quantiles(std::string_view values) {
    std::vector<double> quantiles;
    for (std::size_t i = 0; i < study_.levels.size(); ++i) {
      const auto word = next_word(values);
      const auto value = parse_number(word);
      if (!value) {
        error(quoted(word) + " is not a number", kFirstQuantile + i);
        return std::nullopt;
      }
      quantiles.push_back(*value);
    }
    return quantiles;
  }

  bool is_usable(const std::vector<double>& quantiles, StudyScale scale) {
    if (std::all_of(quantiles.begin(), quantiles.end(), stands_for_nothing)) return false;
    const auto fall = std::is_sorted_until(quantiles.begin(), quantiles.end());
    if (fall != quantiles.end()) {
      warning("the quantiles fall; the answer is left out",
              kFirstQuantile + static_cast<std::size_t>(fall - quantiles.begin()));
      return false;
    }
    if (scale == StudyScale::uniform || quantiles.front() > 0) return true;
    warning("a value on a logarithmic scale is not positive; the answer is left out", kFirstQuantile);
    return false;
  }

  void read_realization(std::string_view line) {
    if (problems_.full()) return;
    const auto fields = split_realization_line(line);
    if (!fields) return error("the line is not a realization: item, value, UNI or LOG were expected", 0);
    const auto found = item_numbers_.find(fields->item_number);
    if (found == item_numbers_.end())
      return error("nobody was asked about item " + quoted(fields->item_number), 1);
    auto& item = study_.items[found->second];
    if (fields->item != item.name)
      return error("item " + quoted(fields->item_number) + " is called " + quoted(fields->item) +
                       " here and " + quoted(item.name) + " in the answers",
                   2);
    if (is_valid_utf8(fields->text)) item.text = fields->text;
    set_realization(item, *fields);
  }

  void set_realization(StudyItem& item, const ExcaliburRealizationLine& fields) {
    const auto value = parse_number(fields.value);
    if (!value) return error(quoted(fields.value) + " is not a number", kRealizationColumn);
    if (item.realization)
      return error("item " + quoted(fields.item) + " has a realization before", kRealizationColumn);
    if (stands_for_nothing(*value)) return;
    if (item.scale == StudyScale::logarithmic && *value <= 0)
      return warning("a value on a logarithmic scale is not positive; the realization is left out",
                     kRealizationColumn);
    item.realization = value;
  }

  Problems& problems_;
  ExpertStudy study_;
  std::string_view file_;
  std::size_t row_ = 0;
  std::map<std::string, std::size_t, std::less<>> expert_numbers_;
  std::map<std::string, std::size_t, std::less<>> item_numbers_;
  std::set<std::pair<std::size_t, std::size_t>> answered_;
};

}  // namespace

ExpertStudy read_excalibur(const NamedBytes& answers, const std::optional<NamedBytes>& realizations,
                           Problems& problems) {
  StudyReader reader(problems);
  reader.read_answers(answers);
  if (realizations && !problems.has_errors()) reader.read_realizations(*realizations);
  return reader.take_study();
}

}  // namespace socta
