#include <algorithm>
#include <unordered_set>

#include "domain/last_round.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

std::unordered_set<std::string> items_with_data(const Assessment& assessment) {
  std::unordered_set<std::string> items;
  for (const DirectScore& score : assessment.scores) items.insert(score.item);
  for (const Judgement* judgement : judgements_of_last_round(assessment.judgements))
    if (judgement->answer.best) items.insert(judgement->item);
  for (const Series& series : assessment.series)
    if (!series.observations.empty())
      for (const SeriesFeed& feed : series.feeds) items.insert(feed.item);
  return items;
}

// Else a form may be unknown only because what is known of it could not be read.
bool knows_all_data(const ReadingGaps& gaps) {
  for (const char* file : {"judgements.csv", "scores.csv", "statistics.toml", "statistics"})
    if (!gaps.is_whole(file)) return false;
  for (const char* key : {"assessment.reference", "assessment.out_of_scope", "assessment.empty_items"})
    if (gaps.has_key("assessment.toml", key)) return false;
  return !gaps.has_file("assessment.toml");
}

}  // namespace

void validate_empty_items(const ValidationInput& check) {
  const Assessment& assessment = check.input.assessment;
  if (check.input.methodology.items == ItemsMode::open || check.input.methodology.indicators.empty()) return;
  if (!knows_all_data(check.gaps)) return;
  const TableCheck table = check.table("judgements.csv");
  const auto known = items_with_data(assessment);
  if (known.empty()) {
    table.warning(
        {}, "item",
        Sentence("nothing_known",
                 "No crime form has a judgement, a score or a statistic; no danger can be computed."));
    return;
  }
  if (assessment.empty_items == EmptyItems::show_unknown) return;
  for (const std::string& item : check.codes.items.codes())
    if (!known.contains(item))
      table.error(
          {}, "item",
          Sentence("form_unknown",
                   "Nothing is known of the form {item}: no judgement of the last round, score or statistic. "
                   "Judge it, name it in out_of_scope, or say empty_items = \"show_unknown\".",
                   {quoted("item", item)}));
}

}  // namespace socta
