#include <algorithm>
#include <functional>
#include <set>

#include "domain/answer_check.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

struct Range {
  double low = 0;
  double high = 0;
};

/// How one table of answers is checked. `column` is the key beside the item; none in factor_judgements.csv.
struct AnswerTable {
  const char* file;
  const std::vector<Judgement>& rows;
  const char* item_name;
  const CodeList* columns;
  const char* column_name;
  std::function<std::optional<Range>(const Judgement&)> scale;
};

std::string cell_of(const Judgement& row) {
  return in_quotes(row.item) + (row.column.empty() ? "" : " × " + in_quotes(row.column));
}

void check_item(const ValidationInput& check, const TableCheck& table, const std::string& item,
                SourceRow row) {
  if (!check.codes.items.has(item))
    table.error(row, "item", why_not_assessed(check.input, check.codes, item));
}

void check_keys(const ValidationInput& check, const AnswerTable& answers, TableCheck& table,
                const Judgement& row) {
  table.expect_known(check.codes.assessors, row.assessor, row.row, "assessor");
  if (answers.columns) {
    check_item(check, table, row.item, row.row);
    table.expect_known(*answers.columns, row.column, row.row, answers.column_name);
  } else {
    table.expect_known(check.codes.factors, row.item, row.row, answers.item_name);
  }
  if (row.round < 1)
    table.error(row.row, "round",
                "The round " + std::to_string(row.round) + " is not positive; rounds count from 1.");
  table.expect_new(row_key({std::to_string(row.round), row.assessor, row.item, row.column}), row.row,
                   "assessor",
                   "The judgement of " + in_quotes(row.assessor) + " on " + cell_of(row) + " in round " +
                       std::to_string(row.round));
}

void check_rounds(const AnswerTable& answers, const TableCheck& table) {
  std::set<int> rounds;
  for (const Judgement& row : answers.rows)
    if (row.round >= 1) rounds.insert(row.round);
  int expected = 1;
  for (const int round : rounds) {
    if (round != expected) {
      table.error(
          {}, "round",
          "There is a round " + std::to_string(round) + " but no round " + std::to_string(expected) + ".");
      return;
    }
    ++expected;
  }
}

void check_answers(const ValidationInput& check, const AnswerTable& answers) {
  TableCheck table(answers.file, check.problems);
  for (const Judgement& row : answers.rows) {
    check_keys(check, answers, table, row);
    if (const auto scale = answers.scale(row))
      for (AnswerFault& fault : faults_of(row.answer, scale->low, scale->high))
        table.error(row.row, fault.column, std::move(fault.message));
  }
  check_rounds(answers, table);
}

std::optional<Range> indicator_scale(const Methodology& methodology, const std::string& code) {
  const Indicator* indicator = find_indicator(methodology, code);
  if (!indicator) return std::nullopt;
  return Range{indicator->scale.low, indicator->scale.high};
}

void check_scores(const ValidationInput& check) {
  TableCheck table("scores.csv", check.problems);
  for (const DirectScore& score : check.input.assessment.scores) {
    check_item(check, table, score.item, score.row);
    table.expect_known(check.codes.indicators, score.indicator, score.row, "indicator");
    table.expect_new(row_key({score.item, score.indicator}), score.row, "item",
                     "The score of " + in_quotes(score.item) + " × " + in_quotes(score.indicator));
    const auto scale = indicator_scale(check.input.methodology, score.indicator);
    if (!scale) continue;
    for (AnswerFault& fault : faults_of({.best = score.value}, scale->low, scale->high))
      table.error(score.row, "value", std::move(fault.message));
  }
}

}  // namespace

void validate_judgements(const ValidationInput& check) {
  const Assessment& assessment = check.input.assessment;
  const Methodology& methodology = check.input.methodology;
  const auto fixed = [](double low, double high) {
    return [low, high](const Judgement&) { return std::optional<Range>({low, high}); };
  };
  const auto by_indicator = [&](const Judgement& row) { return indicator_scale(methodology, row.column); };
  const double incidence = methodology.incidence_limit;
  check_answers(check, {"judgements.csv", assessment.judgements, "item", &check.codes.indicators, "indicator",
                        by_indicator});
  check_answers(
      check, {"factor_judgements.csv", assessment.factor_judgements, "factor", nullptr, "", fixed(0, 100)});
  check_answers(check, {"influence.csv", assessment.influence, "item", &check.codes.domains, "domain",
                        fixed(0, methodology.influence_limit)});
  check_answers(check, {"incidence.csv", assessment.incidence, "item", &check.codes.stakeholders,
                        "stakeholder", fixed(-incidence, incidence)});
  check_scores(check);
}

}  // namespace socta
