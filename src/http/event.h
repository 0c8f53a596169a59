#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace socta {

/// Whom an event concerns; an empty field means: no limit by it. What the fields mean for a subscriber is
/// decided by the subscription's `may_see`.
struct Audience {
  std::string account{};
  std::string organisation{};
  std::string handling{};

  bool operator==(const Audience&) const = default;
};

/// Something that happened, for everyone who subscribed to its topic and may see it.
struct Event {
  std::string topic;  ///< "assessment/12"
  std::string name;   ///< "record", "run", …: the browser's event type
  std::string data;   ///< JSON, one object
  Audience audience{};
};

/// What one browser wants to hear. `may_see` is asked for every event on the topics, from any thread, and
/// must neither block nor throw; without it nothing is sent.
struct EventSubscription {
  std::vector<std::string> topics{};
  std::function<bool(const Event&)> may_see{};
  std::string last_event_id{};  ///< header Last-Event-ID: what came after it is sent again
  std::string owner{};          ///< EventHub::close_streams_of(owner) ends the stream
};

}  // namespace socta
