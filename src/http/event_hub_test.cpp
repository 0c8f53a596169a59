#include "http/event_hub.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace socta {
namespace {

bool everything(const Event&) { return true; }
void nothing() {}

Event event(std::string topic, std::string data, std::string account = "") {
  return {std::move(topic), "record", std::move(data), {.account = std::move(account)}};
}

// The data lines of what waits, and the names of events without data of their own.
std::vector<std::string> read(EventQueue& queue) {
  std::vector<std::string> seen;
  for (const auto& frame : queue.take().frames) {
    const std::size_t begin = frame->find("data: ") + 6;
    const std::string data = frame->substr(begin, frame->find('\n', begin) - begin);
    const std::size_t name = frame->find("event: ") + 7;
    seen.push_back(data == "{}" ? frame->substr(name, frame->find('\n', name) - name) : data);
  }
  return seen;
}

using Seen = std::vector<std::string>;

TEST(EventHub, SendsATopicsEventsToItsSubscribers) {
  EventHub hub;
  const auto one = hub.subscribe({{"a"}, everything}, nothing);
  const auto both = hub.subscribe({{"a", "b"}, everything}, nothing);
  hub.publish(event("a", "1"));
  hub.publish(event("b", "2"));
  hub.publish(event("c", "3"));
  EXPECT_EQ(read(*one), (Seen{"ready", "1"}));
  EXPECT_EQ(read(*both), (Seen{"ready", "1", "2"}));
  EXPECT_EQ(read(*both), Seen{});
  EXPECT_EQ(hub.subscribers(), 2u);
}

TEST(EventHub, SendsNothingThatASubscriberMayNotSee) {
  EventHub hub;
  const auto mine = [](const Event& event) { return event.audience.account == "7"; };
  const std::string first = hub.publish(event("w", "0", "7"));
  const auto now = hub.subscribe({{"w"}, mine}, nothing);
  const auto blind = hub.subscribe({{"w"}, nullptr}, nothing);
  hub.publish(event("w", "1", "8"));
  hub.publish(event("w", "2", "7"));
  const auto later = hub.subscribe({{"w"}, mine, first}, nothing);
  EXPECT_EQ(read(*now), (Seen{"ready", "2"}));
  EXPECT_EQ(read(*blind), Seen{"ready"});
  EXPECT_EQ(read(*later), Seen{"2"});
}

TEST(EventHub, SendsAgainWhatCameAfterTheLastEventSeen) {
  EventHub hub({.kept_per_topic = 3});
  const std::string first = hub.publish(event("a", "1"));
  const std::string second = hub.publish(event("b", "2"));
  for (const char* data : {"3", "4", "5"}) hub.publish(event("a", data));
  const struct {
    std::string last;
    Seen expected;
  } table[] = {{"", {"ready"}},    {second, {"3", "4", "5"}}, {first, {"2", "3", "4", "5"}},
               {"1-1", {"reset"}}, {"nonsense", {"reset"}},   {first + "x", {"reset"}}};
  for (const auto& row : table)
    EXPECT_EQ(read(*hub.subscribe({{"a", "b"}, everything, row.last}, nothing)), row.expected) << row.last;
  hub.publish(event("a", "6"));
  EXPECT_EQ(read(*hub.subscribe({{"a"}, everything, first}, nothing)), Seen{"reset"});
}

TEST(EventHub, LetsGoOfWhoReadsTooSlowly) {
  EventHub hub({.kept_per_topic = 100, .queued = 5});
  const auto slow = hub.subscribe({{"a"}, everything}, nothing);
  const auto quick = hub.subscribe({{"a"}, everything}, nothing);
  Seen seen;
  for (int i = 0; i < 50; ++i) {
    hub.publish(event("a", std::to_string(i)));
    for (std::string& data : read(*quick)) seen.push_back(std::move(data));
  }
  EXPECT_EQ(seen.size(), 51u);
  const EventQueue::Batch batch = slow->take();
  EXPECT_TRUE(batch.over);
  EXPECT_TRUE(batch.frames.empty());
}

TEST(EventHub, EndsStreams) {
  EventHub hub;
  const auto mine = hub.subscribe({{"a"}, everything, "", "account 7"}, nothing);
  const auto other = hub.subscribe({{"a"}, everything, "", "account 8"}, nothing);
  hub.close_streams_of("account 7");
  EXPECT_TRUE(mine->take().over);
  EXPECT_FALSE(other->take().over);
  hub.close();
  EXPECT_TRUE(other->take().over);
  EXPECT_TRUE(hub.subscribe({{"a"}, everything}, nothing)->take().over);
}

TEST(EventHub, EndsTheOldestStreamsOfWhoHasTooMany) {
  EventHub hub;
  const auto stream_of = [&hub](const std::string& topic, const std::string& owner) {
    return hub.subscribe({.topics = {topic}, .may_see = everything, .owner = owner}, nothing);
  };
  const auto other_owner = stream_of("a", "ana");
  std::vector<std::shared_ptr<EventQueue>> nobodys;
  for (int i = 0; i < 18; ++i) nobodys.push_back(stream_of("a", ""));
  const auto other_topic = stream_of("b", "ivo");
  std::vector<std::shared_ptr<EventQueue>> streams;
  for (int i = 0; i < 18; ++i) streams.push_back(stream_of("a", "ivo"));
  for (std::size_t i = 0; i < streams.size(); ++i) EXPECT_EQ(streams[i]->take().over, i < 2) << i;
  EXPECT_FALSE(other_owner->take().over);
  EXPECT_FALSE(other_topic->take().over);
  for (const auto& stream : nobodys) EXPECT_FALSE(stream->take().over);
}

TEST(EventHub, WakesOncePerQueueThatWasEmpty) {
  EventHub hub;
  int woken = 0;
  const auto queue = hub.subscribe({{"a"}, everything}, [&woken] { ++woken; });
  queue->take();
  woken = 0;
  hub.publish(event("a", "1"));
  hub.publish(event("a", "2"));
  EXPECT_EQ(woken, 1);
  queue->take();
  hub.publish(event("a", "3"));
  EXPECT_EQ(woken, 2);
}

TEST(EventHub, ForgetsWhoHasGone) {
  EventHub hub;
  { const auto gone = hub.subscribe({{"a"}, everything}, nothing); }
  EXPECT_EQ(hub.subscribers(), 0u);
  hub.publish(event("a", "1"));
}

TEST(EventHub, KeepsOrderUnderThreads) {
  EventHub hub({.kept_per_topic = 10, .queued = 100'000});
  const auto queue = hub.subscribe({{"a"}, everything}, nothing);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&hub] {
      for (int i = 0; i < 500; ++i) hub.publish(event("a", "x"));
    });
  for (std::thread& thread : threads) thread.join();
  std::vector<std::uint64_t> numbers;
  for (const auto& frame : queue->take().frames)
    numbers.push_back(std::stoull(frame->substr(frame->find('-') + 1)));
  EXPECT_EQ(numbers.size(), 2001u);
  EXPECT_TRUE(std::ranges::is_sorted(numbers));
}

TEST(EventFrame, SplitsLinesOfData) {
  EXPECT_EQ(event_frame("1-2", "run", "{\"a\":\r\n1}"), "id: 1-2\nevent: run\ndata: {\"a\":\ndata: 1}\n\n");
}

}  // namespace
}  // namespace socta
