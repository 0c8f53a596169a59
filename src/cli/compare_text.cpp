#include "cli/compare_text.h"

#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string score_cell(const std::optional<double>& score, Language language) {
  return score ? number_text(*score * 100, 1, language) : "–";
}

std::string rank_cell(const std::optional<std::size_t>& rank) { return rank ? std::to_string(*rank) : "–"; }

TableCell movement_cell(const ComparedItem& compared) {
  switch (compared.item.movement) {
    case Movement::rose:
      return {"▲ " + compared.words, Ink::severe};
    case Movement::fell:
      return {"▼ " + compared.words, Ink::calm};
    case Movement::appeared:
    case Movement::disappeared:
      return {compared.words, Ink::moderate};
    case Movement::within_uncertainty:
    case Movement::unknown:
      return {compared.words, Ink::quiet};
  }
  return {};
}

}  // namespace

std::string compare_text(const RunComparison& comparison, Language language, const Terminal& terminal) {
  std::vector<std::vector<TableCell>> rows;
  for (const ComparedItem& compared : comparison.items)
    rows.push_back({{compared.name, Ink::strong},
                    {score_cell(compared.item.before, language)},
                    {score_cell(compared.item.after, language)},
                    {rank_cell(compared.item.rank_before)},
                    {rank_cell(compared.item.rank_after)},
                    movement_cell(compared)});
  std::string text;
  if (!comparison.notice.empty()) text = paragraph(comparison.notice, 0, terminal) + '\n';
  return text + text_table({{message(language, "ranking.form")},
                            {message(language, "compare.danger_before"), Align::right},
                            {message(language, "compare.danger_after"), Align::right},
                            {message(language, "compare.rank_before"), Align::right},
                            {message(language, "compare.rank_after"), Align::right},
                            {message(language, "compare.movement")}},
                           rows, 0, terminal);
}

}  // namespace socta
