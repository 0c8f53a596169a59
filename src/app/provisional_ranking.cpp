#include "app/provisional_ranking.h"

#include "app/authorise.h"
#include "app/case_cache.h"
#include "app/exercise_material.h"
#include "app/workshop_records.h"
#include "engine/ranking_results.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr std::uint64_t kSeed = 1;

/// What the room has answered so far, as records.
struct RoomAnswers {
  StoredAssessment assessment{};
  std::shared_ptr<const Methodology> methodology{};
  std::string mark{};
  std::vector<Answerer> answerers{};
  Assessment made{};
};

RoomAnswers room_answers(const Service& service, Transaction& transaction, const Member& member,
                         const StoredWorkshop& workshop, std::int64_t exercise) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  const int round = last_shown_round(material.exercise, material.where);
  if (round == 0) throw Error(ErrorKind::conflict, "No round of this exercise has been revealed yet.");
  const RoundAnswers input = round_answers_of(service, transaction, material);
  return {member.assessment, material.subject->methodology,
          workshop_mark(workshop.code, material.exercise.position), input.answerers,
          records_of_exercise({workshop.code, "en", material.exercise, material.grid, round, input.answerers,
                               material.factors, input.answers})};
}

template <typename Rows>
void replace_marked(Rows& rows, const Rows& made, const std::string& mark) {
  std::erase_if(rows, [&mark](const auto& row) { return row.workshop == mark; });
  rows.insert(rows.end(), made.begin(), made.end());
}

void add_room(const RoomAnswers& room, Assessment& assessment) {
  const Assessment& made = room.made;
  replace_marked(assessment.judgements, made.judgements, room.mark);
  replace_marked(assessment.influence, made.influence, room.mark);
  replace_marked(assessment.incidence, made.incidence, room.mark);
  replace_marked(assessment.factors, made.factors, room.mark);
  replace_marked(assessment.factor_judgements, made.factor_judgements, room.mark);
  replace_marked(assessment.factor_effects, made.factor_effects, room.mark);
  replace_marked(assessment.cross_impacts, made.cross_impacts, room.mark);
  for (const Answerer& one : room.answerers) {
    std::erase_if(assessment.assessors, [&one](const Assessor& known) { return known.code == one.code; });
    assessment.assessors.push_back({one.code, one.organisation, SourceRow{}, one.weight});
  }
}

}  // namespace

Ranking provisional_ranking(const Service& service, const Principal& who, const WorkshopAt& at,
                            std::int64_t exercise, Language language) {
  const RoomAnswers room = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, at.assessment, Permission::facilitate);
    return room_answers(service, transaction, member, workshop_in(transaction, at.assessment, at.workshop),
                        exercise);
  });
  const auto loaded = service.cases.get(service.database, service.blobs, room.assessment);
  if (loaded->input() == nullptr)
    throw Error(ErrorKind::conflict, "The assessment has errors that stand in the way of a ranking.");
  AssessmentCase input = *loaded->input();
  input.methodology = *room.methodology;
  add_room(room, input.assessment);
  const Results results = drawn_ranking(input, make_cells(input), kProvisionalDraws, kSeed);
  return ranking_of(at_level(input, results, HandlingCode::open), language);
}

}  // namespace socta
