#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "domain/workshop_form.h"
#include "text/language.h"

namespace socta {

/// Forms for a workshop on paper or by spreadsheet: `participants` for each organisation, or for the one that
/// is named.
struct ExportFormsRequest {
  std::filesystem::path folder;
  std::filesystem::path out;
  std::string workshop = "w1";
  ExerciseKind exercise = ExerciseKind::danger;
  std::string organisation{};  ///< code; empty: all of the folder
  std::size_t participants = 1;
  Language language = Language::english;
};

/// Writes a form for each participant into `out` (made when missing): w1-CSO02-01.danger.xlsx. A
/// participant's code is the same in every exercise of the workshop. Returns the paths. Throws Error: what
/// read_assessment_folder throws; invalid for an exercise that has no form, a workshop that is no code, an
/// unknown organisation or a folder without organisations or, for pestle, without factors; conflict when a
/// form is there already, which may be filled in; io.
std::vector<std::filesystem::path> export_workshop_forms(const ExportFormsRequest& request);

/// The identity of a methodology that a form holds.
std::string form_methodology_hash(const Methodology& methodology);

}  // namespace socta
