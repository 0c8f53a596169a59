#include "http/decode_workshop.h"

#include <array>

#include "http/handler_input.h"

namespace socta {
namespace {

constexpr std::array<std::string_view, 2> kIdentities = {"anonymous", "attributed"};
constexpr std::array<std::string_view, 7> kKinds = {"briefing",  "pestle",      "influence",     "danger",
                                                    "incidence", "key_factors", "test_questions"};
constexpr std::array<std::string_view, 3> kBlind = {"all", "first", "none"};
constexpr std::array<std::string_view, 3> kForms = {"four_point", "three_point", "single"};
constexpr std::size_t kMostAnswers = 200;
constexpr std::size_t kMostQuestions = 100;
constexpr TextRule kReason{.most = 4000, .lines = Lines::many, .blank = Blank::accepted};
constexpr TextRule kOptionalLine{.blank = Blank::accepted};
// A code of the methodology, or a key made of some.
constexpr TextRule kCode{.most = 300, .blank = Blank::accepted};

TestQuestion question_in(JsonFields& fields) {
  return {.code = fields.text("code"),
          .text = optional_text_by_language(fields, "text").value_or(Text{}),
          .unit = fields.optional_text("unit", kOptionalLine).value_or(""),
          .minimum = fields.optional_number("minimum"),
          .maximum = fields.optional_number("maximum"),
          .answer = fields.number("answer")};
}

ExerciseSettings settings_in(JsonFields& fields) {
  ExerciseSettings settings{.items = fields.texts("items"),
                            .indicators = fields.texts("indicators"),
                            .domains = fields.texts("domains"),
                            .stakeholders = fields.texts("stakeholders"),
                            .categories = fields.texts("categories"),
                            .region = fields.optional_flag("region").value_or(false),
                            .effects = fields.optional_flag("effects").value_or(false),
                            .cross_impacts = fields.optional_flag("cross_impacts").value_or(false)};
  if (const auto rounds = fields.optional_integer("rounds", {1, 9}))
    settings.rounds = static_cast<int>(*rounds);
  if (const auto blind = fields.optional_word("blind", kBlind))
    settings.blind = parse_blind_rounds(*blind).value_or(BlindRounds::all);
  if (const auto form = fields.optional_word("answer", kForms))
    settings.answer = parse_answer_form(*form).value_or(AnswerForm::four_point);
  for (JsonFields* question : fields.objects("questions", kMostQuestions))
    settings.questions.push_back(question_in(*question));
  return settings;
}

std::optional<WorkshopIdentity> optional_identity(JsonFields& fields) {
  const auto word = fields.optional_word("identity", kIdentities);
  return word ? parse_workshop_identity(*word) : std::nullopt;
}

WorkshopAnswer answer_in(JsonFields& fields) {
  constexpr IntegerRange kFromOne{1};
  return {.round = static_cast<int>(fields.integer("round", {1, 1000})),
          .item = fields.optional_text("item", kCode).value_or(""),
          .column = fields.optional_text("column", kCode).value_or(""),
          .answer = {.low = fields.optional_number("low"),
                     .best = fields.optional_number("best"),
                     .high = fields.optional_number("high"),
                     .confidence = fields.optional_number("confidence")},
          .cannot_assess = fields.optional_flag("cannot_assess").value_or(false),
          .rationale = fields.optional_text("rationale", kReason).value_or(""),
          .evidence = fields.optional_text("evidence", kReason).value_or(""),
          .sequence = fields.integer("sequence", kFromOne)};
}

}  // namespace

WorkshopOrder workshop_order_in(JsonFields& fields) {
  return {.title = fields.text("title"),
          .day = fields.text("day"),
          .place = fields.optional_text("place", kOptionalLine).value_or(""),
          .identity = optional_identity(fields).value_or(WorkshopIdentity::anonymous)};
}

WorkshopChange workshop_change_in(JsonFields& fields) {
  return {.title = fields.optional_text("title"),
          .day = fields.optional_text("day"),
          .place = fields.optional_text("place", kOptionalLine),
          .identity = optional_identity(fields)};
}

ExerciseOrder exercise_order_in(JsonFields& fields) {
  ExerciseOrder order;
  order.kind = parse_exercise_kind(fields.word("kind", kKinds)).value_or(ExerciseKind::danger);
  order.title = optional_text_by_language(fields, "title").value_or(Text{});
  if (JsonFields* settings = fields.object("settings")) order.settings = settings_in(*settings);
  if (const auto position = fields.optional_integer("position", {1, 1000}))
    order.position = static_cast<int>(*position);
  return order;
}

std::vector<WorkshopAnswer> answers_in(JsonFields& fields) {
  std::vector<WorkshopAnswer> answers;
  for (JsonFields* answer : fields.objects("answers", kMostAnswers)) answers.push_back(answer_in(*answer));
  if (answers.empty()) fields.problem("answers", "The field 'answers' holds no answer.");
  return answers;
}

}  // namespace socta
