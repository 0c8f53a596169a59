#include "http/encode_results.h"

#include <nlohmann/json.hpp>

namespace socta {

using nlohmann::json;

namespace {

void set_known(json& out, const char* name, const std::string& text) {
  if (!text.empty()) out[name] = text;
}

template <typename Value>
void set_known(json& out, const char* name, const std::optional<Value>& value) {
  if (value) out[name] = *value;
}

const char* word_of(OutlookDirection direction) {
  switch (direction) {
    case OutlookDirection::rising:
      return "rise";
    case OutlookDirection::stable:
      return "stable";
    case OutlookDirection::falling:
      return "fall";
  }
  return "open";
}

void add_spread(const Spread& spread, json& out) {
  const auto& [q05, q25, q50, q75, q95] = spread.quantiles;
  out["low90"] = q05;
  out["low50"] = q25;
  out["high50"] = q75;
  out["high90"] = q95;
}

json encode(const RankingRow& row) {
  json out = {{"item", row.item}, {"name", row.name}, {"tied", row.tied}, {"coverage", row.coverage}};
  set_known(out, "area", row.area);
  set_known(out, "rank", row.rank);
  set_known(out, "score", row.score);
  if (row.spread) add_spread(*row.spread, out);
  set_known(out, "class", row.class_code);
  set_known(out, "class_name", row.class_name);
  set_known(out, "class_probability", row.class_probability);
  set_known(out, "rank_probability", row.rank_probability);
  if (row.outlook) out["outlook"] = word_of(*row.outlook);
  set_known(out, "outlook_words", row.outlook_words);
  out["groups"] = json::array();
  for (const RankedGroup& group : row.groups) {
    json entry = {{"group", group.group}};
    set_known(entry, "score", group.score);
    out["groups"].push_back(entry);
  }
  return out;
}

}  // namespace

json encode(const RunView& view) {
  const Run& run = view.run;
  json out = {{"id", run.id},
              {"state", std::string(to_string(run.state))},
              {"progress", view.progress},
              {"seed", view.order.seed},
              {"sensitivity", view.order.sensitivity == SensitivityRun::full ? "full" : "none"},
              {"requested_at", run.requested_at},
              {"published", view.published},
              {"current", view.current}};
  set_known(out, "draws", view.order.draws);
  set_known(out, "repeats", view.order.repeats);
  set_known(out, "same_bytes", view.same_bytes);
  set_known(out, "requested_by", view.requested_by);
  set_known(out, "engine_version", run.engine_version);
  set_known(out, "inputs_hash", run.inputs_hash);
  set_known(out, "methodology_hash", run.methodology_hash);
  set_known(out, "results_hash", run.results_hash);
  set_known(out, "finished_at", run.finished_at);
  if (!run.error.empty()) out["problems"] = {{{"message", run.error}, {"severity", "error"}}};
  return out;
}

json encode(const Ranking& ranking) {
  json out = {{"title", ranking.title}, {"rows", json::array()}};
  set_known(out, "notice", ranking.notice);
  for (const RankingRow& row : ranking.rows) out["rows"].push_back(encode(row));
  return out;
}

json encode(const Figure& figure, std::string_view kind) {
  return {{"figure", std::string(kind)},       {"title", figure.title}, {"subtitle", figure.subtitle},
          {"description", figure.description}, {"svg", figure.svg},     {"columns", figure.data.columns},
          {"rows", figure.data.rows}};
}

}  // namespace socta
