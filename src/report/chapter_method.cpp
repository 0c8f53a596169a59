#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/method_words.h"
#include "report/table_cells.h"

namespace socta {
namespace {

ReportTable group_table(const Composer& composer) {
  const Methodology& methodology = composer.methodology();
  ReportTable table{.id = "groups",
                    .caption = composer.say("report.groups_caption"),
                    .columns = {{composer.say("report.group"), Alignment::left, 2},
                                {composer.say("report.weight"), Alignment::right, 1},
                                {composer.say("report.axis"), Alignment::left, 1},
                                {composer.say("report.what_it_asks"), Alignment::left, 5}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_groups")};
  const auto weights = group_weights(methodology);
  for (std::size_t i = 0; i < methodology.groups.size(); ++i) {
    const IndicatorGroup& group = methodology.groups[i];
    table.rows.push_back(
        {{text_cell(composer.words().group(group.code)), percent_cell(composer, weights[i]),
          text_cell(axis_word(composer, group.axis)), text_cell(composer.text(group.description))}});
  }
  return table;
}

ReportTable class_table(const Composer& composer) {
  const auto& classes = composer.methodology().classes;
  ReportTable table{.id = "classes",
                    .caption = composer.say("report.classes_caption"),
                    .columns = {{composer.say("ranking.class"), Alignment::left, 2},
                                {composer.say("report.from"), Alignment::right, 1},
                                {composer.say("report.below"), Alignment::right, 1}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_classes")};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    ReportCell name = text_cell(composer.words().class_name(i));
    name.mark = class_colour(i, classes.size());
    const bool last = i + 1 == classes.size();
    table.rows.push_back({{std::move(name), score_cell(composer, classes[i].from / 100),
                           last ? text_cell("–") : score_cell(composer, classes[i + 1].from / 100)}});
  }
  return table;
}

ReportTable word_table(const Composer& composer) {
  ReportTable table{.id = "probability-words",
                    .caption = composer.say("report.words_caption"),
                    .columns = {{composer.say("report.word"), Alignment::left, 2},
                                {composer.say("report.probability"), Alignment::right, 1}},
                    .rows = {},
                    .sheet = composer.say("report.sheet_words")};
  if (composer.methodology().yardsticks.empty()) return table;
  for (const ProbabilityWord& word : composer.methodology().yardsticks.front().words)
    table.rows.push_back({{text_cell(composer.text(word.name, word.code)),
                           text_cell(composer.words().range(composer.words().percent(word.low / 100),
                                                            composer.words().percent(word.high / 100)))}});
  return table;
}

std::vector<std::string> judgement_choices(const Composer& composer) {
  return {shape_sentence(composer),   pooling_sentence(composer),   bare_answer_sentence(composer),
          balance_sentence(composer), consensus_sentence(composer), statistics_sentence(composer)};
}

std::vector<std::string> uncertainty_choices(const Composer& composer) {
  return {group_weights_sentence(composer), indicator_weights_sentence(composer),
          score_uncertainty_sentence(composer), alternatives_sentence(composer), draws_sentence(composer)};
}

void erase_empty(std::vector<std::string>& sentences) {
  std::erase_if(sentences, [](const std::string& sentence) { return sentence.empty(); });
}

}  // namespace

Chapters method_chapters(const Composer& composer) {
  const Methodology& methodology = composer.methodology();
  ChapterBuilder chapter(composer, "method", ChapterKind::body);
  chapter.title(composer.say("report.method"), "chapter-method");
  chapter.finding(composer.say("report.method_finding"));
  chapter.paragraph(composer.say("report.methodology_named", {{"title", composer.text(methodology.title)},
                                                              {"code", methodology.code},
                                                              {"version", methodology.version}}));
  chapter.paragraph(composer.text(methodology.description)).narrative("method");
  chapter.section(composer.say("report.method_groups")).table(group_table(composer));
  auto judgement = judgement_choices(composer);
  erase_empty(judgement);
  chapter.section(composer.say("report.method_judgements")).list(judgement);
  chapter.section(composer.say("report.method_danger"))
      .paragraph(aggregation_sentence(composer) + " " + composer.say("report.method_unknown"))
      .table(class_table(composer));
  auto uncertainty = uncertainty_choices(composer);
  erase_empty(uncertainty);
  chapter.section(composer.say("report.method_uncertainty")).list(uncertainty);
  if (!methodology.environment.categories.empty())
    chapter.section(composer.say("report.method_outlook"))
        .paragraph(outlook_rule_sentence(composer))
        .table(word_table(composer));
  if (!methodology.priority_clauses.empty())
    chapter.section(composer.say("report.method_priorities"))
        .paragraph(composer.say("report.priority_rule"))
        .list(priority_rule(composer));
  return only(std::move(chapter).finished());
}

}  // namespace socta
