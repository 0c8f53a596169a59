#include "http/decode_command.h"

#include <array>

namespace socta {
namespace {

constexpr std::array<std::string_view, 3> kPositions = {"support", "object", "none"};

constexpr TextRule kCode{.most = 200};
constexpr TextRule kLongText{.most = 5000, .lines = Lines::many};
constexpr std::size_t kMostMerged = 200;
constexpr IntegerRange kNumber{.low = 1};

std::int64_t number_in(JsonFields& fields, std::string_view name) {
  return fields.optional_integer(name, kNumber).value_or(0);
}

std::string text_in(JsonFields& fields, std::string_view name, const TextRule& rule) {
  return fields.optional_text(name, rule).value_or("");
}

CommandArguments arguments_in(JsonFields& fields) {
  CommandArguments arguments{.exercise = number_in(fields, "exercise"),
                             .item = text_in(fields, "item", kCode),
                             .column = text_in(fields, "column", kCode),
                             .place = text_in(fields, "place", kCode)};
  arguments.seconds =
      static_cast<int>(fields.optional_integer("seconds", {.low = 0, .high = 86'400}).value_or(0));
  arguments.proposals = fields.integers("proposals", kNumber, kMostMerged);
  arguments.into = number_in(fields, "into");
  arguments.proposal = number_in(fields, "proposal");
  if (const auto decision = fields.optional_word("decision", decision_words()))
    arguments.decision = parse_proposal_decision(*decision);
  arguments.reason = text_in(fields, "reason", kLongText);
  arguments.text = text_in(fields, "text", kLongText);
  return arguments;
}

}  // namespace

CommandOrder command_order_in(JsonFields& fields) {
  CommandOrder order{.after = fields.integer("after", {.low = 0})};
  if (const auto kind = parse_command_kind(fields.word("command", command_words()))) order.kind = *kind;
  order.arguments = arguments_in(fields);
  return order;
}

Proposal proposal_in(JsonFields& fields) {
  Proposal proposal{.key = fields.text("key", {.most = 100})};
  if (const auto kind = parse_proposal_kind(fields.word("kind", proposal_words()))) proposal.kind = *kind;
  proposal.place = text_in(fields, "place", kCode);
  proposal.category = text_in(fields, "category", kCode);
  proposal.text = fields.text("text", kLongText);
  proposal.reason = text_in(fields, "reason", kLongText);
  return proposal;
}

std::optional<VoicePosition> voice_position_in(JsonFields& fields) {
  return parse_voice_position(fields.word("position", kPositions));
}

}  // namespace socta
