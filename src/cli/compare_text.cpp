#include "cli/compare_text.h"

#include <algorithm>

#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string name_in(const Results& results, const std::string& item, Language language) {
  const auto found = std::find(results.items.begin(), results.items.end(), item);
  const auto index = static_cast<std::size_t>(found - results.items.begin());
  return index < results.item_names.size() ? in_language(results.item_names[index], language) : std::string();
}

std::string score_cell(const std::optional<double>& score, Language language) {
  return score ? number_text(*score * 100, 1, language) : "–";
}

std::string rank_cell(const std::optional<std::size_t>& rank) { return rank ? std::to_string(*rank) : "–"; }

TableCell movement_cell(Movement movement, Language language) {
  switch (movement) {
    case Movement::rose:
      return {"▲ " + message(language, "compare.rose"), Ink::severe};
    case Movement::fell:
      return {"▼ " + message(language, "compare.fell"), Ink::calm};
    case Movement::within_uncertainty:
      return {message(language, "compare.within_uncertainty"), Ink::quiet};
    case Movement::appeared:
      return {message(language, "compare.appeared"), Ink::moderate};
    case Movement::disappeared:
      return {message(language, "compare.disappeared"), Ink::moderate};
    case Movement::unknown:
      return {message(language, "compare.unknown"), Ink::quiet};
  }
  return {};
}

}  // namespace

std::string compare_text(const Results& before, const Results& after, const Comparison& comparison,
                         Language language, const Terminal& terminal) {
  std::vector<std::vector<TableCell>> rows;
  for (const ItemComparison& item : comparison.items) {
    std::string name = name_in(after, item.item, language);
    if (name.empty()) name = name_in(before, item.item, language);
    rows.push_back({{name.empty() ? item.item : name, Ink::strong},
                    {score_cell(item.before, language)},
                    {score_cell(item.after, language)},
                    {rank_cell(item.rank_before)},
                    {rank_cell(item.rank_after)},
                    movement_cell(item.movement, language)});
  }
  std::string text;
  if (comparison.same_run) text += paragraph(message(language, "compare.same_run"), 0, terminal);
  if (!comparison.same_methodology)
    text += paragraph(message(language, "compare.other_methodology"), 0, terminal);
  if (!text.empty()) text += '\n';
  return text + text_table({{message(language, "ranking.form")},
                            {message(language, "compare.danger_before"), Align::right},
                            {message(language, "compare.danger_after"), Align::right},
                            {message(language, "compare.rank_before"), Align::right},
                            {message(language, "compare.rank_after"), Align::right},
                            {message(language, "compare.movement")}},
                           rows, 0, terminal);
}

}  // namespace socta
