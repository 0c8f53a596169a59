#include "app/workshop_forms.h"

#include <algorithm>

#include "app/exercise_outcome.h"
#include "domain/code_list.h"
#include "domain/error.h"
#include "domain/message_text.h"
#include "format/assessment_reader.h"
#include "format/file_bytes.h"
#include "format/hash.h"
#include "format/methodology_writer.h"
#include "report/workshop_form_writer.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> factor_codes_of(const Assessment& assessment) {
  std::vector<std::string> codes;
  for (const Factor& factor : assessment.factors) codes.push_back(factor.code);
  return codes;
}

// What is asked, without whose form it is.
WorkshopForm empty_form(const AssessmentCase& input, ExerciseKind kind) {
  Exercise exercise;
  exercise.kind = kind;
  const ExerciseGrid grid =
      exercise_grid(input.methodology, assessed_items(input), factor_codes_of(input.assessment), exercise);
  const ExerciseContent content = content_of({input, exercise, grid, {}, {}});
  WorkshopForm form;
  form.items = content.items;
  for (const ContentColumn& column : content.columns) form.columns.push_back(asked_column(column));
  if (kind == ExerciseKind::pestle)
    for (std::size_t i = 0; i < form.items.size(); ++i)
      form.items[i].name = input.assessment.factors[i].statement;
  return form;
}

std::vector<Organisation> organisations_of(const Assessment& assessment, const ExportFormsRequest& request) {
  std::vector<Organisation> chosen;
  for (const Organisation& organisation : assessment.organisations)
    if (request.organisation.empty() || organisation.code == request.organisation)
      chosen.push_back(organisation);
  return chosen;
}

void check(const AssessmentCase& input, const ExportFormsRequest& request) {
  Problems problems;
  if (!is_assessment_code(request.workshop))
    problems.error(in_quotes(request.workshop) + " is no code of a workshop; one reads \"w1\".");
  if (!form_position(request.exercise))
    problems.error("There are forms for danger, influence, incidence and pestle, not for " +
                   in_quotes(to_string(request.exercise)) + ".");
  if (request.exercise == ExerciseKind::pestle && input.assessment.factors.empty())
    problems.error("The folder has no factors to judge: write them into factors.csv first.", {"factors.csv"});
  if (organisations_of(input.assessment, request).empty())
    problems.error(request.organisation.empty()
                       ? "The folder has no organisations: write those that take part into organisations.csv."
                       : "There is no organisation " + in_quotes(request.organisation) + ".",
                   {"organisations.csv"});
  problems.throw_if_errors();
}

std::string participant_code(const ExportFormsRequest& request, const Organisation& organisation,
                             std::size_t number) {
  return request.workshop + "-" + organisation.code + (number < 10 ? "-0" : "-") + std::to_string(number);
}

void refuse_existing(const std::vector<fs::path>& paths) {
  Problems problems;
  for (const fs::path& path : paths)
    if (fs::exists(path))
      problems.error("The form is there already and may be filled in; choose another folder.",
                     {path.string()});
  problems.throw_if_errors(ErrorKind::conflict);
}

}  // namespace

std::string form_methodology_hash(const Methodology& methodology) {
  return sha256_hex(write_methodology(methodology));
}

std::vector<fs::path> export_workshop_forms(const ExportFormsRequest& request) {
  const AssessmentCase input = read_assessment_folder(request.folder).input;
  check(input, request);
  WorkshopForm form = empty_form(input, request.exercise);
  std::vector<fs::path> paths;
  std::vector<std::string> files;
  for (const Organisation& organisation : organisations_of(input.assessment, request))
    for (std::size_t number = 1; number <= request.participants; ++number) {
      form.identity = {workshop_mark(request.workshop, *form_position(request.exercise)),
                       participant_code(request, organisation, number), organisation.code, request.exercise,
                       form_methodology_hash(input.methodology)};
      form.organisation_name = organisation.name.empty() ? organisation.code : organisation.name;
      paths.push_back(request.out /
                      (form.identity.participant + "." + std::string(to_string(request.exercise)) + ".xlsx"));
      files.push_back(write_workshop_form(form, request.language));
    }
  refuse_existing(paths);
  make_folder(request.out);
  for (std::size_t i = 0; i < paths.size(); ++i) write_file_atomically(paths[i], files[i]);
  return paths;
}

}  // namespace socta
