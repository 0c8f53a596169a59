#include "http/event_hub.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace socta {
namespace {

// Streams of one owner on one topic: enough for many pages, and nobody takes all connections of the server.
constexpr std::size_t kMostOfOwner = 16;

std::string made_epoch() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
}

// The number of an id of this run of the program; nullopt for one of another run, and for no id.
std::optional<std::uint64_t> number_of(std::string_view id, std::string_view epoch) {
  if (!id.starts_with(epoch) || id.size() < epoch.size() + 2) return std::nullopt;
  std::uint64_t number = 0;
  const char* end = id.data() + id.size();
  const std::from_chars_result read = std::from_chars(id.data() + epoch.size() + 1, end, number);
  return read == std::from_chars_result{end, std::errc()} ? std::optional(number) : std::nullopt;
}

std::shared_ptr<const std::string> shared_frame(std::string_view id, std::string_view name,
                                                std::string_view data) {
  return std::make_shared<const std::string>(event_frame(id, name, data));
}

}  // namespace

std::string event_frame(std::string_view id, std::string_view name, std::string_view data) {
  std::string frame = "id: " + std::string(id) + "\nevent: " + std::string(name) + "\ndata: ";
  for (const char c : data) {
    if (c == '\n') {
      frame += "\ndata: ";
    } else if (c != '\r') {
      frame += c;
    }
  }
  return frame + "\n\n";
}

EventQueue::Batch EventQueue::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(batch_, {{}, batch_.over});
}

// A browser that does not read as fast as events come is let go; it comes back and reads on from the hub.
void EventQueue::push(std::shared_ptr<const std::string> frame) {
  {
    const std::lock_guard lock(mutex_);
    if (batch_.over) return;
    batch_.frames.push_back(std::move(frame));
    if (batch_.frames.size() > limit_) batch_ = {{}, true};
    if (!batch_.over && batch_.frames.size() > 1) return;
  }
  wake_();
}

void EventQueue::end() {
  {
    const std::lock_guard lock(mutex_);
    batch_.over = true;
  }
  wake_();
}

EventHub::EventHub(EventLimits limits) : limits_(limits), epoch_(made_epoch()) {}

std::string EventHub::id_of(std::uint64_t number) const { return epoch_ + "-" + std::to_string(number); }

void EventHub::forget_gone(Topic& topic) {
  std::erase_if(topic.queues, [](const std::weak_ptr<EventQueue>& queue) { return queue.expired(); });
}

std::string EventHub::publish(const Event& event) {
  const std::lock_guard lock(mutex_);
  const std::uint64_t number = ++last_number_;
  const auto frame = shared_frame(id_of(number), event.name, event.data);
  Topic& topic = topics_[event.topic];
  topic.kept.push_back({number, event, frame});
  if (topic.kept.size() > limits_.kept_per_topic) {
    topic.dropped = topic.kept.front().number;
    topic.kept.pop_front();
  }
  forget_gone(topic);
  for (const std::weak_ptr<EventQueue>& weak : topic.queues) {
    const std::shared_ptr<EventQueue> queue = weak.lock();
    if (queue && queue->subscription_.may_see(event)) queue->push(frame);
  }
  return id_of(number);
}

std::shared_ptr<EventQueue> EventHub::subscribe(EventSubscription subscription, std::function<void()> wake) {
  if (!subscription.may_see) subscription.may_see = [](const Event&) { return false; };
  auto queue = std::make_shared<EventQueue>();
  queue->subscription_ = std::move(subscription);
  queue->wake_ = std::move(wake);
  const std::lock_guard lock(mutex_);
  // What is sent again at the start may be as much as is kept.
  queue->limit_ = limits_.queued + limits_.kept_per_topic * queue->subscription_.topics.size();
  replay(*queue);
  queue->limit_ = std::max(limits_.queued, queue->batch_.frames.size() + 1);
  if (closed_) queue->batch_.over = true;
  for (const std::string& name : queue->subscription_.topics) {
    Topic& topic = topics_[name];
    forget_gone(topic);
    end_surplus(topic, queue->subscription_.owner);
    topic.queues.push_back(queue);
  }
  return queue;
}

// Leaves room for one more stream of the owner; the oldest stand first.
void EventHub::end_surplus(Topic& topic, std::string_view owner) {
  if (owner.empty()) return;
  std::vector<std::shared_ptr<EventQueue>> own;
  for (const std::weak_ptr<EventQueue>& weak : topic.queues)
    if (auto stream = weak.lock(); stream && stream->subscription_.owner == owner)
      own.push_back(std::move(stream));
  for (std::size_t at = 0; at + kMostOfOwner <= own.size(); ++at) own[at]->end();
}

void EventHub::replay(EventQueue& queue) {
  const EventSubscription& subscription = queue.subscription_;
  std::vector<const Kept*> missed;
  const std::optional<std::uint64_t> seen = number_of(subscription.last_event_id, epoch_);
  bool gap = !seen && !subscription.last_event_id.empty();
  for (const std::string& name : subscription.topics) {
    const auto topic = topics_.find(name);
    if (topic == topics_.end() || !seen) continue;
    gap = gap || topic->second.dropped > *seen;
    for (const Kept& kept : topic->second.kept)
      if (kept.number > *seen && subscription.may_see(kept.event)) missed.push_back(&kept);
  }
  if (gap || !seen) {
    queue.push(shared_frame(id_of(last_number_), gap ? "reset" : "ready", "{}"));
    return;
  }
  std::ranges::sort(missed, {}, &Kept::number);
  for (const Kept* kept : missed) queue.push(kept->frame);
}

template <typename Visit>
void EventHub::for_each_queue(Visit visit) {
  for (auto& [_, topic] : topics_) {
    forget_gone(topic);
    for (const std::weak_ptr<EventQueue>& weak : topic.queues)
      if (const std::shared_ptr<EventQueue> queue = weak.lock()) visit(*queue);
  }
}

void EventHub::close_streams_of(std::string_view owner) {
  const std::lock_guard lock(mutex_);
  for_each_queue([owner](EventQueue& queue) {
    if (queue.subscription_.owner == owner) queue.end();
  });
}

void EventHub::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  for_each_queue([](EventQueue& queue) { queue.end(); });
}

std::size_t EventHub::subscribers() const {
  const std::lock_guard lock(mutex_);
  std::vector<const EventQueue*> queues;
  for (const auto& [_, topic] : topics_)
    for (const std::weak_ptr<EventQueue>& weak : topic.queues)
      if (const std::shared_ptr<EventQueue> queue = weak.lock()) queues.push_back(queue.get());
  std::ranges::sort(queues);
  return static_cast<std::size_t>(std::ranges::distance(queues.begin(), std::ranges::unique(queues).begin()));
}

std::set<std::string> EventHub::owners(std::string_view topic) const {
  const std::lock_guard lock(mutex_);
  std::set<std::string> owners;
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return owners;
  for (const std::weak_ptr<EventQueue>& weak : found->second.queues)
    if (const std::shared_ptr<EventQueue> queue = weak.lock()) owners.insert(queue->subscription_.owner);
  return owners;
}

}  // namespace socta
