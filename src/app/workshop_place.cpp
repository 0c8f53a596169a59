#include "app/workshop_place.h"

#include <charconv>
#include <optional>

#include "app/token.h"
#include "app/workshop_live.h"
#include "domain/error.h"
#include "store/database.h"

namespace socta {
namespace {

struct ReadSecret {
  std::int64_t participant = 0;
  std::string_view token{};
};

std::optional<ReadSecret> read_secret(std::string_view secret) {
  const std::size_t dot = secret.find('.');
  ReadSecret parts;
  const std::from_chars_result read =
      std::from_chars(secret.data(), secret.data() + std::min(dot, secret.size()), parts.participant);
  if (dot == secret.npos || read != std::from_chars_result{secret.data() + dot, std::errc()})
    return std::nullopt;
  parts.token = secret.substr(dot + 1);
  return parts;
}

[[noreturn]] void refuse(const Sentence& sentence, std::string field = "") {
  throw Error(ErrorKind::unauthenticated, sentence, {.file = "", .field = std::move(field)});
}

[[noreturn]] void refuse(const std::optional<WorkshopParticipant>& place) {
  if (place && place->removed)
    refuse(Sentence("place_removed", "The facilitator has taken this place out of the workshop."),
           "participant");
  if (place && !place->secret_hash.empty())
    refuse(Sentence("place_taken", "Another device has taken this place."), "device");
  refuse(Sentence("no_place", "This device has no place in a workshop; join it first."));
}

}  // namespace

std::string device_secret(const WorkshopParticipant& participant, std::string_view token) {
  return std::to_string(participant.id) + "." + std::string(token);
}

std::shared_ptr<const WorkshopParticipant> participant_of(const Service& service, std::string_view secret) {
  const auto parts = read_secret(secret);
  if (!parts) return nullptr;
  const std::string hash = token_hash(parts->token);
  auto found = service.database.read(
      [&](Transaction& transaction) { return find_participant(transaction, parts->participant, hash); });
  return found ? std::make_shared<const WorkshopParticipant>(std::move(*found)) : nullptr;
}

void refuse_without_place(const Service& service, std::string_view secret) {
  const auto parts = read_secret(secret);
  refuse(service.database.read([&](Transaction& transaction) {
    return parts ? find_participant(transaction, parts->participant) : std::nullopt;
  }));
}

WorkshopParticipant seated_participant(Transaction& transaction, std::int64_t workshop,
                                       std::string_view code) {
  auto found = find_participant_named(transaction, workshop, code);
  if (!found || found->removed)
    throw Error(ErrorKind::not_found, "There is no such participant.", {.file = "", .field = "participant"});
  return std::move(*found);
}

void expect_place(Transaction& transaction, const WorkshopParticipant& who) {
  const auto now = find_participant(transaction, who.id);
  if (!now || now->removed || now->secret_hash != who.secret_hash) refuse(now);
}

void leave_workshop(const Service& service, const WorkshopParticipant& who) {
  service.database.write([&](Transaction& transaction) {
    expect_place(transaction, who);
    set_participant_secret(transaction, who.id, "");
  });
  service.live.let_go(who.id);
}

}  // namespace socta
