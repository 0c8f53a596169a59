#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace socta {

/// dry_run: everything is checked, nothing is written.
enum class FormsImport { write, dry_run };

struct ImportFormsRequest {
  std::filesystem::path folder;
  std::vector<std::filesystem::path> forms;
  std::string workshop{};  ///< refuse forms of another one; empty: of whichever they are
  int round = 1;
  FormsImport mode = FormsImport::write;
};

struct ImportedForms {
  std::size_t forms = 0;
  std::size_t answers = 0;  ///< with a value
  std::size_t cannot_assess = 0;
  std::size_t new_assessors = 0;
  std::vector<std::filesystem::path> files{};  ///< tables that were written, or would be

  bool operator==(const ImportedForms&) const = default;
};

/// Reads filled forms and adds their answers to the folder: rows of judgements.csv, influence.csv,
/// incidence.csv or factor_judgements.csv with the participant as assessor and the exercise in the column
/// `workshop`; participants that are new to assessors.csv. All other files stay as they are. A row that was
/// left empty is no judgement. Nothing is written until every form is right. Throws Error: what
/// read_assessment_folder throws; invalid with all problems of all forms (file, row and column of the sheet):
/// no form, another methodology, another workshop, an unknown organisation, form or question, an answer off
/// its scale, a form that came twice or whose round is in the folder already; not_found; io.
ImportedForms import_workshop_forms(const ImportFormsRequest& request);

}  // namespace socta
