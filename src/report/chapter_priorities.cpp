#include <algorithm>

#include "domain/needed_knowledge.h"
#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/dates.h"
#include "report/method_words.h"
#include "report/statements.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

const PriorityDecision* decision_on(const Composer& composer, const std::string& item) {
  const auto& decisions = composer.assessment().decisions;
  const auto found = std::ranges::find(decisions, item, &PriorityDecision::item);
  return found == decisions.end() ? nullptr : &*found;
}

std::string decision_word(const Composer& composer, const PriorityDecision* decision) {
  if (!decision) return composer.say("report.no_decision");
  return composer.say(decision->decision == "priority" ? "report.decided_priority"
                                                       : "report.decided_not_priority");
}

std::string clauses_text(const ItemResult& item) {
  std::string text;
  for (const std::size_t clause : item.priority_clauses)
    text += (text.empty() ? "" : ", ") + std::to_string(clause);
  return text.empty() ? "–" : text;
}

// A proposal that rests on little says so beside the name.
std::string proposed_name(const Composer& composer, const ItemResult& item) {
  std::string name = composer.words().item(item.item);
  if (!item.proposed_priority || !needs_knowledge(item)) return name;
  return composer.say(
      "priorities.needs_knowledge",
      {{"name", name}, {"known", percent_text(item.coverage.weight_known, composer.language())}});
}

ReportTable priority_table(const Composer& composer) {
  ReportTable table{.id = "priorities",
                    .caption = composer.say("report.priorities_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("ranking.class"), Alignment::left, 1.8},
                                {composer.say("ranking.danger"), Alignment::right, 1},
                                {composer.say("ranking.outlook"), Alignment::left, 2},
                                {composer.say("report.by_clause"), Alignment::left, 1.2},
                                {composer.say("report.decision"), Alignment::left, 2}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_priorities")};
  for (const ItemResult* item : composer.ranked()) {
    const PriorityDecision* decision = decision_on(composer, item->item);
    if (!item->proposed_priority && !decision) continue;
    table.rows.push_back({{text_cell(proposed_name(composer, *item)), class_cell(composer, *item),
                           score_cell(composer, item->score), outlook_cell(composer, *item),
                           text_cell(clauses_text(*item)), text_cell(decision_word(composer, decision))}});
  }
  return table;
}

// " (the body, 10 December 2015)", as far as it is stated.
Inline decided_by(const Composer& composer, const PriorityDecision& decision) {
  const std::string date =
      decision.date.empty() ? "" : std::string(date_text(decision.date, composer.language()));
  if (decision.decided_by.empty()) return date.empty() ? Inline{} : Inline{{" (" + date + ")"}};
  return {{" ("},
          composer.run(composer.cell("decisions", decision, "decided_by", decision.decided_by)),
          {(date.empty() ? "" : ", " + date) + ")"}};
}

std::vector<Inline> decisions(const Composer& composer) {
  std::vector<Inline> lines;
  for (const PriorityDecision& decision : composer.assessment().decisions) {
    if (!composer.find_item(decision.item)) continue;
    Inline line = {strong(composer.words().item(decision.item)),
                   {": " + decision_word(composer, &decision) + ". "},
                   composer.run(composer.cell("decisions", decision, "reason", decision.reason))};
    for (InlineRun& run : decided_by(composer, decision)) line.push_back(std::move(run));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

Chapters priority_chapters(const Composer& composer) {
  ChapterBuilder chapter(composer, "priorities", ChapterKind::body);
  chapter.title(composer.say("report.priorities"), "chapter-priorities");
  chapter.finding(proposed_sentence(composer)).narrative("priorities");
  if (!composer.methodology().priority_clauses.empty()) {
    List clauses{ListKind::numbers, {}};
    for (const std::string& clause : priority_rule(composer)) clauses.items.push_back({{{clause}}});
    chapter.paragraph(composer.say("report.priority_rule")).block(std::move(clauses));
  }
  chapter.table(priority_table(composer)).paragraph(composer.say("report.people_decide"));
  const auto decided = decisions(composer);
  if (!decided.empty()) chapter.section(composer.say("report.decisions")).list(decided);
  return only(std::move(chapter).finished());
}

}  // namespace socta
