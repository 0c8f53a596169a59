#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/methodology.h"
#include "domain/workshop.h"
#include "domain/workshop_grid.h"

namespace socta {

/// What minutes and figures tell of a workshop. No participant's code is in any of it. Texts that people
/// wrote are as they wrote them; names are in all languages that they have.

/// A column of an exercise: an indicator, a domain, a stakeholder, a probability, an effect.
struct AskedColumn {
  std::string code;
  Text name{};
  Text group{};  ///< group of indicators, or the crime form of an effect
  ColumnUnit unit = ColumnUnit::points;
  AnswerRange range{};
  std::vector<ScalePoint> points{};  ///< anchored points, rising; empty where there are none

  bool operator==(const AskedColumn&) const = default;
};

/// What the answers for one cell came to in the last round, in scale units.
struct CellOutcome {
  std::string item;
  std::string column;
  std::size_t answers = 0;  ///< with a value
  std::size_t cannot_assess = 0;
  std::optional<double> low{};                                 ///< pooled: 5 % quantile
  std::optional<double> best{};                                ///< pooled
  std::optional<double> high{};                                ///< pooled: 95 %
  std::vector<std::pair<double, std::size_t>> distribution{};  ///< best value, how often; rising
  std::optional<double> agreement{};  ///< share within the methodology's distance from the median
  std::optional<double> first{};      ///< pooled best value of the first round, where there were more
  std::vector<std::string> reasons{};
  std::optional<double> known{};  ///< of a test question whose exercise is closed: its answer

  bool operator==(const CellOutcome&) const = default;
};

/// A proposal that was not merged into another, and what became of it.
struct ProposalOutcome {
  ProposalKind kind = ProposalKind::factor;
  std::string place{};
  std::string category{};
  std::string text{};
  std::string reason{};
  std::size_t merged = 0;  ///< how many others were merged into it
  std::size_t support = 0;
  std::size_t object = 0;
  std::vector<std::string> objections{};
  std::optional<ProposalDecision> decision{};
  std::string decision_reason{};

  bool operator==(const ProposalOutcome&) const = default;
};

struct ExerciseOutcome {
  int position = 1;
  ExerciseKind kind = ExerciseKind::danger;
  Text title{};    ///< empty: named by its kind
  int rounds = 0;  ///< held
  bool closed = false;
  std::vector<NamedCode> items{};
  std::vector<AskedColumn> columns{};
  std::vector<CellOutcome> cells{};  ///< none of an exercise whose results nobody may see yet
  std::vector<ProposalOutcome> proposals{};
  std::string conclusion{};  ///< in the group's words

  bool operator==(const ExerciseOutcome&) const = default;
};

struct OrganisationPart {
  std::string name;
  std::string kind;
  std::size_t participants = 0;

  bool operator==(const OrganisationPart&) const = default;
};

struct WorkshopMinutes {
  std::string code;
  std::string title{};  ///< empty: "Workshop w1"
  std::string day{};    ///< ISO 8601; empty: not stated
  std::string place{};
  WorkshopIdentity identity = WorkshopIdentity::anonymous;
  std::vector<OrganisationPart> organisations{};
  std::vector<ExerciseOutcome> exercises{};  ///< in the order of the agenda

  bool operator==(const WorkshopMinutes&) const = default;
};

/// nullptr when the exercise has none of that code; lives as long as the exercise.
const NamedCode* find_item(const ExerciseOutcome& exercise, std::string_view code);
const AskedColumn* find_column(const ExerciseOutcome& exercise, std::string_view code);
const CellOutcome* find_cell(const ExerciseOutcome& exercise, std::string_view item, std::string_view column);

/// Cells of which agreement is known, the least agreed first.
std::vector<const CellOutcome*> least_agreed(const ExerciseOutcome& exercise);

/// From where to where the answers for a column may lie, else do lie; the ends differ.
std::pair<double, double> extent_of(const AskedColumn& column, const CellOutcome& cell);

}  // namespace socta
