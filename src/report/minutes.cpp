#include "report/minutes.h"

#include "report/at_level.h"
#include "report/chapter_builder.h"
#include "report/dates.h"
#include "report/minutes_chapters.h"
#include "report/narrative.h"
#include "report/numbering.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string title_of(const Composer& composer, const WorkshopMinutes& minutes) {
  const std::string name =
      minutes.title.empty() ? composer.say("minutes.workshop", {{"code", minutes.code}}) : minutes.title;
  return composer.say("minutes.title", {{"name", name}});
}

std::vector<CoverLine> cover_lines(const Composer& composer, const WorkshopMinutes& minutes) {
  std::vector<CoverLine> lines = {
      {composer.say("minutes.day"), date_text(minutes.day, composer.language())},
      {composer.say("minutes.place"), minutes.place},
      {composer.say("minutes.assessment"), composer.text(composer.assessment().title)},
      {composer.say("report.cover_methodology"),
       composer.text(composer.methodology().title, composer.methodology().code)},
      {composer.say("report.cover_level"), composer.level_text()}};
  std::erase_if(lines, [](const CoverLine& line) { return line.value.empty(); });
  return lines;
}

DocumentMeta meta_of(const Composer& composer, const WorkshopMinutes& minutes) {
  const Assessment& assessment = composer.assessment();
  const std::string area = composer.text(assessment.area_name, assessment.area);
  const std::string period = period_range_text(assessment.reference, composer.language());
  DocumentMeta meta;
  meta.title = title_of(composer, minutes);
  meta.subtitle = area.empty() ? period : area + ", " + period;
  meta.description = composer.say("report.description", {{"title", meta.title}, {"place", meta.subtitle}});
  meta.language = composer.language();
  meta.level = composer.level();
  meta.level_text = composer.level_text();
  meta.notice = composer.text(assessment.notice);
  meta.cover = cover_lines(composer, minutes);
  meta.run = composer.results().run;
  meta.flow = ChapterFlow::run_on;
  return meta;
}

Chapters narrative_of(const Composer& composer, const WorkshopMinutes& minutes) {
  std::string name = "workshop_" + minutes.code;
  for (char& c : name)
    if (c == '-') c = '_';
  ChapterBuilder chapter(composer, "course", ChapterKind::body);
  chapter.title(composer.say("minutes.course"), "chapter-course").narrative(name);
  return only(std::move(chapter).finished());
}

}  // namespace

Document compose_minutes(const MinutesRequest& request) {
  const HandlingCode level = request.input.assessment.handling_default;
  const LevelledCase kept = at_level(request.input, request.results, level);
  const auto narrative = read_narrative({request.input.assessment, request.language, level});
  const Composer composer(kept, narrative, request.language, level, nullptr);
  Document document;
  document.meta = meta_of(composer, request.minutes);
  const auto add = [&document](Chapters chapters) {
    for (Chapter& chapter : chapters) document.chapters.push_back(std::move(chapter));
  };
  add(minutes_summary(composer, request.minutes));
  add(narrative_of(composer, request.minutes));
  add(minutes_participants(composer, request.minutes));
  for (const ExerciseOutcome& exercise : request.minutes.exercises) add(minutes_exercise(composer, exercise));
  add(minutes_ranking(composer));
  for (const ExerciseOutcome& exercise : request.minutes.exercises) add(minutes_annex(composer, exercise));
  number_document(document);
  return document;
}

}  // namespace socta
