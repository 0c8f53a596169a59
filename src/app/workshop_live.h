#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "app/workshop_notice.h"
#include "app/workshop_standing.h"
#include "store/database.h"

namespace socta {

/// A round of an exercise of a workshop.
struct WorkshopRound {
  std::int64_t workshop = 0;
  std::int64_t exercise = 0;
  int round = 0;

  auto operator<=>(const WorkshopRound&) const = default;
};

/// Tells those who look at workshops what happens. What arrives faster than anybody can look at, answers and
/// participants, is counted together and told at most five times a second, by a thread of its own. Any
/// thread.
class WorkshopLive {
 public:
  /// How often counts are told.
  static constexpr std::chrono::milliseconds kPause{200};

  /// Database and cache must outlive it.
  WorkshopLive(Database& database, WorkshopCache& workshops, WorkshopListeners listeners);
  ~WorkshopLive();
  WorkshopLive(const WorkshopLive&) = delete;
  WorkshopLive& operator=(const WorkshopLive&) = delete;

  /// Passes it on at once.
  void tell(const WorkshopNotice& notice) const;

  /// The workshop stands otherwise: after a command or a change of its agenda.
  void changed(std::int64_t workshop, std::int64_t last_command) const;

  /// Proposals of an exercise, or voices for them, are others.
  void proposals_changed(std::int64_t workshop, std::int64_t exercise) const;

  /// What a round shows is to be read again.
  void results_changed(const WorkshopRound& round) const;

  /// Answers came, or are gone: soon told as `count`, to the facilitator as `progress`, and as `results`
  /// where they are live.
  void answers_came(const WorkshopRound& round);

  /// Somebody joined: soon told as `joined`.
  void somebody_joined(std::int64_t workshop);

  /// The participant's old device is no longer listened to.
  void let_go(std::int64_t participant) const;

  /// Participants of the workshop who listen at this moment.
  std::set<std::int64_t> connected(std::int64_t workshop) const;

  /// Tells now what is still to be told.
  void flush();

  /// How often counts have been told. What a transaction that begins afterwards reads of a round is good
  /// until the number is another one: whatever changes it is told again.
  std::int64_t times_told() const { return times_told_; }

 private:
  struct Pending {
    std::set<WorkshopRound> rounds;
    std::set<std::int64_t> joined;
    bool empty() const { return rounds.empty() && joined.empty(); }
  };

  void run(const std::stop_token& stop);
  void tell_counts(Transaction& transaction, const WorkshopRound& round);
  void tell_joined(Transaction& transaction, std::int64_t workshop) const;

  Database& database_;
  WorkshopCache& workshops_;
  const WorkshopListeners listeners_;
  std::mutex mutex_;
  std::condition_variable_any woken_;
  Pending pending_;
  std::mutex flushing_;
  std::atomic<std::int64_t> times_told_ = 0;
  std::map<WorkshopRound, std::map<std::int64_t, std::int64_t>> told_;  // cells by participant
  std::jthread thread_;
};

}  // namespace socta
