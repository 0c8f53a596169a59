#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/text.h"

namespace socta {

/// A live workshop (docs/decisions/0012): its agenda, what was commanded in it and what was answered. The
/// words of every enum are those of the interface and of the tables.

/// Anonymous: the link from a participant's code to a person does not exist. Attributed: it is the account.
enum class WorkshopIdentity { anonymous, attributed };

enum class ExerciseKind { briefing, pestle, influence, danger, incidence, key_factors, test_questions };

/// Which rounds stay unseen until they are revealed.
enum class BlindRounds { all, first, none };

/// What is asked for: low, best, high and confidence; without the confidence; the best value alone.
enum class AnswerForm { four_point, three_point, single };

/// A question whose answer is known, by which performance weights are found (Cooke 1991). Participants never
/// get `answer`.
struct TestQuestion {
  std::string code;
  Text text{};
  std::string unit{};
  std::optional<double> minimum{};
  std::optional<double> maximum{};
  double answer = 0;

  bool operator==(const TestQuestion&) const = default;
};

/// How an exercise is held. An empty list means all that the methodology and the scope of the assessment
/// have.
struct ExerciseSettings {
  std::vector<std::string> items{};         ///< crime forms
  std::vector<std::string> indicators{};    ///< danger
  std::vector<std::string> domains{};       ///< influence
  std::vector<std::string> stakeholders{};  ///< incidence
  std::vector<std::string> categories{};    ///< pestle
  int rounds = 2;                           ///< how many are planned; further ones can be held
  BlindRounds blind = BlindRounds::all;
  AnswerForm answer = AnswerForm::four_point;
  bool region = false;         ///< pestle: the probability for the region is asked for too
  bool effects = false;        ///< pestle: effects on crime forms and groups are asked for too
  bool cross_impacts = false;  ///< pestle: how factors act on each other is asked for too
  std::vector<TestQuestion> questions{};

  bool operator==(const ExerciseSettings&) const = default;
};

struct Exercise {
  std::int64_t id = 0;
  int position = 1;  ///< in the agenda, from 1
  ExerciseKind kind = ExerciseKind::danger;
  Text title{};
  ExerciseSettings settings{};
  std::int64_t version = 1;

  bool operator==(const Exercise&) const = default;
};

enum class CommandKind {
  start,
  open,
  lock,
  reveal,
  next_round,
  close,
  show,
  timer,
  merge,
  decide,
  conclude,
  close_door,  ///< nobody new joins from now on
  open_door,
  end,
  undo
};

/// What becomes of a proposal.
enum class ProposalDecision { accepted, partly, refused };

/// Only the members that the command has are used.
struct CommandArguments {
  std::int64_t exercise = 0;              ///< 0: none
  std::string item{};                     ///< show
  std::string column{};                   ///< show
  std::string place{};                    ///< show: of the briefing
  int seconds = 0;                        ///< timer; 0 stops it
  std::vector<std::int64_t> proposals{};  ///< merge: these …
  std::int64_t into = 0;                  ///< … into this one
  std::int64_t proposal = 0;              ///< decide
  std::optional<ProposalDecision> decision{};
  std::string reason{};  ///< decide
  std::string text{};    ///< conclude

  bool operator==(const CommandArguments&) const = default;
};

/// One entry of a workshop's log.
struct WorkshopCommand {
  std::int64_t number = 0;  ///< from 1, without gaps
  std::string at{};         ///< instant in UTC
  std::int64_t account = 0;
  CommandKind kind = CommandKind::start;
  CommandArguments arguments{};

  bool operator==(const WorkshopCommand&) const = default;
};

/// A participant's answer for one cell of one round. `sequence` is counted up by the device: the newer one
/// counts. `hand_over`, here and below: how often the participant's place had been handed over by then; a
/// device sees what was given since the last time.
struct WorkshopAnswer {
  std::int64_t exercise = 0;
  int round = 1;
  std::int64_t participant = 0;
  std::string item{};
  std::string column{};
  Answer answer{};
  bool cannot_assess = false;
  std::string rationale{};
  std::string evidence{};
  std::int64_t sequence = 0;
  std::int64_t hand_over = 0;

  bool operator==(const WorkshopAnswer&) const = default;
};

enum class ProposalKind { methodology, source, factor, key_factor };
enum class VoicePosition { support, object };

/// What a participant proposes: a change to the method or its sources, a PESTLE factor, a key factor.
struct Proposal {
  std::int64_t id = 0;
  std::int64_t exercise = 0;
  std::int64_t participant = 0;
  std::string key{};  ///< made by the device: sent twice, it is there once
  ProposalKind kind = ProposalKind::factor;
  std::string place{};     ///< of the briefing
  std::string category{};  ///< of a factor
  std::string text{};
  std::string reason{};
  std::int64_t hand_over = 0;

  bool operator==(const Proposal&) const = default;
};

struct Voice {
  std::int64_t proposal = 0;
  std::int64_t participant = 0;
  VoicePosition position = VoicePosition::support;
  std::string reason{};
  std::int64_t hand_over = 0;

  bool operator==(const Voice&) const = default;
};

std::string_view to_string(WorkshopIdentity identity);
std::string_view to_string(ExerciseKind kind);
std::string_view to_string(BlindRounds blind);
std::string_view to_string(AnswerForm form);
std::string_view to_string(CommandKind kind);
std::string_view to_string(ProposalDecision decision);
std::string_view to_string(ProposalKind kind);
std::string_view to_string(VoicePosition position);

/// All words of a kind, in the order of its values.
std::span<const std::string_view> command_words();
std::span<const std::string_view> decision_words();
std::span<const std::string_view> proposal_words();

/// nullopt for any other word.
std::optional<WorkshopIdentity> parse_workshop_identity(std::string_view text);
std::optional<ExerciseKind> parse_exercise_kind(std::string_view text);
std::optional<BlindRounds> parse_blind_rounds(std::string_view text);
std::optional<AnswerForm> parse_answer_form(std::string_view text);
std::optional<CommandKind> parse_command_kind(std::string_view text);
std::optional<ProposalDecision> parse_proposal_decision(std::string_view text);
std::optional<ProposalKind> parse_proposal_kind(std::string_view text);
std::optional<VoicePosition> parse_voice_position(std::string_view text);

/// "w1.3": how records tell from which exercise of which workshop they come (column `workshop`).
std::string workshop_mark(std::string_view workshop_code, int position);

}  // namespace socta
