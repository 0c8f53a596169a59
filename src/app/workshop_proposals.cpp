#include "app/workshop_proposals.h"

#include <algorithm>

#include "app/authorise.h"
#include "app/exercise_material.h"
#include "app/methodology_edit.h"
#include "app/workshop_live.h"
#include "app/workshop_place.h"
#include "domain/error.h"
#include "domain/message_text.h"
#include "store/database.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

constexpr const WorkshopParticipant* kNobody = nullptr;
constexpr std::ptrdiff_t kMostOfParticipant = 50;  // in an exercise: every phone reads the list of all

/// By whom something was given, as far as `who` may see it.
enum class GivenBy { another, this_device, device_before };

template <typename Given>
GivenBy given_by(const Given& given, const WorkshopParticipant* who) {
  if (who == nullptr || given.participant != who->id) return GivenBy::another;
  return given.hand_over == who->hand_overs ? GivenBy::this_device : GivenBy::device_before;
}

void add_voice(const Voice& voice, const WorkshopParticipant* who, ProposalView& view) {
  ++(voice.position == VoicePosition::support ? view.support : view.object);
  const GivenBy by = given_by(voice, who);
  if (by == GivenBy::this_device) view.own_voice = voice.position;
  view.voiced_before |= by == GivenBy::device_before;
  if (voice.position == VoicePosition::object && !voice.reason.empty())
    view.objections.push_back(voice.reason);
}

// Only what was accepted can have become a version of the methodology.
void add_versions(Transaction& transaction, std::int64_t assessment, std::vector<ProposalView>& views) {
  if (std::ranges::none_of(views,
                           [](const ProposalView& view) { return view.standing.decision.has_value(); }))
    return;
  const auto versions = versions_by_proposal(transaction, assessment);
  for (ProposalView& view : views)
    if (const auto found = versions.find(view.proposal.id); found != versions.end())
      view.methodology_version = found->second;
}

std::vector<ProposalView> views_of(const Service& service, Transaction& transaction,
                                   const StoredWorkshop& workshop, std::int64_t exercise,
                                   const WorkshopParticipant* who) {
  const ExerciseMaterial material = material_of(service, transaction, workshop, exercise);
  std::vector<ProposalView> views;
  for (Proposal& proposal : proposals_of_exercise(transaction, exercise)) {
    ProposalView view{.standing = material.standing->state.of_proposal(proposal.id),
                      .mine = given_by(proposal, who) == GivenBy::this_device};
    for (const WorkshopFactor& factor : material.factors)
      if (factor.proposal.id == proposal.id) view.code = factor.code;
    view.proposal = std::move(proposal);
    views.push_back(std::move(view));
  }
  for (const Voice& voice : voices_of_exercise(transaction, exercise)) {
    const auto of =
        std::ranges::find(views, voice.proposal, [](const ProposalView& view) { return view.proposal.id; });
    if (of != views.end()) add_voice(voice, who, *of);
  }
  for (ProposalView& view : views) std::ranges::sort(view.objections);
  if (material.exercise.kind == ExerciseKind::briefing) add_versions(transaction, workshop.assessment, views);
  return views;
}

ProposalView view_of_one(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                         const Proposal& proposal, const WorkshopParticipant& who) {
  for (ProposalView& view : views_of(service, transaction, workshop, proposal.exercise, &who))
    if (view.proposal.id == proposal.id) return std::move(view);
  throw Error(ErrorKind::not_found, "There is no such proposal in this workshop.");
}

bool belongs(ProposalKind kind, ExerciseKind exercise) {
  switch (kind) {
    case ProposalKind::methodology:
    case ProposalKind::source:
      return exercise == ExerciseKind::briefing;
    case ProposalKind::factor:
      return exercise == ExerciseKind::pestle;
    case ProposalKind::key_factor:
      return exercise == ExerciseKind::key_factors;
  }
  return false;
}

bool is_category(const ExerciseMaterial& material, const std::string& category) {
  const auto& chosen = material.exercise.settings.categories;
  const auto& known = material.subject->methodology->environment.categories;
  return std::ranges::find(known, category, &NamedCode::code) != known.end() &&
         (chosen.empty() || std::ranges::find(chosen, category) != chosen.end());
}

void check(const ExerciseMaterial& material, const Proposal& proposal) {
  if (material.where.state != ExerciseState::open)
    throw Error(ErrorKind::conflict, "Proposals are taken while the exercise is open.");
  Problems problems;
  if (!belongs(proposal.kind, material.exercise.kind))
    problems.error("This exercise takes no proposal of the kind " + in_quotes(to_string(proposal.kind)) + ".",
                   {.file = "", .field = "kind"});
  if (proposal.text.empty()) problems.error("The proposal has no text.", {.file = "", .field = "text"});
  if (proposal.kind == ProposalKind::factor && !is_category(material, proposal.category))
    problems.error(in_quotes(proposal.category) + " is no category of this exercise.",
                   {.file = "", .field = "category"});
  problems.throw_if_errors();
}

// What is sent again, because its answer was lost, has the key of one that is there.
void refuse_too_many(Transaction& transaction, const WorkshopParticipant& who, const Proposal& proposal) {
  const auto is_another = [&](const Proposal& known) {
    return given_by(known, &who) == GivenBy::this_device && known.key != proposal.key;
  };
  if (std::ranges::count_if(proposals_of_exercise(transaction, proposal.exercise), is_another) >=
      kMostOfParticipant)
    throw Error(ErrorKind::conflict, "You have made " + std::to_string(kMostOfParticipant) +
                                         " proposals in this exercise; more are not taken from one person.");
}

/// What the participant said of the proposal, if anything.
std::optional<Voice> voice_of(Transaction& transaction, const WorkshopParticipant& who,
                              const Proposal& proposal) {
  for (const Voice& voice : voices_of_exercise(transaction, proposal.exercise))
    if (voice.proposal == proposal.id && voice.participant == who.id) return voice;
  return std::nullopt;
}

// From what the counts are before and after a change it would follow what was said on the device before.
void refuse_voiced_before(const std::optional<Voice>& said, const WorkshopParticipant& who) {
  if (said && given_by(*said, &who) == GivenBy::device_before)
    throw Error(ErrorKind::conflict, Sentence("voiced_before",
                                              "Something was said of this proposal on the device before. It "
                                              "counts and cannot be changed on this one."));
}

// The decision names what it was made on. A voice that is only sent again changes nothing.
void refuse_settled(const ProposalStanding& standing) {
  if (standing.merged_into != 0)
    throw Error(
        ErrorKind::conflict,
        Sentence("voice_merged", "This proposal was merged into another: say what you think of that one."));
  if (standing.decision)
    throw Error(ErrorKind::conflict,
                Sentence("voice_decided", "This proposal has been decided; voices are not taken any more."));
}

}  // namespace

std::vector<ProposalView> proposals(const Service& service, Transaction& transaction,
                                    const StoredWorkshop& workshop, std::int64_t exercise) {
  return views_of(service, transaction, workshop, exercise, kNobody);
}

std::vector<ProposalView> proposals(const Service& service, const Principal& who, const WorkshopAt& at,
                                    std::int64_t exercise) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, at.assessment, Permission::facilitate);
    return proposals(service, transaction, workshop_in(transaction, at.assessment, at.workshop), exercise);
  });
}

std::vector<ProposalView> proposals(const Service& service, const WorkshopParticipant& who,
                                    std::int64_t exercise) {
  return service.database.read([&](Transaction& transaction) {
    return views_of(service, transaction, workshop_of(transaction, who), exercise, &who);
  });
}

ProposalView propose(const Service& service, const WorkshopParticipant& who, Proposal proposal) {
  proposal.participant = who.id;
  proposal.hand_over = who.hand_overs;
  ProposalView view = service.database.write([&](Transaction& transaction) {
    expect_place(transaction, who);
    const StoredWorkshop workshop = workshop_of(transaction, who);
    check(material_of(service, transaction, workshop, proposal.exercise), proposal);
    refuse_too_many(transaction, who, proposal);
    return view_of_one(service, transaction, workshop, put_proposal(transaction, proposal), who);
  });
  service.live.proposals_changed(who.workshop, view.proposal.exercise);
  return view;
}

ProposalView voice(const Service& service, const WorkshopParticipant& who, std::int64_t proposal,
                   std::optional<VoicePosition> position, const std::string& reason) {
  ProposalView view = service.database.write([&](Transaction& transaction) {
    expect_place(transaction, who);
    const StoredWorkshop workshop = workshop_of(transaction, who);
    const auto found = find_proposal(transaction, proposal);
    const auto standing = service.workshops.standing(transaction, workshop);
    if (!found || !standing->plan.find(found->exercise))
      throw Error(ErrorKind::not_found, "There is no such proposal in this workshop.");
    const ExerciseState state = standing->state.of(found->exercise).state;
    if (state != ExerciseState::open && state != ExerciseState::locked)
      throw Error(ErrorKind::conflict, "Proposals are supported while the exercise is open or locked.");
    if (given_by(*found, &who) == GivenBy::this_device)
      throw Error(ErrorKind::conflict, "It is your own proposal: others support it or object.");
    const std::optional<Voice> said = voice_of(transaction, who, *found);
    refuse_voiced_before(said, who);
    const bool again = said ? position == said->position && reason == said->reason : !position;
    if (!again) refuse_settled(standing->state.of_proposal(proposal));
    if (position)
      put_voice(transaction, {proposal, who.id, *position, reason, who.hand_overs});
    else
      remove_voice(transaction, proposal, who.id);
    return view_of_one(service, transaction, workshop, *found, who);
  });
  service.live.proposals_changed(who.workshop, view.proposal.exercise);
  return view;
}

}  // namespace socta
