#include "app/workshop_minutes.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/exercise_material.h"
#include "app/exercise_outcome.h"
#include "app/known_answers.h"
#include "app/organisation_list.h"
#include "app/report_formats.h"
#include "app/results_cache.h"
#include "app/workshop_proposals.h"
#include "app/write_document.h"
#include "domain/message_text.h"
#include "figure/workshop_figures.h"
#include "report/minutes.h"
#include "store/database.h"
#include "store/runs.h"

namespace socta {
namespace {

/// An exercise as it was asked, with everything that was answered.
struct AskedExercise {
  ExerciseMaterial material{};
  ExerciseContent content{};
  RoundAnswers answers{};
  std::vector<ProposalView> proposals{};
};

AskedExercise asked_exercise(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                             const AssessmentCase& input, std::int64_t exercise) {
  AskedExercise asked{.material = material_of(service, transaction, workshop, exercise)};
  asked.content =
      content_of({input, asked.material.exercise, asked.material.grid, asked.material.factors, {}});
  asked.answers = round_answers_of(service, transaction, asked.material);
  return asked;
}

/// Everything of a workshop that is read in one transaction.
struct ReadWorkshop {
  StoredWorkshop workshop{};
  std::string code{};  ///< of the assessment
  AssessmentCase input{};
  std::vector<OrganisationPart> organisations{};
  std::vector<AskedExercise> exercises{};
  std::optional<Run> run{};
};

AssessmentCase case_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop) {
  const auto subject = service.workshops.subject(transaction, service.blobs, workshop);
  return {*subject->methodology, read_head(transaction, service.blobs, workshop.assessment).head};
}

std::vector<OrganisationPart> parts_of(Transaction& transaction, const StoredWorkshop& workshop) {
  const auto participants = list_participants(transaction, workshop.id);
  std::vector<OrganisationPart> parts;
  for (Organisation& one : organisations_in(transaction, workshop.assessment, every_record())) {
    const auto count = std::ranges::count(participants, one.code, &WorkshopParticipant::organisation);
    if (count > 0)
      parts.push_back({one.name.empty() ? std::move(one.code) : std::move(one.name), std::move(one.kind),
                       static_cast<std::size_t>(count)});
  }
  return parts;
}

ReadWorkshop read_workshop(const Service& service, Transaction& transaction, const Principal& who,
                           const WorkshopAt& at) {
  const Member member = require(transaction, who, at.assessment, Permission::facilitate);
  ReadWorkshop read{.workshop = workshop_in(transaction, at.assessment, at.workshop),
                    .code = member.assessment.code};
  read.input = case_of(service, transaction, read.workshop);
  read.organisations = parts_of(transaction, read.workshop);
  const auto standing = service.workshops.standing(transaction, read.workshop);
  for (const Exercise& exercise : standing->plan.exercises)
    if (standing->state.of(exercise.id).state != ExerciseState::planned) {
      read.exercises.push_back(asked_exercise(service, transaction, read.workshop, read.input, exercise.id));
      read.exercises.back().proposals = proposals(service, transaction, read.workshop, exercise.id);
    }
  read.run = newest_done_run(transaction, at.assessment);
  return read;
}

ProposalOutcome outcome_of(const ProposalView& view, const std::vector<ProposalView>& all) {
  const Proposal& proposal = view.proposal;
  const auto merged = std::ranges::count_if(
      all, [&](const ProposalView& other) { return other.standing.merged_into == proposal.id; });
  return {.kind = proposal.kind,
          .place = proposal.place,
          .category = proposal.category,
          .text = proposal.text,
          .reason = proposal.reason,
          .merged = static_cast<std::size_t>(merged),
          .support = static_cast<std::size_t>(view.support),
          .object = static_cast<std::size_t>(view.object),
          .objections = view.objections,
          .decision = view.standing.decision,
          .decision_reason = view.standing.reason};
}

std::vector<ProposalOutcome> outcomes_of(const std::vector<ProposalView>& all) {
  std::vector<ProposalOutcome> outcomes;
  for (const ProposalView& view : all)
    if (view.standing.merged_into == 0) outcomes.push_back(outcome_of(view, all));
  return outcomes;
}

WorkshopMinutes minutes_of(const ReadWorkshop& read) {
  WorkshopMinutes minutes{.code = read.workshop.code,
                          .title = read.workshop.title,
                          .day = read.workshop.day,
                          .place = read.workshop.place,
                          .identity = read.workshop.identity,
                          .organisations = read.organisations};
  for (const AskedExercise& asked : read.exercises) {
    const ExerciseMaterial& material = asked.material;
    ExerciseOutcome outcome =
        outcome_of(asked.answers, asked.content, last_settled_round(material.exercise, material.where));
    outcome.closed = material.where.state == ExerciseState::closed;
    add_known_answers(material, outcome.cells);
    outcome.conclusion = material.where.conclusion;
    outcome.proposals = outcomes_of(asked.proposals);
    minutes.exercises.push_back(std::move(outcome));
  }
  return minutes;
}

// Nothing of a run with another methodology, and nothing above the lowest level.
Results results_of(const Service& service, const ReadWorkshop& read) {
  if (!read.run) return {};
  const auto content = service.results.get(service.blobs, *read.run, HandlingCode::open);
  const bool same = content->input.methodology == read.input.methodology;
  return same ? content->results : Results{};
}

const ReportFormat& checked_format(const MinutesOrder& order) {
  Problems problems;
  check_formats({order.format}, problems);
  problems.throw_if_errors();
  const ReportFormat& format = *find_report_format(order.format);
  if (std::string lacking = format.lacking(order.language); !lacking.empty())
    throw Error(ErrorKind::io, lacking);
  return format;
}

void note_export(const Service& service, const Principal& who, const WorkshopAt& at,
                 const MinutesOrder& order) {
  service.database.write([&](Transaction& transaction) {
    write_audit(transaction,
                {.action = "workshop.minutes",
                 .assessment = at.assessment,
                 .object = "workshop/" + std::to_string(at.workshop),
                 .details = {{"format", order.format}}},
                who.account.id, service.now_text());
  });
}

int figure_round(const ExerciseMaterial& material, const ExerciseFigureOrder& order) {
  const int shown = last_shown_round(material.exercise, material.where);
  const int round = order.round.value_or(shown);
  if (round < 1 || round > material.where.round)
    throw Error(ErrorKind::not_found, "There was no such round.", {.file = "", .field = "round"});
  if (!results_are_shown(material.exercise, material.where, round))
    throw Error(ErrorKind::conflict, "The round has not been revealed yet.");
  return round;
}

std::optional<Figure> drawn(const FigureRequest& request, const ExerciseOutcome& outcome,
                            const ExerciseFigureOrder& order) {
  if (order.figure == "distribution") return answers_figure(request, outcome, order.item, order.column);
  if (order.figure == "agreement") return cell_agreement_figure(request, outcome);
  if (order.figure == "rounds") return rounds_figure(request, outcome);
  throw Error(ErrorKind::not_found, "There is no figure " + in_quotes(order.figure) +
                                        "; there are: distribution, agreement, rounds.");
}

}  // namespace

ReportFile workshop_minutes(const Service& service, const Principal& who, const WorkshopAt& at,
                            const MinutesOrder& order) {
  const ReportFormat& format = checked_format(order);
  const ReadWorkshop read = service.database.read(
      [&](Transaction& transaction) { return read_workshop(service, transaction, who, at); });
  const WorkshopMinutes minutes = minutes_of(read);
  const Results results = results_of(service, read);
  const Document document = compose_minutes({minutes, read.input, results, order.language});
  note_export(service, who, at, order);
  return {read.code + "-" + read.workshop.code + "." + std::string(to_string(order.language)) + "." +
              order.format,
          report_media_type(order.format), format.write(FormatInputs(document))};
}

Figure exercise_figure(const Service& service, const Principal& who, const WorkshopAt& at,
                       std::int64_t exercise, const ExerciseFigureOrder& order) {
  AssessmentCase input;
  const AskedExercise asked = service.database.read([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    const StoredWorkshop workshop = workshop_in(transaction, at.assessment, at.workshop);
    input = case_of(service, transaction, workshop);
    return asked_exercise(service, transaction, workshop, input, exercise);
  });
  const ExerciseOutcome outcome =
      outcome_of(asked.answers, asked.content, figure_round(asked.material, order));
  const Results none;
  std::optional<Figure> figure =
      drawn({.input = input, .results = none, .language = order.language, .px = order.px}, outcome, order);
  if (!figure) throw Error(ErrorKind::not_found, "The answers do not allow this figure.");
  return std::move(*figure);
}

}  // namespace socta
