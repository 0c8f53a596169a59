#include <cstdint>
#include <nlohmann/json.hpp>

#include "app/audit_view.h"
#include "app/backup_use.h"
#include "http/encode_audit.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {
namespace {

constexpr int kOnPage = 50;

AuditQuery query_in(const Request& request) {
  Query query(request);
  AuditQuery asked{.account = query.integer("account", 1, INT64_MAX),
                   .action = query.text("action").value_or("")};
  asked.before = query.integer("cursor", 1, INT64_MAX).value_or(0);
  asked.limit = static_cast<int>(query.integer("limit", 1, 200).value_or(kOnPage));
  query.done();
  return asked;
}

Response page(const std::vector<AuditView>& views, const AuditQuery& query) {
  nlohmann::json out = {{"entries", nlohmann::json::array()}};
  for (const AuditView& view : views) out["entries"].push_back(encode(view));
  if (static_cast<int>(views.size()) == query.limit && views.back().entry.number > 1)
    out["next"] = std::to_string(views.back().entry.number);
  return json_response(200, out);
}

}  // namespace

Response handle_audit(const Service& service, const Request& request) {
  const AuditQuery query = query_in(request);
  return page(audit_trail(service, signed_in(request), query), query);
}

Response handle_verify_audit(const Service& service, const Request& request) {
  Query(request).done();
  const AuditVerdict verdict = audit_verdict(service, signed_in(request));
  nlohmann::json out = {{"entries", verdict.entries}, {"whole", verdict.whole()}};
  if (verdict.first_broken) out["first_broken"] = *verdict.first_broken;
  return json_response(200, out);
}

Response handle_assessment_audit(const Service& service, const Request& request) {
  const AuditQuery query = query_in(request);
  return page(assessment_audit(service, signed_in(request), assessment_number(request), query), query);
}

Response handle_backup(const Service& service, const Request& request) {
  BackupFile file = make_backup(service, signed_in(request));
  return download("application/zip", file.file_name, Body(std::move(file.bytes)));
}

}  // namespace socta
