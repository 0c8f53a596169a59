#include "app/projector_view.h"

#include "app/authorise.h"
#include "app/exercise_material.h"
#include "app/qr_code.h"
#include "app/workshop_codes.h"
#include "store/database.h"
#include "store/workshop_answers.h"

namespace socta {
namespace {

void add_counts(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                ProjectorView& view) {
  if (view.stage.exercise == 0) return;
  const ExerciseMaterial material = material_of(service, transaction, workshop, view.stage.exercise);
  view.expected = static_cast<std::int64_t>(material.grid.expected_cells()) * view.joined;
  for (const AnsweredCells& one : answered_cells(transaction, view.stage.exercise, material.where.round)) {
    ++view.answering;
    view.answers += one.cells;
  }
}

}  // namespace

ProjectorView projector_view(const Service& service, const Principal& who, const WorkshopAt& at) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    const StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    const auto standing = service.workshops.standing(transaction, workshop);
    ProjectorView view{.summary = summary_of(service, transaction, workshop),
                       .path = join_path(workshop.join_code),
                       .exercises = exercises_of(*standing),
                       .stage = standing->state.stage,
                       .last_command = standing->state.last_command};
    view.qr_svg = qr_svg(at.origin + view.path, workshop.title);
    view.joined = view.summary.participants;
    add_counts(service, transaction, workshop, view);
    return view;
  });
}

}  // namespace socta
