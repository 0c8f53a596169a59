#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "http/event.h"

namespace socta {

/// How much is kept for whom.
struct EventLimits {
  std::size_t kept_per_topic = 1024;  ///< events that a browser that comes back can still get
  std::size_t queued = 256;           ///< events that one browser may be behind
};

/// What one connection reads from the hub. Made by EventHub::subscribe.
class EventQueue {
 public:
  /// What the connection has to send: frames, one after the other, and whether the stream is over then. Takes
  /// them out of the queue.
  struct Batch {
    std::vector<std::shared_ptr<const std::string>> frames;
    bool over = false;
  };
  Batch take();

 private:
  friend class EventHub;

  void push(std::shared_ptr<const std::string> frame);
  void end();

  std::mutex mutex_;
  Batch batch_;
  std::size_t limit_ = 0;
  EventSubscription subscription_;
  std::function<void()> wake_;
};

/// Hands events to everyone who subscribed to their topic and may see them. Every event has an id that grows;
/// a browser that lost its connection says the last one that it saw and gets what came after, as far as it is
/// kept; when it is not, it gets the event `reset` first: read everything again. All calls from any thread.
class EventHub {
 public:
  explicit EventHub(EventLimits limits = {});

  /// Sends the event to its subscribers. Returns its id.
  std::string publish(const Event& event);

  /// The queue holds already what came after the subscription's last event id. `wake` is called, from any
  /// thread and with the hub locked, when the queue is no longer empty: it must only wake the connection up.
  /// The hub forgets the queue when the caller does. Of an owner's streams on a topic the oldest of 17 end.
  std::shared_ptr<EventQueue> subscribe(EventSubscription subscription, std::function<void()> wake);

  /// Ends all streams of that owner: the session or the rights of an account have ended.
  void close_streams_of(std::string_view owner);

  /// Ends all streams; later ones end at once.
  void close();

  std::size_t subscribers() const;

  /// The owners of the streams that hear a topic at this moment.
  std::set<std::string> owners(std::string_view topic) const;

 private:
  struct Kept {
    std::uint64_t number;
    Event event;
    std::shared_ptr<const std::string> frame;
  };
  struct Topic {
    std::deque<Kept> kept;
    std::uint64_t dropped = 0;  // number of the last event that is no longer kept
    std::vector<std::weak_ptr<EventQueue>> queues;
  };

  std::string id_of(std::uint64_t number) const;
  void replay(EventQueue& queue);
  void forget_gone(Topic& topic);
  void end_surplus(Topic& topic, std::string_view owner);
  template <typename Visit>
  void for_each_queue(Visit visit);

  const EventLimits limits_;
  const std::string epoch_;  // tells the ids of this run of the program from those of others
  mutable std::mutex mutex_;
  std::map<std::string, Topic, std::less<>> topics_;
  std::uint64_t last_number_ = 0;
  bool closed_ = false;
};

/// The event as the browser reads it (HTML, 9.2.6): id, event, data, one empty line.
std::string event_frame(std::string_view id, std::string_view name, std::string_view data);

}  // namespace socta
