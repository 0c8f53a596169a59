#include "app/import_archive.h"

#include "app/archive.h"
#include "app/assessment_edit.h"
#include "app/audit_note.h"
#include "format/assessment_reader.h"
#include "format/assessment_tables.h"
#include "store/assessment_import.h"
#include "store/database.h"

namespace socta {
namespace {

AssessmentView stored(const Service& service, const Principal& who, std::string_view code,
                      const AssessmentCase& input) {
  const Change change = change_by(who, service.now_text());
  return service.database.write([&](Transaction& transaction) {
    const std::int64_t id = import_assessment(transaction, service.blobs, std::string(code), input, change);
    insert_membership(transaction, {.account = who.account.id,
                                    .assessment = id,
                                    .role = AssessmentRole::coordinator,
                                    .clearance = HandlingCode::restricted});
    write_audit(transaction, {.action = "assessment.import", .assessment = id}, who.account.id, change.at);
    return view_of(transaction, service.blobs, require(transaction, who, id, Permission::read));
  });
}

std::vector<Problem> with_taken_code(const Service& service, std::string_view code,
                                     std::vector<Problem> problems) {
  const bool taken = service.database.read(
      [&](Transaction& transaction) { return find_assessment_by_code(transaction, code).has_value(); });
  if (!taken) return problems;
  Problems found;
  found.error(Sentence("assessment_code_taken",
                       "There is an assessment with the code {code} already; choose another code.",
                       {quoted("code", code)}),
              {.file = "", .field = "code"});
  problems.insert(problems.begin(), found.list().begin(), found.list().end());
  return problems;
}

ImportOutcome read_archive(const Service& service, const Principal& who, std::string_view code,
                           const std::vector<StoredFile>& files, Problems& problems, ImportMode mode) {
  try {
    ReadAssessment read = read_assessment_files(files, problems);
    ImportOutcome outcome{{}, std::move(read.warnings), record_counts(read.input.assessment)};
    if (mode == ImportMode::store) outcome.assessment = stored(service, who, code, read.input);
    return outcome;
  } catch (const Error& error) {
    if (mode == ImportMode::store || error.kind() != ErrorKind::invalid) throw;
    return {{}, error.problems(), {}};
  }
}

}  // namespace

std::map<std::string, std::int64_t> record_counts(const Assessment& assessment) {
  std::map<std::string, std::int64_t> counts;
  for_each_table([&](const auto& table) {
    const std::string_view file = table.file;
    counts[std::string(file.substr(0, file.rfind('.')))] =
        static_cast<std::int64_t>((assessment.*(table.rows)).size());
  });
  counts["series"] = static_cast<std::int64_t>(assessment.series.size());
  return counts;
}

ImportOutcome import_archive(const Service& service, const Principal& who, std::string_view code,
                             std::string_view zip, ImportMode mode) {
  require(who, Permission::create_assessment);
  Problems problems;
  check_assessment_code(code, problems);
  const std::vector<StoredFile> files = unpack_assessment(zip, problems);
  ImportOutcome outcome = read_archive(service, who, code, files, problems, mode);
  if (mode == ImportMode::dry_run)
    outcome.problems = with_taken_code(service, code, std::move(outcome.problems));
  return outcome;
}

}  // namespace socta
