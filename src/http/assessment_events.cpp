#include "http/assessment_events.h"

#include <nlohmann/json.hpp>

#include "app/health.h"
#include "app/listen.h"
#include "domain/error.h"
#include "http/query.h"

namespace socta {
namespace {

std::string topic_of(std::int64_t assessment) { return "assessment/" + std::to_string(assessment); }

std::function<bool(const Event&)> may_see(const Listener& listener) {
  return [listener](const Event& event) {
    const auto handling = parse_handling_code(event.audience.handling);
    return handling && hears(listener, *handling, event.audience.organisation);
  };
}

}  // namespace

std::string stream_owner(std::int64_t account) { return "account/" + std::to_string(account); }

Publish publish_to(EventHub& hub) {
  return [&hub](const Notice& notice) {
    hub.publish({.topic = topic_of(notice.assessment),
                 .name = notice.name == "run" ? "run" : "change",
                 .data = notice.data,
                 .audience = {.organisation = notice.organisation,
                              .handling = std::string(to_string(notice.handling))}});
  };
}

LoseAccess end_streams_in(EventHub& hub) {
  return [&hub](std::int64_t account) { hub.close_streams_of(stream_owner(account)); };
}

Response handle_events(const Service& service, const Request& request) {
  const std::int64_t assessment = record_number(request, "assessment");
  const Listener listener = listen_to(service, *request.principal, assessment);
  return event_stream({.topics = {topic_of(assessment)},
                       .may_see = may_see(listener),
                       .last_event_id = std::string(request.header("Last-Event-ID")),
                       .owner = stream_owner(listener.account)});
}

Response handle_health(const Service& service) {
  constexpr const char* kReasons[] = {"", "no_database", "no_room", "read_only"};
  const Health state = health(service);
  nlohmann::json out = {{"state", state == Health::ready ? "ready" : "failing"}, {"version", SOCTA_VERSION}};
  if (state != Health::ready) out["reason"] = kReasons[static_cast<std::size_t>(state)];
  Response response = json_response(state == Health::ready ? 200 : 503, out);
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

}  // namespace socta
