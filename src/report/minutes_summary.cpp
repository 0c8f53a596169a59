#include <algorithm>

#include "report/chapter_builder.h"
#include "report/minutes_chapters.h"
#include "report/table_cells.h"

namespace socta {
namespace {

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::size_t participants_of(const WorkshopMinutes& minutes) {
  std::size_t count = 0;
  for (const OrganisationPart& part : minutes.organisations) count += part.participants;
  return count;
}

std::string taking_part_sentence(const Composer& composer, const WorkshopMinutes& minutes) {
  return composer.say("minutes.taking_part", {{"participants", whole(participants_of(minutes))},
                                              {"organisations", whole(minutes.organisations.size())}});
}

std::string outcome_sentence(const Composer& composer, const ExerciseOutcome& exercise) {
  std::string said = agreement_sentence(composer, exercise);
  if (!exercise.proposals.empty())
    said += (said.empty() ? "" : " ") +
            composer.say("minutes.proposals_made", {{"count", whole(exercise.proposals.size())}});
  return said.empty() ? composer.say("minutes.no_answers") : said;
}

std::vector<Inline> outcomes(const Composer& composer, const WorkshopMinutes& minutes) {
  std::vector<Inline> lines;
  for (const ExerciseOutcome& exercise : minutes.exercises)
    lines.push_back({strong(exercise_title(composer, exercise)),
                     {": " + outcome_sentence(composer, exercise)},
                     reference_to("exercise-" + std::to_string(exercise.position))});
  return lines;
}

std::vector<std::string> conclusions(const WorkshopMinutes& minutes) {
  std::vector<std::string> texts;
  for (const ExerciseOutcome& exercise : minutes.exercises)
    if (!exercise.conclusion.empty()) texts.push_back(exercise.conclusion);
  return texts;
}

}  // namespace

Chapters minutes_summary(const Composer& composer, const WorkshopMinutes& minutes) {
  ChapterBuilder chapter(composer, "summary", ChapterKind::summary);
  chapter.title(composer.say("report.summary"), "chapter-summary")
      .finding(taking_part_sentence(composer, minutes))
      .list(outcomes(composer, minutes))
      .callout(CalloutKind::key, composer.say("minutes.conclusions"), conclusions(minutes))
      .quiet(composer.say(minutes.identity == WorkshopIdentity::anonymous ? "minutes.anonymous"
                                                                          : "minutes.attributed"));
  return only(std::move(chapter).finished());
}

Chapters minutes_participants(const Composer& composer, const WorkshopMinutes& minutes) {
  ReportTable table{.id = "participants",
                    .caption = composer.say("minutes.participants_caption"),
                    .columns = {{composer.say("minutes.organisation"), Alignment::left, 5},
                                {composer.say("minutes.kind"), Alignment::left, 3},
                                {composer.say("minutes.participants"), Alignment::right, 1.4}},
                    .rows = {},
                    .sheet = composer.say("minutes.participants")};
  for (const OrganisationPart& part : minutes.organisations)
    table.rows.push_back(
        {{text_cell(part.name), text_cell(composer.say("minutes.kind_of", {{"kind", part.kind}})),
          count_cell(composer, part.participants)}});
  ChapterBuilder chapter(composer, "participants", ChapterKind::body);
  chapter.title(composer.say("minutes.who"), "chapter-participants")
      .paragraph(taking_part_sentence(composer, minutes))
      .table(std::move(table));
  return only(std::move(chapter).finished());
}

Chapters minutes_ranking(const Composer& composer) {
  const auto ranked = composer.ranked();
  if (ranked.empty() || !ranked.front()->score) return {};
  ChapterBuilder chapter(composer, "ranking", ChapterKind::body);
  chapter.title(composer.say("minutes.ranking"), "chapter-ranking")
      .paragraph(composer.say("minutes.ranking_text"))
      .figure("ranking");
  return only(std::move(chapter).finished());
}

}  // namespace socta
