#include "http/encode_results.h"

#include <nlohmann/json.hpp>

#include "http/known_member.h"

namespace socta {

using nlohmann::json;

namespace {

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

json encode(const ExplanationNode& node) {
  json out = {{"label", node.label}, {"kind", node.kind}};
  set_known(out, "value", node.value);
  set_known(out, "value_text", node.value_text);
  set_known(out, "weight", node.weight);
  set_known(out, "code", node.code);
  set_known(out, "table", node.table);
  set_known(out, "file", node.file);
  if (node.row > 0) out["row"] = node.row;
  set_known(out, "text", node.text);
  if (!node.children.empty()) out["children"] = json::array();
  for (const ExplanationNode& child : node.children) out["children"].push_back(encode(child));
  return out;
}

json encode(const RunComparison& comparison) {
  json out = {{"rows", json::array()}};
  set_known(out, "notice", comparison.notice);
  for (const ComparedItem& compared : comparison.items) {
    const ItemComparison& item = compared.item;
    json row = {{"item", item.item},
                {"name", compared.name},
                {"words", compared.words},
                {"beyond_uncertainty", item.movement == Movement::rose || item.movement == Movement::fell}};
    set_known(row, "score_before", item.before);
    set_known(row, "score_after", item.after);
    set_known(row, "rank_before", item.rank_before);
    set_known(row, "rank_after", item.rank_after);
    set_known(row, "class_before", compared.class_before);
    set_known(row, "class_after", compared.class_after);
    out["rows"].push_back(std::move(row));
  }
  return out;
}

json encode(const WhatIfRow& row) {
  json out = {{"item", row.after.item}, {"name", row.after.name}};
  set_known(out, "rank", row.after.rank);
  set_known(out, "rank_before", row.rank_before);
  set_known(out, "score", row.after.score);
  set_known(out, "score_before", row.score_before);
  if (row.after.spread) {
    out["low90"] = row.after.spread->quantiles.front();
    out["high90"] = row.after.spread->quantiles.back();
  }
  set_known(out, "class", row.after.class_code);
  set_known(out, "class_name", row.after.class_name);
  return out;
}

}  // namespace socta
