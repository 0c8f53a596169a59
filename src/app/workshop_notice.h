#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace socta {

/// The three ways to look at a workshop; each hears only what it may show.
enum class WorkshopAudience { participants, facilitator, projector };

inline constexpr WorkshopAudience kWorkshopAudiences[] = {
    WorkshopAudience::participants, WorkshopAudience::facilitator, WorkshopAudience::projector};

std::string_view to_string(WorkshopAudience audience);

/// Something that happened in a workshop, for those who look at it at this moment. It never holds anything of
/// an answer.
struct WorkshopNotice {
  std::int64_t workshop = 0;
  std::vector<WorkshopAudience> to{std::begin(kWorkshopAudiences), std::end(kWorkshopAudiences)};
  std::string name{};  ///< "workshop", "count", "progress", "proposals", "results", "joined"
  std::string data{};  ///< JSON, one object
};

/// The way to those who look at workshops; an empty function: there are none. The functions are called after
/// the change is stored, from any thread, and must not throw.
struct WorkshopListeners {
  std::function<void(const WorkshopNotice&)> tell{};
  std::function<void(std::int64_t participant)> let_go{};  ///< of a device that has lost its place
  std::function<std::set<std::int64_t>(std::int64_t workshop)> connected{};  ///< participants who listen
};

}  // namespace socta
