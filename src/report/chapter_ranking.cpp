#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapter_changes.h"
#include "report/chapters.h"
#include "report/statements.h"

namespace socta {
namespace {

// "very high: 2; high: 7; …", most severe first, only classes that occur.
std::vector<std::string> class_counts(const Composer& composer) {
  const auto& classes = composer.methodology().classes;
  std::vector<std::string> lines;
  for (std::size_t i = classes.size(); i-- > 0;) {
    std::vector<std::string> names;
    for (const ItemResult* item : composer.ranked())
      if (item->danger_class == i) names.push_back(composer.words().item(item->item));
    if (!names.empty()) lines.push_back(composer.words().class_name(i) + ": " + composer.listed(names));
  }
  return lines;
}

std::size_t held_by_half(const Composer& composer) {
  return static_cast<std::size_t>(
      std::ranges::count_if(composer.results().item_results, [](const ItemResult& item) {
        return item.rank && *item.rank <= item.rank_acceptability.size() &&
               item.rank_acceptability[*item.rank - 1] >= 0.5;
      }));
}

}  // namespace

Chapters ranking_chapters(const Composer& composer) {
  if (composer.scored_items() == 0) return {};
  ChapterBuilder chapter(composer, "ranking", ChapterKind::body);
  chapter.title(composer.say("report.ranking"), "chapter-ranking");
  chapter.finding(first_rank_sentence(composer)).narrative("ranking");
  chapter.figure("ranking").figure("map");
  chapter.paragraph(with_references(
      composer.say("report.ranking_read", {{"held", static_cast<std::int64_t>(held_by_half(composer))},
                                           {"count", static_cast<std::int64_t>(composer.scored_items())}}),
      {"table-ranking", "table-acceptability"}));
  chapter.section(composer.say("report.by_class")).list(class_counts(composer));
  if (const auto matrix = composer.figure("matrix"))
    chapter.section(composer.say("report.threat_and_damage"))
        .paragraph(composer.say("report.threat_and_damage_lead"))
        .block(*matrix);
  if (const auto map = composer.figure("heat-map"))
    chapter.section(composer.say("report.by_group"))
        .paragraph(composer.say("report.by_group_lead"))
        .block(*map);
  chapter.figure("contributions");
  if (composer.previous())
    chapter.section(composer.say("report.summary_changed"))
        .paragraph(change_sentence(composer))
        .table(change_table(composer));
  return only(std::move(chapter).finished());
}

}  // namespace socta
