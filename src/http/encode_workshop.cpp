#include "http/encode_workshop.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "format/exercise_settings.h"
#include "http/encode_assessment.h"
#include "http/forgery_check.h"

namespace socta {

using nlohmann::json;

namespace {

json settings_json(const ExerciseSettings& settings, KnownAnswers answers) {
  json out = json::parse(write_exercise_settings(settings));
  if (answers == KnownAnswers::hidden && out.contains("questions"))
    for (json& question : out["questions"]) question.erase("answer");
  return out;
}

json exercises_json(const std::vector<ExerciseView>& exercises, KnownAnswers answers) {
  json list = json::array();
  for (const ExerciseView& exercise : exercises) list.push_back(encode(exercise, answers));
  return list;
}

json encode(const LogLine& line) {
  json out = {{"number", line.command.number},
              {"at", line.command.at},
              {"command", std::string(to_string(line.command.kind))},
              {"account_name", line.account_name},
              {"undone", line.undone}};
  if (line.command.arguments.exercise != 0) out["exercise"] = line.command.arguments.exercise;
  return out;
}

json undo_json(const WorkshopCommand& command) {
  json out = {{"number", command.number}, {"command", std::string(to_string(command.kind))}};
  if (command.arguments.exercise != 0) out["exercise"] = command.arguments.exercise;
  return out;
}

json encode(const WorkshopAnswer& answer) {
  json out = {{"exercise", answer.exercise},
              {"round", answer.round},
              {"item", answer.item},
              {"column", answer.column},
              {"cannot_assess", answer.cannot_assess},
              {"rationale", answer.rationale},
              {"evidence", answer.evidence},
              {"sequence", answer.sequence}};
  if (answer.answer.low) out["low"] = *answer.answer.low;
  if (answer.answer.best) out["best"] = *answer.answer.best;
  if (answer.answer.high) out["high"] = *answer.answer.high;
  if (answer.answer.confidence) out["confidence"] = *answer.answer.confidence;
  return out;
}

json cells_json(const std::vector<WorkshopAnswer>& answers) {
  json cells = json::array();
  for (const WorkshopAnswer& answer : answers)
    cells.push_back({{"exercise", answer.exercise},
                     {"round", answer.round},
                     {"item", answer.item},
                     {"column", answer.column}});
  return cells;
}

json encode(const SentAnswer& sent) {
  return {{"item", sent.item}, {"column", sent.column}, {"round", sent.round}, {"sequence", sent.sequence}};
}

json encode(const RefusedAnswer& refused) {
  json out = encode(refused.sent);
  out["message"] = refused.message;
  if (!refused.field.empty()) out["field"] = refused.field;
  return out;
}

json encode(const SeatedParticipant& participant) {
  return {{"code", participant.code},
          {"organisation", participant.organisation},
          {"connected", participant.connected}};
}

template <typename Values>
json list_of(const Values& values) {
  json list = json::array();
  for (const auto& value : values) list.push_back(encode(value));
  return list;
}

}  // namespace

json encode(const WorkshopSummary& summary) {
  const StoredWorkshop& workshop = summary.workshop;
  return {{"id", workshop.id},
          {"code", workshop.code},
          {"title", workshop.title},
          {"day", workshop.day},
          {"place", workshop.place},
          {"identity", std::string(to_string(workshop.identity))},
          {"state", std::string(to_string(summary.phase))},
          {"door", std::string(to_string(summary.door))},
          {"participants", summary.participants},
          {"version", workshop.version}};
}

json encode(const Stage& stage) {
  json out = json::object();
  if (stage.exercise != 0) out["exercise"] = stage.exercise;
  if (!stage.item.empty()) out["item"] = stage.item;
  if (!stage.column.empty()) out["column"] = stage.column;
  if (!stage.place.empty()) out["place"] = stage.place;
  return out;
}

json encode(const ExerciseView& view, KnownAnswers answers) {
  const Exercise& exercise = view.exercise;
  json out = {
      {"id", exercise.id},
      {"position", exercise.position},
      {"kind", std::string(to_string(exercise.kind))},
      {"title", encode(exercise.title)},
      {"settings", settings_json(exercise.settings, answers)},
      {"state", std::string(to_string(view.standing.state))},
      {"round", view.standing.round},
      {"rounds", exercise.settings.rounds},
      {"blind", has_answers(exercise.kind) && is_blind(exercise.settings, std::max(1, view.standing.round))},
      {"version", exercise.version}};
  if (const std::string end = timer_end(view.standing); !end.empty()) out["timer_ends_at"] = end;
  if (!view.standing.conclusion.empty()) out["conclusion"] = view.standing.conclusion;
  return out;
}

json encode(const WorkshopView& view) {
  json out = {{"workshop", encode(view.summary)},
              {"join_code", view.summary.workshop.join_code},
              {"join_path", view.path},
              {"qr_svg", view.qr_svg},
              {"exercises", exercises_json(view.exercises, KnownAnswers::shown)},
              {"stage", encode(view.stage)},
              {"participants", list_of(view.participants)},
              {"methodology",
               {{"code", view.methodology_code},
                {"version", view.methodology_version},
                {"name", encode(view.methodology_name)}}},
              {"methodology_changed", view.methodology_changed},
              {"last_command", view.last_command},
              {"log", list_of(view.log)}};
  if (view.undo) out["undo"] = undo_json(*view.undo);
  return out;
}

json encode(const WorkshopInvitation& invitation) {
  const StoredWorkshop& workshop = invitation.summary.workshop;
  json organisations = json::array();
  for (const NamedCode& organisation : invitation.organisations)
    organisations.push_back({{"code", organisation.code}, {"name", organisation.name.in("en")}});
  return {{"title", workshop.title},
          {"day", workshop.day},
          {"place", workshop.place},
          {"identity", std::string(to_string(workshop.identity))},
          {"state", std::string(to_string(invitation.summary.phase))},
          {"door", std::string(to_string(invitation.summary.door))},
          {"organisations", organisations}};
}

json encode(const HandedCode& code) {
  return {{"code", code.code}, {"expires_at", code.expires_at}, {"path", code.path}, {"qr_svg", code.qr_svg}};
}

json encode(const AnswerReceipt& receipt) {
  return {{"accepted", list_of(receipt.accepted)}, {"refused", list_of(receipt.refused)}};
}

json encode(const ParticipantView& view, std::string_view secret) {
  return {{"workshop", encode(view.summary)},
          {"participant",
           {{"code", view.participant.code},
            {"organisation", view.participant.organisation},
            {"organisation_name", view.organisation_name}}},
          {"csrf_token", csrf_token(secret)},
          {"exercises", exercises_json(view.exercises, KnownAnswers::hidden)},
          {"stage", encode(view.stage)},
          {"answers", list_of(view.answers)},
          {"answers_before", cells_json(view.answers_before)},
          {"last_sequence", view.last_sequence},
          {"last_command", view.last_command}};
}

}  // namespace socta
