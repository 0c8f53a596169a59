#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/workshop_view.h"

namespace socta {

struct WorkshopOrder {
  std::string title{};
  std::string day{};
  std::string place{};
  WorkshopIdentity identity = WorkshopIdentity::anonymous;
};

/// Members that are not there stay as they are.
struct WorkshopChange {
  std::optional<std::string> title{};
  std::optional<std::string> day{};
  std::optional<std::string> place{};
  std::optional<WorkshopIdentity> identity{};
};

/// Which workshop of which assessment, and the version that a change was made on. `origin` is that of
/// app/workshop_view.h.
struct WorkshopAt {
  std::int64_t assessment = 0;
  std::int64_t workshop = 0;
  std::int64_t version = 0;
  std::string origin{};
};

/// Makes a workshop with the usual agenda. Throws Error: not_found, forbidden, invalid with its fields.
WorkshopView make_workshop(const Service& service, const Principal& who, std::int64_t assessment,
                           const WorkshopOrder& order, std::string_view origin);

/// The identity can be changed only before anybody has joined. Throws Error: not_found, forbidden, invalid,
/// stale, conflict.
WorkshopView change_workshop(const Service& service, const Principal& who, const WorkshopAt& at,
                             const WorkshopChange& change);

/// Removes a workshop that nobody has joined. Throws Error: not_found, forbidden, stale, conflict.
void remove_workshop(const Service& service, const Principal& who, const WorkshopAt& at);

/// After a change was stored, and not before: the workshop as it is now, which is told to those who look at
/// it.
WorkshopView told_view(const Service& service, const Principal& who, const WorkshopAt& at);

/// An exercise as it is asked for. No position: at the end, or where it stands.
struct ExerciseOrder {
  ExerciseKind kind = ExerciseKind::danger;
  Text title{};
  ExerciseSettings settings{};
  std::optional<int> position{};
};

/// Adds an exercise to the agenda. Throws Error: not_found, forbidden, invalid, conflict when the workshop
/// has ended.
WorkshopView add_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                          const ExerciseOrder& order);

/// Change and remove an exercise that was not opened yet; `at.version` is that of the exercise. Throw Error
/// as add_exercise does, and stale, conflict when it was opened.
WorkshopView change_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                             std::int64_t exercise, const ExerciseOrder& order);
WorkshopView drop_exercise(const Service& service, const Principal& who, const WorkshopAt& at,
                           std::int64_t exercise);

}  // namespace socta
