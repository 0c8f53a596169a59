#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "domain/answer_check.h"
#include "domain/cell_key.h"
#include "domain/findings_stay.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

constexpr const char* kJudgements = "judgements.csv";
constexpr const char* kFactorJudgements = "factor_judgements.csv";
constexpr const char* kInfluence = "influence.csv";
constexpr const char* kIncidence = "incidence.csv";
constexpr double kMostPercent = 100;

struct Range {
  double low = 0;
  double high = 0;
};

std::optional<Range> indicator_scale(const Methodology& methodology, const std::string& code) {
  const Indicator* indicator = find_indicator(methodology, code);
  if (!indicator) return std::nullopt;
  return Range{indicator->scale.low, indicator->scale.high};
}

/// The scale of an answer; nullopt when its indicator is unknown.
std::optional<Range> scale_of(const Methodology& methodology, std::string_view file, const Judgement& row) {
  if (file == kJudgements) return indicator_scale(methodology, row.column);
  if (file == kFactorJudgements) return Range{0, kMostPercent};
  if (file == kInfluence) return Range{0, methodology.influence_limit};
  return Range{-methodology.incidence_limit, methodology.incidence_limit};
}

/// How one table of answers is checked. `column` is the key beside the item; none in factor_judgements.csv.
struct AnswerTable {
  const char* file;
  const std::vector<Judgement>& rows;
  const char* item_name;
  const CodeList* columns;
  const char* column_name;
};

Sentence cell_of(const Judgement& row) {
  if (row.column.empty()) return Sentence("item_alone", "{item}", {quoted("item", row.item)});
  return Sentence("item_and_column", "{item} × {column}",
                  {quoted("item", row.item), quoted("column", row.column)});
}

template <typename Row>
void check_items(const ValidationInput& check, const TableCheck& table, const std::vector<Row>& rows) {
  table.expect_known(
      check.codes.items, named_in(rows, &Row::item), "item",
      [&check](const std::string& item) { return why_not_assessed(check.input, check.codes, item); });
}

void check_columns(const ValidationInput& check, const AnswerTable& answers, const TableCheck& table) {
  table.expect_known(check.codes.assessors, named_in(answers.rows, &Judgement::assessor), "assessor");
  if (answers.columns) {
    check_items(check, table, answers.rows);
    table.expect_known(*answers.columns, named_in(answers.rows, &Judgement::column), answers.column_name);
  } else {
    table.expect_known(check.codes.factors, named_in(answers.rows, &Judgement::item), answers.item_name);
  }
}

void check_row(TableCheck& table, const Judgement& row) {
  expect_workshop_mark(table, row.workshop, row.row);
  if (row.round < 1)
    table.error(row.row, "round",
                Sentence("round_not_positive", "The round {round} is not positive; rounds count from 1.",
                         {plain("round", std::to_string(row.round))}));
  table.expect_new(row_key({std::to_string(row.round), row.workshop, row.assessor, row.item, row.column}),
                   row.row, "assessor", [&] {
                     return Sentence("the_judgement", "The judgement of {assessor} on ",
                                     {quoted("assessor", row.assessor)}) +
                            cell_of(row) +
                            Sentence("in_round", " in round {round}",
                                     {plain("round", std::to_string(row.round))});
                   });
}

Sentence no_round(int there, int lacking, const std::string& workshop) {
  std::vector<SentenceArgument> rounds = {plain("round", std::to_string(there)),
                                          plain("lacking", std::to_string(lacking))};
  if (workshop.empty())
    return Sentence("no_round", "There is a round {round} but no round {lacking}.", rounds);
  rounds.push_back(quoted("exercise", workshop));
  return Sentence("no_round_of", "There is a round {round} but no round {lacking} of {exercise}.", rounds);
}

Sentence exercise_name(const std::string& workshop) {
  if (workshop.empty()) return Sentence("no_workshop", "no workshop");
  return Sentence("exercise_name", "{exercise}", {quoted("exercise", workshop)});
}

void check_rounds(const AnswerTable& answers, const TableCheck& table) {
  std::map<std::string, std::set<int>> rounds;
  for (const Judgement& row : answers.rows)
    if (row.round >= 1) rounds[row.workshop].insert(row.round);
  for (const auto& [workshop, held] : rounds) {
    int expected = 1;
    const auto missing = std::ranges::find_if(held, [&](int round) { return round != expected++; });
    if (missing == held.end()) continue;
    table.error({}, "round", no_round(*missing, expected - 1, workshop));
  }
}

// In two exercises one assessor would count twice.
void check_exercises(const AnswerTable& answers, const TableCheck& table) {
  std::unordered_map<CellKey, const std::string*, CellKeyHash> exercises;
  for (const Judgement& row : answers.rows) {
    const auto [found, is_new] =
        exercises.try_emplace(CellKey(row.assessor, row.item, row.column), &row.workshop);
    if (is_new || *found->second == row.workshop) continue;
    table.error(row.row, "workshop",
                Sentence("judges", "{assessor} judges ", {quoted("assessor", row.assessor)}) + cell_of(row) +
                    Sentence("in_exercise", " in ") + exercise_name(*found->second) +
                    Sentence("and_in_exercise", " and in ") + exercise_name(row.workshop) +
                    Sentence("counts_twice", ", and would count twice."));
  }
}

void check_answers(const ValidationInput& check, const AnswerTable& answers) {
  TableCheck table = check.table(answers.file);
  check_columns(check, answers, table);
  const bool has_scale = check.knows_methodology() || std::string_view(answers.file) == kFactorJudgements;
  for (const Judgement& row : answers.rows) {
    check_row(table, row);
    if (!has_scale) continue;
    if (const auto scale = scale_of(check.input.methodology, answers.file, row))
      for (const AnswerFault& fault : faults_of(row.answer, scale->low, scale->high))
        table.error(row.row, fault.column, fault.message);
  }
  check_rounds(answers, table);
  check_exercises(answers, table);
}

void check_scores(const ValidationInput& check) {
  TableCheck table = check.table("scores.csv");
  const std::vector<DirectScore>& scores = check.input.assessment.scores;
  check_items(check, table, scores);
  table.expect_known(check.codes.indicators, named_in(scores, &DirectScore::indicator), "indicator");
  for (const DirectScore& score : scores) {
    table.expect_new(row_key({score.item, score.indicator}), score.row, "item", [&] {
      return Sentence("the_score", "The score of {item} × {indicator}",
                      {quoted("item", score.item), quoted("indicator", score.indicator)});
    });
    const auto scale = indicator_scale(check.input.methodology, score.indicator);
    if (!scale) continue;
    for (const AnswerFault& fault : faults_of({.best = score.value}, scale->low, scale->high))
      table.error(score.row, "value", fault.message);
  }
}

}  // namespace

bool findings_stay(const Methodology& methodology, std::string_view file, const Judgement& before,
                   const Judgement& after) {
  const auto key = [](const Judgement& row) {
    return std::tie(row.round, row.assessor, row.item, row.column, row.workshop);
  };
  const auto scale = scale_of(methodology, file, after);
  const auto is_right = [&](const Judgement& row) {
    return scale && faults_of(row.answer, scale->low, scale->high).empty();
  };
  return key(before) == key(after) && before.answer.best.has_value() == after.answer.best.has_value() &&
         is_right(before) && is_right(after);
}

void validate_judgements(const ValidationInput& check) {
  const Assessment& assessment = check.input.assessment;
  const AssessmentCodes& codes = check.codes;
  check_answers(check, {kJudgements, assessment.judgements, "item", &codes.indicators, "indicator"});
  check_answers(check, {kFactorJudgements, assessment.factor_judgements, "factor", nullptr, ""});
  check_answers(check, {kInfluence, assessment.influence, "item", &codes.domains, "domain"});
  check_answers(check, {kIncidence, assessment.incidence, "item", &codes.stakeholders, "stakeholder"});
  check_scores(check);
}

}  // namespace socta
