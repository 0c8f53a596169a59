#include "http/workshop_events.h"

#include <array>
#include <charconv>

#include "app/workshop_join.h"
#include "http/assessment_events.h"
#include "http/handler_input.h"

namespace socta {
namespace {

constexpr std::string_view kParticipantOwner = "participant/";

std::string topic_of(std::int64_t workshop, WorkshopAudience audience) {
  return "workshop/" + std::to_string(workshop) + "/" + std::string(to_string(audience));
}

std::string owner_of(std::int64_t participant) {
  return std::string(kParticipantOwner) + std::to_string(participant);
}

// 0 for the owner of another kind of stream.
std::int64_t participant_of_owner(std::string_view owner) {
  std::int64_t participant = 0;
  if (owner.starts_with(kParticipantOwner))
    std::from_chars(owner.data() + kParticipantOwner.size(), owner.data() + owner.size(), participant);
  return participant;
}

Response stream_of(const Request& request, std::int64_t workshop, WorkshopAudience audience,
                   std::string owner) {
  return event_stream({.topics = {topic_of(workshop, audience)},
                       .may_see = [](const Event&) { return true; },
                       .last_event_id = std::string(request.header("Last-Event-ID")),
                       .owner = std::move(owner)});
}

}  // namespace

WorkshopListeners listeners_in(EventHub& hub) {
  return {
      .tell =
          [&hub](const WorkshopNotice& notice) {
            for (const WorkshopAudience audience : notice.to)
              hub.publish(
                  {.topic = topic_of(notice.workshop, audience), .name = notice.name, .data = notice.data});
          },
      .let_go = [&hub](std::int64_t participant) { hub.close_streams_of(owner_of(participant)); },
      .connected =
          [&hub](std::int64_t workshop) {
            std::set<std::int64_t> participants;
            for (const std::string& owner : hub.owners(topic_of(workshop, WorkshopAudience::participants)))
              if (const std::int64_t participant = participant_of_owner(owner))
                participants.insert(participant);
            return participants;
          }};
}

Response handle_workshop_events(const Service& service, const Request& request) {
  constexpr std::array<std::string_view, 2> kViews = {"facilitator", "projector"};
  Query query(request);
  const bool projector = query.word("view", kViews).value_or("facilitator") == "projector";
  query.done();
  const std::int64_t workshop = record_number(request, "workshop");
  const Principal& who = signed_in(request);
  find_workshop_to_steer(service, who, assessment_number(request), workshop);
  return stream_of(request, workshop, projector ? WorkshopAudience::projector : WorkshopAudience::facilitator,
                   stream_owner(who.account.id));
}

Response handle_participant_events(const Service&, const Request& request) {
  Query(request).done();
  const WorkshopParticipant& who = taking_part(request);
  return stream_of(request, who.workshop, WorkshopAudience::participants, owner_of(who.id));
}

}  // namespace socta
