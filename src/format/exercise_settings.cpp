#include "format/exercise_settings.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {
namespace {

using nlohmann::json;

/// A list of codes and its name.
struct CodesMember {
  const char* name;
  std::vector<std::string> ExerciseSettings::*codes;
};
constexpr CodesMember kCodes[] = {{"items", &ExerciseSettings::items},
                                  {"indicators", &ExerciseSettings::indicators},
                                  {"domains", &ExerciseSettings::domains},
                                  {"stakeholders", &ExerciseSettings::stakeholders},
                                  {"categories", &ExerciseSettings::categories}};

json written(const TestQuestion& question) {
  json out = {{"code", question.code}, {"text", question.text.by_language}, {"answer", question.answer}};
  if (!question.unit.empty()) out["unit"] = question.unit;
  if (question.minimum) out["minimum"] = *question.minimum;
  if (question.maximum) out["maximum"] = *question.maximum;
  return out;
}

std::optional<double> optional_number(const json& object, const char* name) {
  return object.contains(name) ? std::optional(object[name].get<double>()) : std::nullopt;
}

Text text_in(const json& object) {
  Text text;
  for (auto& [language, words] : object.get<std::map<std::string, std::string>>())
    text.by_language.emplace(language, words);
  return text;
}

TestQuestion read_question(const json& object) {
  return {.code = object.at("code"),
          .text = text_in(object.at("text")),
          .unit = object.value("unit", ""),
          .minimum = optional_number(object, "minimum"),
          .maximum = optional_number(object, "maximum"),
          .answer = object.at("answer")};
}

ExerciseSettings read(const json& object) {
  ExerciseSettings settings;
  for (const CodesMember& member : kCodes)
    if (object.contains(member.name)) settings.*member.codes = object[member.name];
  settings.rounds = object.value("rounds", settings.rounds);
  settings.blind = parse_blind_rounds(object.value("blind", "all")).value();
  settings.answer = parse_answer_form(object.value("answer", "four_point")).value();
  settings.region = object.value("region", false);
  settings.effects = object.value("effects", false);
  settings.cross_impacts = object.value("cross_impacts", false);
  for (const json& question : object.value("questions", json::array()))
    settings.questions.push_back(read_question(question));
  return settings;
}

}  // namespace

std::string write_exercise_settings(const ExerciseSettings& settings) {
  const ExerciseSettings usual;
  json out = json::object();
  for (const CodesMember& member : kCodes)
    if (!(settings.*member.codes).empty()) out[member.name] = settings.*member.codes;
  if (settings.rounds != usual.rounds) out["rounds"] = settings.rounds;
  if (settings.blind != usual.blind) out["blind"] = to_string(settings.blind);
  if (settings.answer != usual.answer) out["answer"] = to_string(settings.answer);
  if (settings.region) out["region"] = true;
  if (settings.effects) out["effects"] = true;
  if (settings.cross_impacts) out["cross_impacts"] = true;
  for (const TestQuestion& question : settings.questions) out["questions"].push_back(written(question));
  return out.dump();
}

ExerciseSettings read_exercise_settings(std::string_view text) {
  try {
    return read(json::parse(text));
  } catch (const std::exception&) {
    throw Error(ErrorKind::corrupt, "The settings of an exercise are not as they were written.");
  }
}

}  // namespace socta
