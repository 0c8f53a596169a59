#include "store/workshop_answers.h"

#include "domain/workshop_grid.h"

namespace socta {
namespace {

using Number = std::optional<double>;

std::vector<WorkshopAnswer> select(Transaction& transaction, const std::string& rest,
                                   const SqlParameters& parameters) {
  std::vector<WorkshopAnswer> answers;
  for (auto& [exercise, round, participant, item, column, low, best, high, confidence, cannot, rationale,
              evidence, sequence, hand_over] :
       transaction.query<std::int64_t, std::int64_t, std::int64_t, std::string, std::string, Number, Number,
                         Number, Number, std::int64_t, std::string, std::string, std::int64_t, std::int64_t>(
           R"(select "exercise_id", "round", "participant_id", "item", "column", "low", "best", "high",
                "confidence", "cannot_assess", "rationale", "evidence", "sequence", "hand_over"
              from "workshop_answer" )" +
               rest,
           parameters))
    answers.push_back({exercise, static_cast<int>(round), participant, std::move(item), std::move(column),
                       Answer{low, best, high, confidence}, cannot != 0, std::move(rationale),
                       std::move(evidence), sequence, hand_over});
  return answers;
}

}  // namespace

bool put_answer(Transaction& transaction, const WorkshopAnswer& answer) {
  return transaction.execute(
             R"(insert into "workshop_answer" ("exercise_id", "round", "participant_id", "item", "column", "low",
                  "best", "high", "confidence", "cannot_assess", "rationale", "evidence", "sequence",
                  "hand_over")
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict ("exercise_id", "round", "participant_id", "item", "column") do update set
                  "low" = excluded."low", "best" = excluded."best", "high" = excluded."high",
                  "confidence" = excluded."confidence", "cannot_assess" = excluded."cannot_assess",
                  "rationale" = excluded."rationale", "evidence" = excluded."evidence",
                  "sequence" = excluded."sequence", "hand_over" = excluded."hand_over"
                where excluded."sequence" > "workshop_answer"."sequence")",
             {answer.exercise, answer.round, answer.participant, answer.item, answer.column,
              answer.answer.low, answer.answer.best, answer.answer.high, answer.answer.confidence,
              answer.cannot_assess, answer.rationale, answer.evidence, answer.sequence, answer.hand_over}) >
         0;
}

void remove_answers(Transaction& transaction, std::int64_t participant, std::int64_t exercise, int round) {
  transaction.execute(
      R"(delete from "workshop_answer" where "participant_id" = ? and "exercise_id" = ? and "round" = ?)",
      {participant, exercise, round});
}

std::vector<WorkshopAnswer> answers_of_participant(Transaction& transaction, std::int64_t participant) {
  return select(transaction,
                R"(where "participant_id" = ? order by "exercise_id", "round", "item", "column")",
                {participant});
}

std::vector<WorkshopAnswer> answers_of_exercise(Transaction& transaction, std::int64_t exercise) {
  return select(transaction,
                R"(where "exercise_id" = ? order by "round", "participant_id", "item", "column")",
                {exercise});
}

std::vector<std::string> answered_items(Transaction& transaction, std::int64_t workshop) {
  std::vector<std::string> items;
  for (auto& [item] : transaction.query<std::string>(
           R"(select distinct a."item" from "workshop_answer" a
              join "workshop_exercise" e on e."id" = a."exercise_id"
              where e."workshop_id" = ? and e."kind" in ('danger', 'influence', 'incidence') order by 1)",
           {workshop}))
    items.push_back(std::move(item));
  return items;
}

std::vector<AnsweredCells> answered_cells(Transaction& transaction, std::int64_t exercise, int round) {
  std::vector<AnsweredCells> answered;
  for (const auto& [participant, cells] : transaction.query<std::int64_t, std::int64_t>(
           R"(select "participant_id", count(*) from "workshop_answer" where "exercise_id" = ? and "round" = ?
              and "column" not like ? and "column" not like ? group by "participant_id" order by "participant_id")",
           {exercise, round, std::string(kEffectPrefix) + '%', std::string(kImpactPrefix) + '%'}))
    answered.push_back({participant, cells});
  return answered;
}

}  // namespace socta
