#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/assessment_view.h"

namespace socta {

/// A new, empty assessment.
struct AssessmentOrder {
  std::string code{};
  Text title{};
  std::string area{};
  std::string methodology{};  ///< code of a built-in one
  PeriodRange reference{};
  std::optional<Period> horizon{};
};

/// Begins it; its maker becomes coordinator with full clearance. Forms of which nothing is known are shown as
/// unknown. Throws Error: forbidden, invalid, conflict when the code is taken.
AssessmentView create_assessment(const Service& service, const Principal& who, const AssessmentOrder& order);

/// What is to be different in assessment.toml; what is absent stays.
struct AssessmentChange {
  std::optional<Text> title{};
  std::optional<std::string> area{};
  std::optional<Text> area_name{};
  std::optional<Period> reference_from{};
  std::optional<Period> reference_to{};
  std::optional<Period> horizon{};
  std::optional<HandlingCode> handling_default{};
  std::optional<Text> notice{};
  std::optional<std::vector<std::string>> out_of_scope{};
  std::optional<std::vector<Milestone>> timetable{};
};

/// Throws Error: not_found, forbidden, stale, invalid.
AssessmentView change_assessment(const Service& service, const Principal& who, std::int64_t id,
                                 std::int64_t version, const AssessmentChange& change);

/// Nobody sees it from now on. Throws Error: not_found, forbidden, stale.
void archive_assessment(const Service& service, const Principal& who, std::int64_t id, std::int64_t version);

/// What is wrong with a code of an assessment (a part of addresses): a problem of the field "code".
void check_assessment_code(std::string_view code, Problems& problems);

}  // namespace socta
