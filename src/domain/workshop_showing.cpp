#include "domain/workshop_showing.h"

namespace socta {
namespace {

// No other command shows a round that was not shown before it.
bool may_show(CommandKind kind) {
  return kind == CommandKind::open || kind == CommandKind::next_round || kind == CommandKind::reveal;
}

bool was_taken_back(const WorkshopState& now, const WorkshopCommand& command) {
  return command.kind == CommandKind::open && now.undone.contains(command.number);
}

}  // namespace

std::set<HeldRound> rounds_ever_shown(const WorkshopPlan& plan, const std::vector<WorkshopCommand>& log) {
  const WorkshopState now = state_of(plan, log);
  std::set<HeldRound> shown;
  std::vector<WorkshopCommand> until;
  for (const WorkshopCommand& command : log) {
    until.push_back(command);
    const Exercise* exercise = plan.find(command.arguments.exercise);
    if (!exercise || !may_show(command.kind)) continue;
    const ExerciseStanding then = state_of(plan, until).of(exercise->id);
    if (results_are_shown(*exercise, then, then.round) || was_taken_back(now, command))
      shown.insert({exercise->id, then.round});
  }
  return shown;
}

}  // namespace socta
