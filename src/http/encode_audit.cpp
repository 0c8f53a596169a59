#include "http/encode_audit.h"

#include <nlohmann/json.hpp>

namespace socta {
namespace {

constexpr std::size_t kLongestDetail = 2000;

nlohmann::json details_of(const AuditEvent& event) {
  nlohmann::json details = nlohmann::json::parse(event.details, nullptr, false);
  if (!details.is_object()) return nlohmann::json::object();
  for (auto entry = details.begin(); entry != details.end();) {
    const bool is_long = entry->is_string() && entry->get_ref<const std::string&>().size() > kLongestDetail;
    entry = is_long ? details.erase(entry) : std::next(entry);
  }
  return details;
}

}  // namespace

nlohmann::json encode(const AuditView& view) {
  const AuditEvent& event = view.entry.event;
  nlohmann::json out = {
      {"sequence", view.entry.number}, {"at", event.at}, {"action", event.action}, {"hash", view.entry.hash}};
  if (event.account) out["account"] = *event.account;
  if (!view.account_name.empty()) out["account_name"] = view.account_name;
  if (event.assessment) out["assessment"] = *event.assessment;
  if (!event.object.empty()) out["object"] = event.object;
  if (!event.details.empty()) out["details"] = details_of(event);
  return out;
}

}  // namespace socta
