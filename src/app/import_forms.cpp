#include "app/import_forms.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/workshop_forms.h"
#include "domain/answer_check.h"
#include "domain/error.h"
#include "domain/message_text.h"
#include "domain/validate_assessment.h"
#include "domain/workshop_mark.h"
#include "format/assessment_reader.h"
#include "format/assessment_writer.h"
#include "format/file_bytes.h"
#include "format/workshop_form_reader.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

/// Into which table the answers of an exercise go.
struct TargetTable {
  const char* file;
  std::vector<Judgement> Assessment::*rows;
};

TargetTable target_of(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::influence:
      return {"influence.csv", &Assessment::influence};
    case ExerciseKind::incidence:
      return {"incidence.csv", &Assessment::incidence};
    case ExerciseKind::pestle:
      return {"factor_judgements.csv", &Assessment::factor_judgements};
    default:
      return {"judgements.csv", &Assessment::judgements};
  }
}

std::vector<std::string> factors_in(const Assessment& assessment) {
  std::vector<std::string> codes;
  for (const Factor& factor : assessment.factors) codes.push_back(factor.code);
  return codes;
}

/// Takes forms into an assessment, one after another.
class Intake {
 public:
  Intake(AssessmentCase& input, const ImportFormsRequest& request)
      : input_(input), request_(request), hash_(form_methodology_hash(input.methodology)) {}

  void take(const fs::path& path) {
    const std::string file = path.string();
    Problems found;
    const FilledForm form = read_workshop_form(read_file(path, file), file, found);
    problems_.append(found);
    if (form.identity.mark.empty() || !is_expected(form.identity, file)) return;
    const ExerciseGrid grid = grid_of(form.identity.exercise);
    add_assessor(form.identity);
    for (const FormAnswer& answer : form.answers) add(form.identity, grid, answer, file);
    ++imported_.forms;
  }

  ImportedForms checked() {
    problems_.throw_if_errors();
    validate_assessment(input_, problems_);
    problems_.throw_if_errors();
    return imported_;
  }

  const std::set<std::string>& tables() const { return tables_; }

 private:
  bool is_expected(const FormIdentity& identity, const std::string& file) {
    const std::size_t before = problems_.list().size();
    const auto refuse = [&](std::string message) { problems_.error(std::move(message), {file}); };
    const auto mark = parse_workshop_mark(identity.mark);
    if (!mark || identity.participant.empty())
      refuse("The form does not say from which workshop and participant it is.");
    else if (!request_.workshop.empty() && mark->workshop != request_.workshop)
      refuse("The form is of the workshop " + in_quotes(mark->workshop) + ", not of " +
             in_quotes(request_.workshop) + ".");
    if (identity.methodology_hash != hash_)
      refuse(
          "The form was written for another methodology, or another version of it; what it asks may differ.");
    if (std::ranges::find(input_.assessment.organisations, identity.organisation, &Organisation::code) ==
        input_.assessment.organisations.end())
      refuse("There is no organisation " + in_quotes(identity.organisation) + " in organisations.csv.");
    refuse_second(identity, file);
    return problems_.list().size() == before;
  }

  void refuse_second(const FormIdentity& identity, const std::string& file) {
    const auto [first, is_new] = seen_.emplace(std::pair(identity.mark, identity.participant), file);
    if (!is_new) {
      problems_.error("The form of " + in_quotes(identity.participant) + " came twice: it is also in " +
                          first->second + ".",
                      {file});
      return;
    }
    const TargetTable target = target_of(identity.exercise);
    const bool is_there = std::ranges::any_of(input_.assessment.*target.rows, [&](const Judgement& row) {
      return row.workshop == identity.mark && row.assessor == identity.participant &&
             row.round == request_.round;
    });
    if (is_there)
      problems_.error("Round " + std::to_string(request_.round) + " of " + in_quotes(identity.participant) +
                          " is in " + target.file + " already; a form is imported once.",
                      {file});
  }

  ExerciseGrid grid_of(ExerciseKind kind) const {
    Exercise exercise;
    exercise.kind = kind;
    return exercise_grid(input_.methodology, assessed_items(input_), factors_in(input_.assessment), exercise);
  }

  void add_assessor(const FormIdentity& identity) {
    auto& assessors = input_.assessment.assessors;
    if (std::ranges::find(assessors, identity.participant, &Assessor::code) != assessors.end()) return;
    assessors.push_back({identity.participant, identity.organisation});
    tables_.insert("assessors.csv");
    ++imported_.new_assessors;
  }

  void add(const FormIdentity& identity, const ExerciseGrid& grid, const FormAnswer& answer,
           const std::string& file) {
    const auto range = grid.range_of(answer.item, answer.column);
    if (!range) {
      problems_.error("The methodology does not ask " + in_quotes(answer.item) + " × " +
                          in_quotes(answer.column) + "; the hidden columns of the form were changed.",
                      {file, answer.row});
      return;
    }
    for (AnswerFault& fault : faults_of(answer.answer, *range->low, *range->high))
      problems_.error(fault.message, {file, answer.row, 0, fault.column});
    const TargetTable target = target_of(identity.exercise);
    tables_.insert(target.file);
    ++(answer.answer.best ? imported_.answers : imported_.cannot_assess);
    (input_.assessment.*target.rows).push_back(judgement_of(identity, answer));
  }

  Judgement judgement_of(const FormIdentity& identity, const FormAnswer& answer) const {
    std::string reason = answer.rationale;
    if (!answer.evidence.empty()) reason += (reason.empty() ? "[" : " [") + answer.evidence + "]";
    return {.round = request_.round,
            .assessor = identity.participant,
            .item = answer.item,
            .column = identity.exercise == ExerciseKind::pestle ? "" : answer.column,
            .answer = answer.answer,
            .rationale = std::move(reason),
            .workshop = identity.mark};
  }

  AssessmentCase& input_;
  const ImportFormsRequest& request_;
  std::string hash_;
  Problems problems_;
  ImportedForms imported_;
  std::map<std::pair<std::string, std::string>, std::string> seen_;
  std::set<std::string> tables_;
};

void write_tables(const Assessment& assessment, const std::set<std::string>& tables, const fs::path& folder) {
  // Assessors stand before the judgements that name them ("a" before all other tables).
  for (const StoredFile& part : canonical_parts(assessment))
    if (tables.contains(part.path)) write_file_atomically(folder / part.path, part.bytes);
}

}  // namespace

ImportedForms import_workshop_forms(const ImportFormsRequest& request) {
  AssessmentCase input = read_assessment_folder(request.folder).input;
  Intake intake(input, request);
  for (const fs::path& form : request.forms) intake.take(form);
  ImportedForms imported = intake.checked();
  for (const std::string& table : intake.tables()) imported.files.push_back(request.folder / table);
  if (request.mode == FormsImport::write) write_tables(input.assessment, intake.tables(), request.folder);
  return imported;
}

}  // namespace socta
