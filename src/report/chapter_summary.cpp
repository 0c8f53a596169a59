#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapter_changes.h"
#include "report/chapters.h"
#include "report/statements.h"

namespace socta {
namespace {

constexpr std::size_t kShownItems = 5;
constexpr std::size_t kShownGaps = 3;
constexpr std::size_t kShownChanges = 3;

std::vector<Inline> most_dangerous(const Composer& composer) {
  std::vector<Inline> lines;
  for (const ItemResult* item : composer.ranked()) {
    if (!item->score || lines.size() == kShownItems) break;
    lines.push_back({strong(composer.words().item(item->item)),
                     {": " + composer.class_and_score(*item) + "." +
                      (item->outlook ? " " + composer.outlook_sentence(*item) : "")}});
  }
  return lines;
}

std::vector<std::string> how_sure(const Composer& composer) {
  std::vector<std::string> sentences = {coverage_sentence(composer)};
  const auto ranked = composer.ranked();
  if (!ranked.empty() && ranked.front()->rank)
    sentences.push_back(rank_held_sentence(composer, *ranked.front()));
  sentences.push_back(sensitivity_sentence(composer));
  return sentences;
}

std::vector<std::string> not_known(const Composer& composer) {
  std::vector<std::string> lines;
  const std::string unknown = unknown_items_sentence(composer);
  if (!unknown.empty()) lines.push_back(unknown);
  for (const Gap& gap : composer.results().gaps) {
    if (lines.size() == kShownGaps || gap.value_of_information <= 0) break;
    lines.push_back(
        composer.say("report.gap_line", {{"item", composer.words().item(gap.item)},
                                         {"indicator", composer.words().indicator(gap.indicator)}}));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences)
    if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

}  // namespace

Chapters summary_chapters(const Composer& composer) {
  ChapterBuilder chapter(composer, "summary", ChapterKind::summary);
  chapter.title(composer.say("report.summary"), "chapter-summary");
  chapter.finding(first_rank_sentence(composer));
  chapter.narrative("summary");
  chapter.section(composer.say("report.summary_most")).list(most_dangerous(composer));
  if (!composer.results().key_factors.differentiating_groups.empty())
    chapter.paragraph(with_references(key_group_sentence(composer), {"chapter-key-factors"}));
  chapter.section(composer.say("report.summary_sure")).paragraph(joined(how_sure(composer)));
  if (composer.previous())
    chapter.section(composer.say("report.summary_changed"))
        .paragraph(change_sentence(composer))
        .list(change_lines(composer, kShownChanges));
  chapter.section(composer.say("report.summary_proposed"))
      .paragraph(with_references(proposed_sentence(composer), {"chapter-priorities"}));
  const auto unknown = not_known(composer);
  if (!unknown.empty()) chapter.section(composer.say("report.summary_unknown")).list(unknown);
  return only(std::move(chapter).finished());
}

}  // namespace socta
