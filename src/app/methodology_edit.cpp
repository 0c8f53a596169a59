#include "app/methodology_edit.h"

#include <nlohmann/json.hpp>

#include "app/account_names.h"
#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/loaded_case.h"
#include "app/revision_cache.h"
#include "app/workshop_standing.h"
#include "format/builtin_methodologies.h"
#include "format/methodology_reader.h"
#include "store/assessment_export.h"
#include "store/database.h"
#include "store/workshop_proposals.h"

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

std::int64_t proposal_in(const nlohmann::json& details) { return std::stoll(details.value("proposal", "0")); }

void check_proposal(const Service& service, Transaction& transaction, std::int64_t assessment,
                    std::int64_t proposal) {
  if (proposal == 0) return;
  const auto found = find_proposal(transaction, proposal);
  for (const StoredWorkshop& workshop : list_workshops(transaction, assessment)) {
    const auto standing = service.workshops.standing(transaction, workshop);
    if (!found || !standing->plan.find(found->exercise)) continue;
    const auto decision = standing->state.of_proposal(proposal).decision;
    if (decision && *decision != ProposalDecision::refused) return;
    throw Error(ErrorKind::conflict, "The proposal has not been accepted.",
                {.file = "", .field = "proposal"});
  }
  throw Error(ErrorKind::not_found, "There is no such proposal.", {.file = "", .field = "proposal"});
}

AuditNote change_note(std::int64_t assessment, std::int64_t version, const MethodologyChange& change) {
  AuditNote note{
      .action = kAction,
      .assessment = assessment,
      .details = {{"version", std::to_string(version)}, {"reason", change.reason}, {"toml", change.toml}}};
  if (change.proposal != 0) note.details.emplace_back("proposal", std::to_string(change.proposal));
  return note;
}

std::vector<MethodologyVersion> versions_of(Transaction& transaction, std::int64_t assessment) {
  const AccountNames names(transaction);
  std::vector<MethodologyVersion> versions;
  for (const AuditEntry& entry : changes(transaction, assessment)) {
    const nlohmann::json details = details_of(entry);
    versions.push_back({std::stoll(details.value("version", "0")), entry.event.at,
                        names.of(entry.event.account.value_or(0)), details.value("reason", ""),
                        proposal_in(details)});
  }
  return versions;
}

std::vector<std::int64_t> authors_of(Transaction& transaction, std::int64_t assessment) {
  std::vector<std::int64_t> authors;
  for (const AuditEntry& entry : changes(transaction, assessment))
    authors.push_back(entry.event.account.value_or(0));
  return authors;
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

std::vector<std::string> methodology_authors(const Service& service, const Member& member) {
  return service.database.read([&](Transaction& transaction) {
    const auto authors = service.kept.get(
        RevisionKey("methodology authors", member.assessment, {kDocuments}),
        [&] { return authors_of(transaction, member.assessment.id); },
        [](const std::vector<std::int64_t>& ids) { return sizeof ids + ids.size() * sizeof(std::int64_t); });
    std::vector<std::string> names;
    if (authors->empty()) return names;
    const AccountNames accounts(transaction);
    for (const std::int64_t author : *authors) names.push_back(accounts.of(author));
    return names;
  });
}

MethodologyDocument change_methodology(const Service& service, const Principal& who, std::int64_t assessment,
                                       const MethodologyChange& change, ChangeMode mode) {
  const auto work = [&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::manage);
    read_methodology(change.toml, kMethodologyFile);
    check_proposal(service, transaction, assessment, change.proposal);
    std::vector<Problem> warnings = problems_with(transaction, service.blobs, assessment, change.toml);
    if (mode == ChangeMode::store) {
      const Change by = change_by(who, service.now_text());
      const AssessmentFile file = write_stored_file(transaction, service.blobs, assessment, kMethodologyFile,
                                                    change.toml, change.version, by);
      write_audit(transaction, change_note(assessment, file.version, change), who.account.id, by.at);
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

std::map<std::int64_t, std::int64_t> versions_by_proposal(Transaction& transaction, std::int64_t assessment) {
  std::map<std::int64_t, std::int64_t> versions;
  for (const MethodologyVersion& version : versions_of(transaction, assessment))
    if (version.proposal != 0) versions.emplace(version.proposal, version.version);
  return versions;
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
