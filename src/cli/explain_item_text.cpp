#include <algorithm>

#include "app/item_words.h"
#include "cli/explain_text.h"
#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

std::string hundredths(const std::optional<double>& score, Language language) {
  return score ? number_text(*score * 100, 1, language) : message(language, "ranking.unknown");
}

std::string sentence(const AssessmentCase& input, const ItemResult& item, Language language) {
  const std::string name = item_words(input, item.item, language);
  if (!item.score || !item.rank || !item.danger_class)
    return message(language, "explain.item_unknown", {{"name", name}});
  const Methodology& methodology = input.methodology;
  const double held =
      item.rank_acceptability.size() >= *item.rank ? item.rank_acceptability[*item.rank - 1] : 0;
  return message(language, "explain.item",
                 {{"name", name},
                  {"class", in_language(methodology.classes[*item.danger_class].name, language)},
                  {"score", score_text(methodology, *item.score, language)},
                  {"low", score_text(methodology, item.spread.quantiles.front(), language)},
                  {"high", score_text(methodology, item.spread.quantiles.back(), language)},
                  {"rank", std::to_string(*item.rank)},
                  {"held", percent_text(held, language)}});
}

std::vector<TableCell> group_row(const AssessmentCase& input, const Results& results,
                                 const GroupResult& group, Language language) {
  const IndicatorGroup* described = find_group(input.methodology, group.group);
  const auto position =
      std::find(results.groups.begin(), results.groups.end(), group.group) - results.groups.begin();
  const auto index = static_cast<std::size_t>(position);
  return {{described ? in_language(described->name, language) : group.group, Ink::strong},
          {group.group, Ink::quiet},
          {hundredths(group.score, language), Ink::strong},
          {index < results.group_weights.size() ? percent_text(results.group_weights[index], language) : "–"},
          {number_text(group.contribution * 100, 1, language)},
          {percent_text(group.weight_known, language)}};
}

std::vector<TableCell> indicator_row(const AssessmentCase& input, const IndicatorResult& cell,
                                     Language language) {
  const Indicator* described = find_indicator(input.methodology, cell.indicator);
  return {
      {"  " + (described ? in_language(described->name, language) : cell.indicator)},
      {cell.indicator, Ink::quiet},
      {hundredths(cell.score, language), cell.score ? Ink::plain : Ink::quiet},
      {percent_text(indicator_weight(input.methodology, cell.indicator).value_or(0), language), Ink::quiet},
      {number_text(cell.contribution * 100, 1, language)},
      {cell.score ? "" : "–"}};
}

}  // namespace

std::string explain_item_text(const AssessmentCase& input, const Results& results, std::string_view item,
                              Language language, const Terminal& terminal) {
  const ItemResult& result = *find_item_result(results, item);
  std::vector<std::vector<TableCell>> rows;
  for (const GroupResult& group : result.groups) {
    rows.push_back(group_row(input, results, group, language));
    for (const IndicatorResult& cell : group.indicators) rows.push_back(indicator_row(input, cell, language));
  }
  const auto say = [language](const char* key) { return message(language, key); };
  std::string text = paragraph(sentence(input, result, language), 0, terminal);
  if (!input.assessment.notice.empty())
    text += inked(paragraph(in_language(input.assessment.notice, language), 0, terminal), Ink::moderate,
                  terminal);
  text += "\n" + text_table({{say("explain.group")},
                             {say("explain.code")},
                             {say("explain.score"), Align::right},
                             {say("explain.weight"), Align::right},
                             {say("explain.contribution"), Align::right},
                             {say("ranking.known"), Align::right}},
                            rows, 0, terminal);
  return text + "\n" +
         inked(paragraph(message(language, "explain.item_hint", {{"item", std::string(item)}}), 0, terminal),
               Ink::quiet, terminal);
}

}  // namespace socta
