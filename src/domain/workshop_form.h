#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/workshop.h"
#include "domain/workshop_minutes.h"

namespace socta {

/// A participant's form of one exercise, for workshops on paper or by spreadsheet. What an import needs to
/// know it again stands hidden in it.
struct FormIdentity {
  std::string mark;         ///< "w1.4"
  std::string participant;  ///< "w1-CSO02-01"
  std::string organisation;
  ExerciseKind exercise = ExerciseKind::danger;
  std::string methodology_hash;

  bool operator==(const FormIdentity&) const = default;
};

/// What is asked: every item × every column.
struct WorkshopForm {
  FormIdentity identity{};
  std::string organisation_name{};
  std::vector<NamedCode> items{};
  std::vector<AskedColumn> columns{};
};

/// A row that was filled in, with its row in the sheet.
struct FormAnswer {
  std::string item;
  std::string column;
  Answer answer{};  ///< nothing in it: "cannot assess"
  std::string rationale{};
  std::string evidence{};
  std::size_t row = 0;

  bool operator==(const FormAnswer&) const = default;
};

struct FilledForm {
  FormIdentity identity{};
  std::vector<FormAnswer> answers{};

  bool operator==(const FilledForm&) const = default;
};

/// The exercises that a form can hold, with their place in the usual agenda of a workshop: pestle 2,
/// influence 3, danger 4, incidence 5; nullopt for the others.
std::optional<int> form_position(ExerciseKind kind);

/// Name of the hidden sheet, and what it says of itself. The questions are on the first sheet.
inline constexpr std::string_view kFormSheet = "opensocta";
inline constexpr std::string_view kFormFormat = "opensocta-workshop-form";
inline constexpr int kFormVersion = 1;

}  // namespace socta
