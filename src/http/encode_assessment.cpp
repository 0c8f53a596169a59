#include "http/encode_assessment.h"

#include <nlohmann/json.hpp>

#include "domain/period.h"
#include "http/encode_problem.h"
#include "http/json_number.h"

namespace socta {

using nlohmann::json;

namespace {

template <typename Values>
json list_of(const Values& values) {
  json list = json::array();
  for (const auto& value : values) list.push_back(encode(value));
  return list;
}

json number_json(double number) {
  const auto whole = whole_number(number);
  return whole ? json(*whole) : json(number);
}

json permissions_json(AssessmentRole role) {
  json list = json::array();
  for (const Permission permission : permissions_of(role)) list.push_back(std::string(to_string(permission)));
  return list;
}

void add_head(const AssessmentView& view, json& out) {
  const Assessment& head = view.head;
  out["title"] = encode(head.title);
  out["area"] = head.area;
  out["area_name"] = encode(head.area_name);
  out["reference_from"] = to_string(head.reference.from);
  out["reference_to"] = to_string(head.reference.to);
  if (head.horizon) out["horizon"] = to_string(*head.horizon);
  out["notice"] = encode(head.notice);
  out["handling_default"] = std::string(to_string(head.handling_default));
  out["out_of_scope"] = head.out_of_scope;
  out["timetable"] = list_of(head.timetable);
}

}  // namespace

json encode(const Text& text) {
  json out = json::object();
  for (const auto& [language, words] : text.by_language) out[language] = words;
  return out;
}

json encode(const Milestone& milestone) {
  json out = {{"code", milestone.code}, {"name", encode(milestone.name)}, {"date", milestone.date}};
  if (!milestone.reached.empty()) out["reached"] = milestone.reached;
  return out;
}

json encode(const AssessmentView& view) {
  json out = {{"id", view.stored.id},
              {"code", view.stored.code},
              {"role", std::string(to_string(view.membership.role))},
              {"clearance", std::string(to_string(view.membership.clearance))},
              {"permissions", permissions_json(view.membership.role)},
              {"revision", view.stored.revision},
              {"version", view.version},
              {"methodology",
               {{"code", view.methodology_code},
                {"version", view.methodology_version},
                {"name", encode(view.methodology_name)}}}};
  add_head(view, out);
  if (!view.membership.organisation.empty()) out["organisation"] = view.membership.organisation;
  if (view.last_run) out["last_run"] = *view.last_run;
  if (view.stored.published_run) out["published_run"] = *view.stored.published_run;
  return out;
}

json encode(const ImportOutcome& outcome, Language language) {
  json out = {{"problems", encode(outcome.problems, language)}, {"counts", outcome.counts}};
  if (outcome.assessment) out["assessment"] = encode(*outcome.assessment);
  return out;
}

// Contents are moved out of it.
json encode(Fields fields) {  // NOLINT(performance-unnecessary-value-param)
  json out = json::object();
  for (auto& [name, value] : fields)
    out[name] = std::visit(
        [](auto& content) -> json {
          using Content = std::decay_t<decltype(content)>;
          if constexpr (std::is_same_v<Content, Text>) {
            return encode(content);
          } else if constexpr (std::is_same_v<Content, double>) {
            return number_json(content);
          } else {
            return std::move(content);
          }
        },
        value);
  return out;
}

json encode(RecordView record) {
  json out = {{"id", record.id},
              {"version", record.version},
              {"fields", encode(std::move(record.fields))},
              {"writable", record.writable},
              {"changed_at", std::move(record.changed_at)}};
  if (!record.owner_organisation.empty()) out["owner_organisation"] = std::move(record.owner_organisation);
  if (!record.changed_by.empty()) out["changed_by"] = std::move(record.changed_by);
  return out;
}

json encode(const TableView& table) {
  json columns = json::array();
  for (const FieldColumn& column : table.columns)
    columns.push_back({{"name", column.name},
                       {"type", std::string(to_string(column.type))},
                       {"required", column.required}});
  return {{"table", table.name}, {"columns", columns}, {"count", table.count}, {"writable", table.writable}};
}

json encode(const PastVersion& version) {
  json out = {{"version", version.version}, {"at", version.at}, {"fields", encode(version.fields)}};
  if (!version.account_name.empty()) out["account_name"] = version.account_name;
  return out;
}

}  // namespace socta
