#pragma once

#include <array>
#include <span>

#include "store/assessments.h"
#include "store/sql_value.h"

namespace socta {

/// The columns of an assessment, whose table is named a in the query, and their kinds.
inline constexpr const char* kAssessmentColumns =
    R"(a."id", a."code", a."title", a."handling_default", a."revision", a."part_revisions", a."version",
       a."created_at", a."published_run", a."archived")";
inline constexpr std::array<SqlKind, 10> kAssessmentKinds = {
    SqlKind::integer, SqlKind::text,    SqlKind::text, SqlKind::text,    SqlKind::integer,
    SqlKind::text,    SqlKind::integer, SqlKind::text, SqlKind::integer, SqlKind::integer};

/// The assessment of these columns, whose values are moved out.
StoredAssessment assessment_of(std::span<SqlValue> row);

}  // namespace socta
