#include <algorithm>

#include "format/exercise_settings.h"
#include "store/stale.h"
#include "store/text_json.h"
#include "store/workshops.h"

namespace socta {
namespace {

bool has_exercise(Transaction& transaction, std::int64_t workshop, std::int64_t exercise) {
  return transaction.value(R"(select count(*) from "workshop_exercise" where "workshop_id" = ? and "id" = ?)",
                           {workshop, exercise}) > 0;
}

/// Numbers the exercises from 1, with `moved` (0: none) at the position asked for. The workshop has another
/// version then.
void settle(Transaction& transaction, std::int64_t workshop, std::int64_t moved, int position) {
  std::vector<std::int64_t> order;
  for (const auto& [id] : transaction.query<std::int64_t>(
           R"(select "id" from "workshop_exercise" where "workshop_id" = ? and "id" <> ?
              order by "position", "id")",
           {workshop, moved}))
    order.push_back(id);
  if (moved != 0)
    order.insert(order.begin() + std::clamp<std::int64_t>(position - 1, 0, std::ssize(order)), moved);
  for (std::size_t i = 0; i < order.size(); ++i)
    transaction.execute(R"(update "workshop_exercise" set "position" = ? where "id" = ?)", {i + 1, order[i]});
  transaction.execute(R"(update "workshop" set "version" = "version" + 1 where "id" = ?)", {workshop});
}

}  // namespace

WorkshopPlan workshop_plan(Transaction& transaction, std::int64_t workshop) {
  WorkshopPlan plan;
  for (auto& [id, position, kind, title, settings, version] :
       transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::string, std::int64_t>(
           R"(select "id", "position", "kind", "title", "settings", "version" from "workshop_exercise"
              where "workshop_id" = ? order by "position", "id")",
           {workshop}))
    plan.exercises.push_back({id, static_cast<int>(position),
                              parse_exercise_kind(kind).value_or(ExerciseKind::danger), text_of_json(title),
                              read_exercise_settings(settings), version});
  return plan;
}

std::int64_t insert_exercise(Transaction& transaction, std::int64_t workshop, const Exercise& exercise) {
  const std::int64_t id = transaction.value(
      R"(insert into "workshop_exercise" ("workshop_id", "position", "kind", "title", "settings", "version")
         values (?, ?, ?, ?, ?, 1) returning "id")",
      {workshop, exercise.position, to_string(exercise.kind), json_of_text(exercise.title),
       write_exercise_settings(exercise.settings)});
  settle(transaction, workshop, id, exercise.position);
  return id;
}

std::int64_t update_exercise(Transaction& transaction, std::int64_t workshop, const Exercise& exercise) {
  const std::int64_t changed = transaction.execute(
      R"(update "workshop_exercise" set "kind" = ?, "title" = ?, "settings" = ?, "version" = "version" + 1
         where "id" = ? and "workshop_id" = ? and "version" = ?)",
      {to_string(exercise.kind), json_of_text(exercise.title), write_exercise_settings(exercise.settings),
       exercise.id, workshop, exercise.version});
  if (changed == 0) fail_stale(has_exercise(transaction, workshop, exercise.id), "exercise");
  settle(transaction, workshop, exercise.id, exercise.position);
  return exercise.version + 1;
}

void remove_exercise(Transaction& transaction, std::int64_t workshop, std::int64_t exercise,
                     std::int64_t version) {
  const std::int64_t removed = transaction.execute(
      R"(delete from "workshop_exercise" where "id" = ? and "workshop_id" = ? and "version" = ?)",
      {exercise, workshop, version});
  if (removed == 0) fail_stale(has_exercise(transaction, workshop, exercise), "exercise");
  settle(transaction, workshop, 0, 0);
}

}  // namespace socta
