#include "http/encode_methodology.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/case_change.h"
#include "http/encode_assessment.h"
#include "http/encode_problem.h"

namespace socta {

using nlohmann::json;

namespace {

template <typename Thing>
json named(const Thing& thing) {
  return {{"code", thing.code}, {"name", encode(thing.name)}};
}

template <typename Things>
json list_of_named(const Things& things) {
  json list = json::array();
  for (const auto& thing : things) list.push_back(named(thing));
  return list;
}

bool is_out(const Methodology& methodology, std::string_view code,
            const std::vector<std::string>& out_of_scope) {
  for (const CrimeNode* node = find_crime_node(methodology, code); node != nullptr;
       node = find_crime_node(methodology, node->parent))
    if (std::ranges::find(out_of_scope, node->code) != out_of_scope.end()) return true;
  return false;
}

json crimes_below(const Methodology& methodology, const std::string& parent,
                  const std::vector<std::string>& out_of_scope) {
  json list = json::array();
  for (const CrimeNode& node : methodology.crime_nodes) {
    if (node.parent != parent) continue;
    json out = named(node);
    out["description"] = encode(node.description);
    out["in_scope"] = !is_out(methodology, node.code, out_of_scope);
    out["children"] = crimes_below(methodology, node.code, out_of_scope);
    list.push_back(std::move(out));
  }
  return list;
}

json indicator_json(const Indicator& indicator, double weight) {
  json out = named(indicator);
  out["question"] = encode(indicator.question);
  out["weight"] = weight;
  out["scale"] = json::array();
  for (const ScalePoint& point : indicator.scale.points)
    out["scale"].push_back(
        {{"value", point.value}, {"label", encode(point.label)}, {"anchor", encode(point.anchor)}});
  return out;
}

json groups_json(const Methodology& methodology) {
  const std::vector<double> groups = group_weights(methodology);
  const std::vector<double> indicators = indicator_weights(methodology);
  json list = json::array();
  for (std::size_t i = 0; i < methodology.groups.size(); ++i) {
    json out = named(methodology.groups[i]);
    out["weight"] = groups[i];
    out["indicators"] = json::array();
    for (std::size_t j = 0; j < methodology.indicators.size(); ++j)
      if (methodology.indicators[j].group == methodology.groups[i].code)
        out["indicators"].push_back(indicator_json(methodology.indicators[j], indicators[j]));
    list.push_back(std::move(out));
  }
  return list;
}

// Every reliability with every information, as it is written: "A1".
json grades_json(const GradingScheme& scheme) {
  json list = json::array();
  const auto words = [](const SourceGrade& grade) { return grade.name; };
  for (const SourceGrade& reliability : scheme.reliability) {
    if (scheme.information.empty())
      list.push_back({{"grade", reliability.code}, {"meaning", encode(words(reliability))}});
    for (const SourceGrade& information : scheme.information) {
      Text meaning = words(reliability);
      for (auto& [language, text] : meaning.by_language) text += "; " + information.name.in(language);
      list.push_back({{"grade", reliability.code + information.code}, {"meaning", encode(meaning)}});
    }
  }
  return list;
}

json schemes_json(const Methodology& methodology) {
  json list = json::array();
  for (const GradingScheme& scheme : methodology.grading_schemes) {
    json out = named(scheme);
    out["grades"] = grades_json(scheme);
    list.push_back(std::move(out));
  }
  return list;
}

json classes_json(const Methodology& methodology) {
  json list = json::array();
  for (const DangerClass& danger_class : methodology.classes) {
    json out = named(danger_class);
    out["from"] = danger_class.from;
    list.push_back(std::move(out));
  }
  return list;
}

// The methodology's own stands among those that may be asked for.
std::vector<std::string> aggregations_of(const Methodology& methodology) {
  std::vector<std::string> words = aggregation_words();
  const std::string own = aggregation_word(methodology.aggregation);
  if (std::ranges::find(words, own) == words.end()) words.insert(words.begin(), own);
  return words;
}

}  // namespace

json encode(const BuiltinMethodology& methodology) {
  return {{"code", methodology.code}, {"version", methodology.version}, {"name", encode(methodology.title)}};
}

json encode(const MethodologyDocument& document, Language language) {
  json out = {{"toml", document.toml},
              {"own", document.own},
              {"version", document.version},
              {"versions", json::array()},
              {"warnings", encode(document.warnings, language)}};
  for (const MethodologyVersion& version : document.versions) {
    json entry = {{"version", version.version}, {"at", version.at}, {"reason", version.reason}};
    if (!version.account_name.empty()) entry["account_name"] = version.account_name;
    if (version.proposal != 0) entry["proposal"] = version.proposal;
    out["versions"].push_back(std::move(entry));
  }
  return out;
}

json encode(const DifferenceLine& line) {
  constexpr const char* kKinds[] = {"same", "removed", "added"};
  json out = {{"kind", kKinds[static_cast<std::size_t>(line.kind)]}, {"text", line.text}};
  if (line.old_line) out["old_line"] = *line.old_line;
  if (line.new_line) out["new_line"] = *line.new_line;
  return out;
}

json encode_structure(const Methodology& methodology, const std::vector<std::string>& out_of_scope,
                      const std::vector<NamedCode>& organisations) {
  return {{"crimes", crimes_below(methodology, "", out_of_scope)},
          {"groups", groups_json(methodology)},
          {"classes", classes_json(methodology)},
          {"schemes", schemes_json(methodology)},
          {"categories", list_of_named(methodology.environment.categories)},
          {"domains", list_of_named(methodology.domains)},
          {"stakeholders", list_of_named(methodology.stakeholders)},
          {"group_criteria", list_of_named(methodology.group_scheme.criteria)},
          {"group_attributes", list_of_named(methodology.group_scheme.attributes)},
          {"group_levels", list_of_named(methodology.group_scheme.levels)},
          {"organisations", list_of_named(organisations)},
          {"aggregations", aggregations_of(methodology)},
          {"aggregation", aggregation_word(methodology.aggregation)}};
}

}  // namespace socta
