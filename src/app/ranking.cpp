#include "app/ranking.h"

#include "app/item_words.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string outlook_words(const Outlook& outlook, Language language) {
  switch (outlook.direction) {
    case OutlookDirection::rising:
      return message(language, "outlook.rising") + " " + percent_text(outlook.p_rise, language);
    case OutlookDirection::stable:
      return message(language, "outlook.stable") + " " + percent_text(outlook.p_stable, language);
    case OutlookDirection::falling:
      return message(language, "outlook.falling") + " " + percent_text(outlook.p_fall, language);
  }
  return "";
}

void add_class(const Methodology& methodology, const ItemResult& item, Language language, RankingRow& row) {
  if (!item.danger_class) return;
  const DangerClass& danger_class = methodology.classes[*item.danger_class];
  row.class_code = danger_class.code;
  row.class_name = in_language(danger_class.name, language);
  if (*item.danger_class < item.class_probabilities.size())
    row.class_probability = item.class_probabilities[*item.danger_class];
}

RankingRow row_of(const AssessmentCase& input, const ItemResult& item, Language language) {
  RankingRow row{.item = item.item,
                 .name = item_words(input, item.item, language),
                 .area = item.area,
                 .rank = item.rank,
                 .tied = item.tied_with > 0,
                 .score = item.score,
                 .coverage = item.coverage.weight_known};
  if (item.score) row.spread = item.spread;
  add_class(input.methodology, item, language, row);
  if (item.rank && *item.rank <= item.rank_acceptability.size())
    row.rank_probability = item.rank_acceptability[*item.rank - 1];
  if (item.outlook) {
    row.outlook = item.outlook->direction;
    row.outlook_words = outlook_words(*item.outlook, language);
  }
  for (const GroupResult& group : item.groups) row.groups.push_back({group.group, group.score});
  return row;
}

}  // namespace

Ranking ranking_of(const LevelledCase& content, Language language) {
  const Assessment& assessment = content.input.assessment;
  Ranking ranked{in_language(assessment.title, language), in_language(assessment.notice, language), {}};
  for (const std::size_t i : ranking(content.results))
    ranked.rows.push_back(row_of(content.input, content.results.item_results[i], language));
  return ranked;
}

}  // namespace socta
