#include "app/methodology_edit.h"

#include <nlohmann/json.hpp>

#include "app/account_names.h"
#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/case_cache.h"
#include "format/builtin_methodologies.h"
#include "format/methodology_reader.h"
#include "store/assessment_export.h"
#include "store/database.h"

namespace socta {
namespace {

constexpr const char* kAction = "methodology.change";
constexpr int kMostVersions = 200;

nlohmann::json details_of(const AuditEntry& entry) {
  return nlohmann::json::parse(entry.event.details, nullptr, false);
}

std::vector<AuditEntry> changes(Transaction& transaction, std::int64_t assessment) {
  return list_audit(transaction, {.assessment = assessment, .action = kAction, .limit = kMostVersions});
}

std::vector<MethodologyVersion> versions_of(Transaction& transaction, std::int64_t assessment) {
  const AccountNames names(transaction);
  std::vector<MethodologyVersion> versions;
  for (const AuditEntry& entry : changes(transaction, assessment)) {
    const nlohmann::json details = details_of(entry);
    versions.push_back({std::stoll(details.value("version", "0")), entry.event.at,
                        names.of(entry.event.account.value_or(0)), details.value("reason", "")});
  }
  return versions;
}

MethodologyDocument document_of(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment) {
  UsedMethodology used = read_used_methodology(transaction, blobs, assessment);
  return {std::move(used.toml), used.own, used.version, versions_of(transaction, assessment), {}};
}

// What the rest of the assessment says to the new methodology does not stand in its way: it is mended
// afterwards.
std::vector<Problem> problems_with(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                                   const std::string& toml) {
  std::vector<StoredFile> files = export_files(transaction, blobs, assessment);
  std::erase_if(files, [](const StoredFile& file) { return file.path == kMethodologyFile; });
  files.push_back({std::string(kMethodologyFile), toml});
  std::vector<Problem> problems = load_case(files).problems;
  for (Problem& problem : problems) problem.severity = Severity::warning;
  return problems;
}

// Versions that came with an import stand in no audit entry; the one in use is always there.
std::string toml_of(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                    std::int64_t version) {
  const UsedMethodology used = read_used_methodology(transaction, blobs, assessment);
  if (version == used.version) return used.toml;
  if (version == 0)
    return std::string(
        builtin_methodology_file(read_head(transaction, blobs, assessment).head.methodology_code));
  for (const AuditEntry& entry : changes(transaction, assessment)) {
    const nlohmann::json details = details_of(entry);
    if (details.value("version", "") == std::to_string(version)) return details.value("toml", "");
  }
  throw Error(ErrorKind::not_found,
              "There is no version " + std::to_string(version) + " of the methodology.");
}

}  // namespace

MethodologyDocument assessment_methodology(const Service& service, const Principal& who,
                                           std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::read);
    return document_of(transaction, service.blobs, assessment);
  });
}

MethodologyDocument change_methodology(const Service& service, const Principal& who, std::int64_t assessment,
                                       const MethodologyChange& change, ChangeMode mode) {
  const auto work = [&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::manage);
    read_methodology(change.toml, kMethodologyFile);
    std::vector<Problem> warnings = problems_with(transaction, service.blobs, assessment, change.toml);
    if (mode == ChangeMode::store) {
      const Change by = change_by(who, service.now_text());
      const AssessmentFile file = write_stored_file(transaction, service.blobs, assessment, kMethodologyFile,
                                                    change.toml, change.version, by);
      write_audit(transaction,
                  {.action = kAction,
                   .assessment = assessment,
                   .details = {{"version", std::to_string(file.version)},
                               {"reason", change.reason},
                               {"toml", change.toml}}},
                  who.account.id, by.at);
    }
    MethodologyDocument document = document_of(transaction, service.blobs, assessment);
    document.warnings = std::move(warnings);
    return document;
  };
  if (mode == ChangeMode::dry_run) return service.database.read(work);
  MethodologyDocument document = service.database.write(work);
  service.tell({.assessment = assessment, .name = "assessment", .data = "{}"});
  return document;
}

std::vector<DifferenceLine> methodology_difference(const Service& service, const Principal& who,
                                                   std::int64_t assessment, std::int64_t from,
                                                   std::int64_t to) {
  return service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::read);
    return line_difference(toml_of(transaction, service.blobs, assessment, from),
                           toml_of(transaction, service.blobs, assessment, to));
  });
}

}  // namespace socta
