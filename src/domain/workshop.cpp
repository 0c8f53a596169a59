#include "domain/workshop.h"

#include <algorithm>
#include <array>

namespace socta {
namespace {

template <std::size_t N>
using Words = std::array<std::string_view, N>;

constexpr Words<2> kIdentities = {"anonymous", "attributed"};
constexpr Words<7> kKinds = {"briefing",  "pestle",      "influence",     "danger",
                             "incidence", "key_factors", "test_questions"};
constexpr Words<3> kBlind = {"all", "first", "none"};
constexpr Words<3> kForms = {"four_point", "three_point", "single"};
constexpr Words<15> kCommands = {"start",    "open",       "lock",      "reveal", "next_round",
                                 "close",    "show",       "timer",     "merge",  "decide",
                                 "conclude", "close_door", "open_door", "end",    "undo"};
constexpr Words<3> kDecisions = {"accepted", "partly", "refused"};
constexpr Words<4> kProposals = {"methodology", "source", "factor", "key_factor"};
constexpr Words<2> kPositions = {"support", "object"};

template <std::size_t N, typename Enum>
std::string_view word(const Words<N>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t N>
std::optional<Enum> parsed(const Words<N>& words, std::string_view text) {
  const auto found = std::ranges::find(words, text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(WorkshopIdentity identity) { return word(kIdentities, identity); }
std::string_view to_string(ExerciseKind kind) { return word(kKinds, kind); }
std::string_view to_string(BlindRounds blind) { return word(kBlind, blind); }
std::string_view to_string(AnswerForm form) { return word(kForms, form); }
std::string_view to_string(CommandKind kind) { return word(kCommands, kind); }
std::string_view to_string(ProposalDecision decision) { return word(kDecisions, decision); }
std::string_view to_string(ProposalKind kind) { return word(kProposals, kind); }
std::string_view to_string(VoicePosition position) { return word(kPositions, position); }

std::span<const std::string_view> command_words() { return kCommands; }
std::span<const std::string_view> decision_words() { return kDecisions; }
std::span<const std::string_view> proposal_words() { return kProposals; }

std::optional<WorkshopIdentity> parse_workshop_identity(std::string_view text) {
  return parsed<WorkshopIdentity>(kIdentities, text);
}
std::optional<ExerciseKind> parse_exercise_kind(std::string_view text) {
  return parsed<ExerciseKind>(kKinds, text);
}
std::optional<BlindRounds> parse_blind_rounds(std::string_view text) {
  return parsed<BlindRounds>(kBlind, text);
}
std::optional<AnswerForm> parse_answer_form(std::string_view text) {
  return parsed<AnswerForm>(kForms, text);
}
std::optional<CommandKind> parse_command_kind(std::string_view text) {
  return parsed<CommandKind>(kCommands, text);
}
std::optional<ProposalDecision> parse_proposal_decision(std::string_view text) {
  return parsed<ProposalDecision>(kDecisions, text);
}
std::optional<ProposalKind> parse_proposal_kind(std::string_view text) {
  return parsed<ProposalKind>(kProposals, text);
}
std::optional<VoicePosition> parse_voice_position(std::string_view text) {
  return parsed<VoicePosition>(kPositions, text);
}

std::string workshop_mark(std::string_view workshop_code, int position) {
  return std::string(workshop_code) + "." + std::to_string(position);
}

}  // namespace socta
