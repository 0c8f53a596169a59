#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/run_report.h"
#include "app/workshop_edit.h"
#include "domain/workshop_minutes.h"
#include "figure/figure.h"

namespace socta {

struct MinutesOrder {
  std::string format = "html";
  Language language = Language::english;
};

/// The minutes of a workshop as it stands now: exercises that were opened, of each the last round that may be
/// seen and changes no more (docs/workshop.md). The export is in the audit trail. Throws Error: not_found,
/// forbidden; invalid for an unknown format; io when a program that the format needs is not there.
ReportFile workshop_minutes(const Service& service, const Principal& who, const WorkshopAt& at,
                            const MinutesOrder& order);

/// Which figure of an exercise: distribution (of a cell), agreement, rounds. `round` none: the latest that
/// may be seen.
struct ExerciseFigureOrder {
  std::string figure{};
  std::string item{};
  std::string column{};
  std::optional<int> round{};
  Language language = Language::english;
  double px = 760;
};

/// Throws Error: not_found when there is no such workshop, exercise, figure, round or cell, or the answers do
/// not allow it; forbidden; conflict for a round that nobody may see yet.
Figure exercise_figure(const Service& service, const Principal& who, const WorkshopAt& at,
                       std::int64_t exercise, const ExerciseFigureOrder& order);

}  // namespace socta
