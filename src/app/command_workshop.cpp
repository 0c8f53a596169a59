#include "app/command_workshop.h"

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/opening_check.h"
#include "app/workshop_closing.h"
#include "app/workshop_live.h"
#include "app/workshop_note.h"
#include "domain/workshop_rules.h"
#include "store/database.h"
#include "store/workshop_log.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

constexpr const char* kNoProposal = "There is no such proposal in this workshop.";

std::int64_t exercise_of_proposal(Transaction& transaction, const WorkshopPlan& plan, std::int64_t proposal,
                                  const char* field) {
  const auto found = find_proposal(transaction, proposal);
  if (!found || !plan.find(found->exercise))
    throw Error(ErrorKind::not_found, kNoProposal, {.file = "", .field = field});
  return found->exercise;
}

void check_merged(Transaction& transaction, const WorkshopPlan& plan, const CommandArguments& arguments) {
  Problems problems;
  const auto expect_in_exercise = [&](std::int64_t proposal, const char* field) {
    if (exercise_of_proposal(transaction, plan, proposal, field) != arguments.exercise)
      problems.error("The proposal " + std::to_string(proposal) + " is of another exercise.",
                     {.file = "", .field = field});
  };
  for (const std::int64_t proposal : arguments.proposals) expect_in_exercise(proposal, "proposals");
  expect_in_exercise(arguments.into, "into");
  problems.throw_if_errors(ErrorKind::conflict);
}

void complete(Transaction& transaction, const WorkshopPlan& plan, CommandOrder& order) {
  if (order.kind == CommandKind::decide)
    order.arguments.exercise = exercise_of_proposal(transaction, plan, order.arguments.proposal, "proposal");
  if (order.kind == CommandKind::merge) check_merged(transaction, plan, order.arguments);
}

// The methodology is pinned from the start on, and no longer when the start is taken back.
void pin(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
         const WorkshopState& before, const WorkshopState& after) {
  if (before.phase == WorkshopPhase::preparation && after.phase == WorkshopPhase::running)
    pin_methodology(
        transaction, workshop.id,
        service.blobs.put(read_used_methodology(transaction, service.blobs, workshop.assessment).toml));
  if (after.phase == WorkshopPhase::preparation) pin_methodology(transaction, workshop.id, "");
}

/// What a command changed.
struct Done {
  std::shared_ptr<const WorkshopStanding> before{};
  WorkshopState after{};
  bool records_changed = false;
  std::int64_t exercise = 0;  ///< that the command, or what it took back, is about
};

void audit(Transaction& transaction, const StoredWorkshop& workshop, const WorkshopCommand& command) {
  AuditNote note = workshop_note("workshop.command", workshop);
  note.details = {{"number", std::to_string(command.number)},
                  {"command", std::string(to_string(command.kind))}};
  if (command.arguments.exercise != 0)
    note.details.emplace_back("exercise", std::to_string(command.arguments.exercise));
  if (command.arguments.decision) {
    note.details.emplace_back("proposal", std::to_string(command.arguments.proposal));
    note.details.emplace_back("decision", std::string(to_string(*command.arguments.decision)));
    note.details.emplace_back("reason", command.arguments.reason);
  }
  write_audit(transaction, note, command.account, command.at);
}

// The state after is folded here and not asked of the cache, which must not keep what may be rolled back.
Done carry_out(const Service& service, Transaction& transaction, const Principal& who,
               const StoredWorkshop& workshop, CommandOrder order) {
  Done done{.before = service.workshops.standing(transaction, workshop)};
  const WorkshopStanding& before = *done.before;
  if (order.after != before.state.last_command)
    throw StaleWorkshop(view_of(service, transaction, workshop, ""));
  complete(transaction, before.plan, order);
  check_command(before.plan, before.state, order.kind, order.arguments).throw_if_errors(ErrorKind::conflict);
  if (order.kind == CommandKind::open)
    refuse_asked_twice(service, transaction, before, order.arguments.exercise);
  const WorkshopCommand command{before.state.last_command + 1, service.now_text(), who.account.id, order.kind,
                                order.arguments};
  append_command(transaction, workshop.id, command);
  std::vector<WorkshopCommand> log = before.log;
  log.push_back(command);
  done.after = state_of(before.plan, log);
  done.exercise =
      order.kind == CommandKind::undo ? before.state.undo->arguments.exercise : order.arguments.exercise;
  pin(service, transaction, workshop, before.state, done.after);
  done.records_changed = settle_records(service, transaction, before, done.after, change_by(who, command.at));
  audit(transaction, workshop, command);
  return done;
}

void tell(const Service& service, const StoredWorkshop& workshop, const Done& done) {
  service.live.changed(workshop.id, done.after.last_command);
  if (done.before->state.proposals != done.after.proposals)
    service.live.proposals_changed(workshop.id, done.exercise);
  const ExerciseStanding& standing = done.after.of(done.exercise);
  if (standing != done.before->state.of(done.exercise) && standing.round > 0)
    service.live.results_changed({workshop.id, done.exercise, standing.round});
  if (done.records_changed)
    service.tell({.assessment = workshop.assessment, .name = "assessment", .data = "{}"});
}

}  // namespace

StaleWorkshop::StaleWorkshop(WorkshopView current)
    : Error(ErrorKind::stale, "Another facilitator was quicker: look at the workshop as it is now."),
      current_(std::move(current)) {}

WorkshopView command_workshop(const Service& service, const Principal& who, const WorkshopAt& at,
                              CommandOrder order) {
  try {
    const Done done = service.database.write([&](Transaction& transaction) {
      require(transaction, who, at.assessment, Permission::facilitate);
      return carry_out(service, transaction, who, workshop_in(transaction, at.assessment, at.workshop),
                       order);
    });
    tell(service, done.before->workshop, done);
  } catch (const StaleWorkshop&) {
    throw StaleWorkshop(workshop_view(service, who, at.assessment, at.workshop, at.origin));
  }
  return workshop_view(service, who, at.assessment, at.workshop, at.origin);
}

}  // namespace socta
