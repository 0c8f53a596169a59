#include "http/encode_exercise.h"

#include <array>
#include <nlohmann/json.hpp>

#include "http/encode_assessment.h"
#include "http/known_member.h"

namespace socta {

using nlohmann::json;

namespace {

constexpr std::array<const char*, 4> kUnits = {"points", "percent", "effect", "value"};

json encode(const NamedCode& named) {
  json out = {{"code", named.code}, {"name", encode(named.name)}};
  if (!named.description.empty()) out["description"] = encode(named.description);
  return out;
}

json encode(const ScalePoint& point) {
  return {{"value", point.value}, {"label", encode(point.label)}, {"anchor", encode(point.anchor)}};
}

json encode(const ContentColumn& column);
json encode(const OrderedCell& cell);
json encode(const BriefingPage& page);
json encode(const ComputedFactor& factor);

template <typename Values>
json list_of(const Values& values) {
  json list = json::array();
  for (const auto& value : values) list.push_back(encode(value));
  return list;
}

json encode(const ContentColumn& column) {
  json out = {{"code", column.code},
              {"name", encode(column.name)},
              {"whole", column.unit != ColumnUnit::value},
              {"unit", kUnits.at(static_cast<std::size_t>(column.unit))}};
  if (column.group) out["group"] = encode(*column.group);
  if (!column.question.empty()) out["question"] = encode(column.question);
  set_known(out, "minimum", column.range.low);
  set_known(out, "maximum", column.range.high);
  if (!column.scale.empty()) out["scale"] = list_of(column.scale);
  return out;
}

json encode(const OrderedCell& cell) {
  return {{"item", cell.item}, {"column", cell.column}, {"why", std::string(to_string(cell.why))}};
}

json encode(const BriefingPage& page) {
  return {{"place", page.place},
          {"title", encode(page.title)},
          {"body", list_of(page.body)},
          {"level", page.level},
          {"kind", page.kind}};
}

json encode(const ComputedFactor& factor) {
  return {{"code", factor.code},
          {"name", encode(factor.name)},
          {"share", factor.share},
          {"low", factor.low},
          {"high", factor.high}};
}

// What became of it, in one word; a merged one is merged whatever was decided before.
std::string state_of_proposal(const ProposalStanding& standing) {
  if (standing.merged_into != 0) return "merged";
  return standing.decision ? std::string(to_string(*standing.decision)) : "open";
}

}  // namespace

json encode(const ExercisePage& page, KnownAnswers answers) {
  const ExerciseContent& content = page.content;
  json out = {{"exercise", encode(page.view, answers)},
              {"items", list_of(content.items)},
              {"columns", list_of(content.columns)},
              {"order", list_of(content.order)},
              {"pages", list_of(content.pages)}};
  if (!content.computed.empty()) out["computed"] = list_of(content.computed);
  if (!content.categories.empty()) out["categories"] = list_of(content.categories);
  return out;
}

json encode(const ExerciseProgress& progress) {
  json out = {{"exercise", progress.exercise},
              {"round", progress.round},
              {"cells", progress.cells},
              {"participants", json::array()},
              {"organisations", json::array()}};
  for (const AnsweredByOne& one : progress.participants)
    out["participants"].push_back(
        {{"code", one.code}, {"organisation", one.organisation}, {"answered", one.answered}});
  for (const AnsweredByOrganisation& one : progress.organisations)
    out["organisations"].push_back(
        {{"organisation", one.organisation}, {"participants", one.participants}, {"answered", one.answered}});
  return out;
}

json encode(const ProposalView& view) {
  const Proposal& proposal = view.proposal;
  json out = {
      {"id", proposal.id},    {"kind", std::string(to_string(proposal.kind))}, {"text", proposal.text},
      {"mine", view.mine},    {"state", state_of_proposal(view.standing)},     {"support", view.support},
      {"object", view.object}};
  const std::pair<const char*, const std::string&> texts[] = {{"place", proposal.place},
                                                              {"category", proposal.category},
                                                              {"reason", proposal.reason},
                                                              {"code", view.code},
                                                              {"decision_reason", view.standing.reason}};
  for (const auto& [name, text] : texts)
    if (!text.empty()) out[name] = text;
  if (view.standing.merged_into != 0) out["merged_into"] = view.standing.merged_into;
  if (view.methodology_version != 0) out["methodology_version"] = view.methodology_version;
  if (view.voiced_before) out["voiced_before"] = true;
  if (view.own_voice) out["own_voice"] = std::string(to_string(*view.own_voice));
  if (!view.objections.empty()) out["objections"] = view.objections;
  return out;
}

json encode(const std::vector<ProposalView>& proposals) { return {{"proposals", list_of(proposals)}}; }

json encode(const ProjectorView& view) {
  json exercises = json::array();
  for (const ExerciseView& exercise : view.exercises)
    exercises.push_back(encode(exercise, KnownAnswers::hidden));
  return {{"workshop", encode(view.summary)},
          {"join_code", view.summary.workshop.join_code},
          {"join_path", view.path},
          {"qr_svg", view.qr_svg},
          {"exercises", exercises},
          {"stage", encode(view.stage)},
          {"last_command", view.last_command},
          {"count",
           {{"participants", view.answering},
            {"joined", view.joined},
            {"answers", view.answers},
            {"expected", view.expected}}}};
}

}  // namespace socta
