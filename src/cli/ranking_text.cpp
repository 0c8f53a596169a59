#include "cli/ranking_text.h"

#include <algorithm>

#include "cli/result_page.h"
#include "cli/text_table.h"
#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

Ink ink_of_class(std::size_t index, std::size_t classes) {
  if (2 * index >= classes + 1) return Ink::severe;
  return 2 * index + 2 >= classes ? Ink::moderate : Ink::calm;
}

std::string outlook_cell(const ResultPage& page, const ItemResult& item) {
  if (!item.outlook) return "–";
  switch (item.outlook->direction) {
    case OutlookDirection::rising:
      return "▲ " + page.say("outlook.rising") + " " + page.percent(item.outlook->p_rise);
    case OutlookDirection::stable:
      return "● " + page.say("outlook.stable") + " " + page.percent(item.outlook->p_stable);
    case OutlookDirection::falling:
      return "▼ " + page.say("outlook.falling") + " " + page.percent(item.outlook->p_fall);
  }
  return "–";
}

Ink ink_of_outlook(const ItemResult& item) {
  if (!item.outlook) return Ink::quiet;
  if (item.outlook->direction == OutlookDirection::rising) return Ink::severe;
  return item.outlook->direction == OutlookDirection::falling ? Ink::calm : Ink::plain;
}

std::string interval_cell(const ResultPage& page, const ItemResult& item) {
  const Methodology& methodology = page.input.methodology;
  return score_text(methodology, item.spread.quantiles.front(), page.language) + " – " +
         score_text(methodology, item.spread.quantiles.back(), page.language);
}

std::vector<TableCell> unknown_row(const ResultPage& page, const ItemResult& item) {
  return {{"–"},
          {"–"},
          {page.name_of(item.item)},
          {page.say("ranking.unknown"), Ink::quiet},
          {"–"},
          {interval_cell(page, item)},
          {"–"},
          {page.percent(0)}};
}

std::vector<TableCell> ranking_row(const ResultPage& page, const ItemResult& item) {
  if (!item.score || !item.rank || !item.danger_class) return unknown_row(page, item);
  const std::size_t rank = *item.rank;
  const bool has_acceptability = item.rank_acceptability.size() >= rank;
  return {{std::to_string(rank) + (item.tied_with > 0 ? "=" : "")},
          {has_acceptability ? page.percent(item.rank_acceptability[rank - 1]) : "–", Ink::quiet},
          {page.name_of(item.item), Ink::strong},
          {in_language(page.input.methodology.classes[*item.danger_class].name, page.language),
           ink_of_class(*item.danger_class, page.input.methodology.classes.size())},
          {score_text(page.input.methodology, *item.score, page.language), Ink::strong},
          {interval_cell(page, item)},
          {outlook_cell(page, item), ink_of_outlook(item)},
          {page.percent(item.coverage.weight_known)}};
}

std::string heading(const ResultPage& page) {
  const Assessment& assessment = page.input.assessment;
  std::string text = inked(in_language(assessment.title, page.language), Ink::strong, page.terminal) + "\n";
  const std::string name = in_language(assessment.area_name, page.language);
  const std::string& area = name.empty() ? assessment.area : name;
  const std::string methodology = in_language(page.input.methodology.title, page.language);
  text += paragraph(
      page.say("ranking.subtitle", {{"area", area.empty() ? "" : area + ", "},
                                    {"period", period_range_text(assessment.reference, page.language)},
                                    {"methodology", methodology}}),
      0, page.terminal);
  if (!assessment.notice.empty())
    text += inked(paragraph(in_language(assessment.notice, page.language), 0, page.terminal), Ink::moderate,
                  page.terminal);
  return text + "\n";
}

std::string table(const ResultPage& page) {
  const std::vector<TextColumn> columns = {
      {page.say("ranking.rank"), Align::right},
      {page.say("ranking.acceptability"), Align::right},
      {page.say(page.input.methodology.items == ItemsMode::open ? "ranking.item" : "ranking.form")},
      {page.say("ranking.class")},
      {page.say("ranking.danger"), Align::right},
      {page.say("ranking.interval"), Align::right},
      {page.say("ranking.outlook")},
      {page.say("ranking.known"), Align::right}};
  std::vector<std::vector<TableCell>> rows;
  for (const std::size_t i : ranking(page.results))
    rows.push_back(ranking_row(page, page.results.item_results[i]));
  return text_table(columns, rows, 2, page.terminal) + "\n" +
         inked(paragraph(page.say("ranking.legend"), 0, page.terminal), Ink::quiet, page.terminal) + "\n";
}

std::string identity(const ResultPage& page) {
  const RunIdentity& run = page.results.run;
  return inked(paragraph(page.say("ranking.identity",
                                  {{"draws", static_cast<std::int64_t>(run.draws)},
                                   {"seed", std::to_string(run.seed)},
                                   {"version", run.engine_version},
                                   {"methodology", run.methodology_code + " " + run.methodology_version},
                                   {"inputs", run.inputs_hash.substr(0, 12)}}),
                         0, page.terminal),
               Ink::quiet, page.terminal);
}

}  // namespace

std::string ranking_text(const AssessmentCase& input, const Results& results, Language language,
                         const Terminal& terminal) {
  const ResultPage page{input, results, language, terminal};
  std::string text = heading(page);
  if (!results.item_results.empty()) text += table(page);
  for (const std::string& part :
       {key_factor_section(page), driving_factor_section(page), tolerance_trap_section(page),
        priority_section(page), trend_section(page), crime_group_section(page), gap_section(page),
        sensitivity_section(page), not_computed_section(page)})
    if (!part.empty()) text += part + "\n";
  return text + identity(page);
}

}  // namespace socta
