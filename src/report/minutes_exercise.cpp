#include <algorithm>

#include "figure/cell_rows.h"
#include "figure/workshop_figures.h"
#include "report/chapter_builder.h"
#include "report/figure_block.h"
#include "report/minutes_chapters.h"

namespace socta {
namespace {

constexpr std::size_t kDisputed = 6;  // cells whose dissent is told in full
constexpr std::size_t kDrawn = 2;     // of them with a figure of their own

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string asked_sentence(const Composer& composer, const ExerciseOutcome& exercise) {
  if (exercise.cells.empty()) return "";
  const auto answered =
      std::ranges::count_if(exercise.cells, [](const CellOutcome& cell) { return cell.answers > 0; });
  return composer.say("minutes.asked", {{"items", whole(exercise.items.size())},
                                        {"columns", whole(exercise.columns.size())},
                                        {"cells", whole(exercise.cells.size())},
                                        {"answered", static_cast<std::int64_t>(answered)},
                                        {"rounds", static_cast<std::int64_t>(exercise.rounds)},
                                        {"kind", std::string(to_string(exercise.kind))}});
}

std::vector<const CellOutcome*> disputed_cells(const Composer& composer, const ExerciseOutcome& exercise) {
  const double wanted = composer.methodology().judgement.consensus_share;
  auto cells = least_agreed(exercise);
  std::erase_if(cells, [wanted](const CellOutcome* cell) { return *cell->agreement >= wanted; });
  if (cells.size() > kDisputed) cells.resize(kDisputed);
  return cells;
}

void add_figure(ChapterBuilder& chapter, const Composer& composer, const DrawFigure& draw) {
  auto block = figure_block(composer.words().request, draw);
  if (block) chapter.block(std::move(*block));
}

std::string disputed_sentence(const Composer& composer, const ExerciseOutcome& exercise,
                              const CellOutcome& cell) {
  const AskedColumn& column = *find_column(exercise, cell.column);
  const Wording& words = composer.words();
  const auto value = [&](const std::optional<double>& number) {
    return number ? value_text(words, column, *number) : composer.say("ranking.unknown");
  };
  return composer.say("minutes.disputed", {{"low", value(cell.distribution.front().first)},
                                           {"high", value(cell.distribution.back().first)},
                                           {"pooled", value(cell.best)},
                                           {"share", words.percent(*cell.agreement)}});
}

List dissent_of(const Composer& composer, const ExerciseOutcome& exercise,
                const std::vector<const CellOutcome*>& cells) {
  List list;
  for (const CellOutcome* cell : cells) {
    list.items.push_back({{strong(cell_name(composer.words(), exercise, *cell)),
                           {". " + disputed_sentence(composer, exercise, *cell)}}});
    for (const std::string& reason : cell->reasons)
      list.items.push_back({{{composer.say("minutes.quoted", {{"text", reason}})}}, 1});
  }
  return list;
}

void add_dissent(ChapterBuilder& chapter, const Composer& composer, const ExerciseOutcome& exercise) {
  auto cells = disputed_cells(composer, exercise);
  std::erase_if(cells, [&](const CellOutcome* cell) { return !find_column(exercise, cell->column); });
  if (cells.empty()) return;
  chapter.section(composer.say("minutes.dissent"));
  for (std::size_t i = 0; i < std::min(cells.size(), kDrawn); ++i)
    add_figure(chapter, composer, [&](const FigureRequest& request) {
      return answers_figure(request, exercise, cells[i]->item, cells[i]->column);
    });
  chapter.block(dissent_of(composer, exercise, cells));
}

}  // namespace

std::string exercise_title(const Composer& composer, const ExerciseOutcome& exercise) {
  const std::string kind =
      composer.say("minutes.exercise", {{"kind", std::string(to_string(exercise.kind))}});
  return composer.text(exercise.title, kind);
}

std::string agreement_sentence(const Composer& composer, const ExerciseOutcome& exercise) {
  const auto cells = least_agreed(exercise);
  if (cells.empty()) return "";
  const double wanted = composer.methodology().judgement.consensus_share;
  const auto agreed =
      std::ranges::count_if(cells, [wanted](const CellOutcome* cell) { return *cell->agreement >= wanted; });
  return composer.say("minutes.agreement", {{"agreed", static_cast<std::int64_t>(agreed)},
                                            {"all", whole(cells.size())},
                                            {"share", composer.words().percent(wanted)}});
}

Chapters minutes_exercise(const Composer& composer, const ExerciseOutcome& exercise) {
  ChapterBuilder chapter(composer, "exercise-" + std::to_string(exercise.position), ChapterKind::body);
  chapter.title(exercise_title(composer, exercise), "exercise-" + std::to_string(exercise.position))
      .finding(agreement_sentence(composer, exercise))
      .paragraph(asked_sentence(composer, exercise))
      .callout(CalloutKind::key, composer.say("minutes.conclusion"), {exercise.conclusion});
  if (!exercise.closed) chapter.callout(CalloutKind::unknown, "", {composer.say("minutes.not_closed")});
  for (const auto draw : {cell_agreement_figure, rounds_figure})
    add_figure(chapter, composer, [&](const FigureRequest& request) { return draw(request, exercise); });
  add_dissent(chapter, composer, exercise);
  if (!exercise.proposals.empty()) chapter.section(composer.say("minutes.proposals"));
  chapter.table(proposal_table(composer, exercise));
  return only(std::move(chapter).finished());
}

}  // namespace socta
