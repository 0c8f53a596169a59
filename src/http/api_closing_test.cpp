#include <algorithm>

#include "app/assess_folder.h"
#include "app/loaded_case.h"
#include "app/test_installation.h"
#include "app/test_weights.h"
#include "format/assessment_writer.h"
#include "format/folder_files.h"
#include "format/results_writer.h"
#include "http/exercises_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

/// An exercise of each kind is answered by three people, closed, and compared with the same judgements
/// written into the folder's files.
class ApiClosing : public ApiExercises, public testing::WithParamInterface<Dialect> {
 protected:
  ApiClosing() : ApiExercises(new_database(GetParam())), typed_(load_case(exported_files()).input.value()) {
    for (int i = 0; i < 3; ++i) devices_.push_back(join(1));
    std::ranges::sort(devices_, {}, &Device::code);
    for (const Device& device : devices_)
      typed_.assessment.assessors.push_back({device.code, organisations_[1], {}, {}});
    steer("start");
  }

  void plan(const std::string& kind, const json& settings) {
    const json planned = server_.send(facilitator_, "GET", at(kind)).json().at("exercise");
    const json order = {{"kind", kind}, {"settings", settings}};
    const auto changed = server_.send(facilitator_, "PUT", at(kind), order.dump(),
                                      std::to_string(planned.at("version").get<int>()));
    ASSERT_EQ(changed.status, 200) << changed.bytes;
  }

  json add(const json& order) {
    const auto added = server_.send(facilitator_, "POST", workshop_ + "/exercises", order.dump());
    EXPECT_EQ(added.status, 201) << added.bytes;
    return added.json().at("exercises").back();
  }

  void put(const Device& device, const std::string& kind, json answer) {
    answer["sequence"] = ++sequence_;
    const auto sent =
        send(device, "PUT", own(kind, "/answers"), json{{"answers", json::array({answer})}}.dump());
    ASSERT_EQ(sent.status, 200) << sent.bytes;
    ASSERT_EQ(sent.json().at("accepted").size(), 1U) << sent.bytes;
  }

  void close(const std::string& kind) {
    for (const char* word : {"lock", "reveal", "close"}) steer(word, kind);
  }

  static std::string results_of(const std::vector<StoredFile>& files) {
    const auto folder = std::filesystem::temp_directory_path() / ("socta-closing-" + new_token());
    write_folder_files(folder, files);
    const Results computed = assess_folder({.folder = folder, .draws = 200}).results;
    std::filesystem::remove_all(folder);
    return write_results(computed);
  }

  void expect_same_bytes() {
    const std::string by_workshop = results_of(exported_files());
    EXPECT_GT(by_workshop.size(), 1000U);
    EXPECT_TRUE(by_workshop == results_of(canonical_parts(typed_.assessment)));
  }

  /// Two rounds in two cells, one of which one participant cannot assess; who does not answer in the second
  /// round stands by the first.
  void answer_and_type(const std::string& kind, const std::string& mark,
                       std::vector<Judgement> Assessment::*rows) {
    const json content = server_.send(facilitator_, "GET", at(kind)).json();
    const std::string item = content.at("items")[0].at("code");
    std::vector<std::string> columns = {content.at("columns")[0].at("code"),
                                        content.at("columns")[1].at("code")};
    std::ranges::sort(columns);
    steer("open", kind);
    for (std::size_t i = 0; i < 3; ++i) {
      const double best = 1 + static_cast<double>(i) / 2;
      put(devices_[i], kind,
          {{"round", 1},
           {"item", item},
           {"column", columns[0]},
           {"low", best - 0.5},
           {"best", best},
           {"high", best + 0.5},
           {"confidence", 80},
           {"rationale", "seen"}});
      put(devices_[i], kind, {{"round", 1}, {"item", item}, {"column", columns[1]}, {"cannot_assess", true}});
    }
    for (const char* word : {"lock", "reveal", "next_round"}) steer(word, kind);
    put(devices_[0], kind, {{"round", 2}, {"item", item}, {"column", columns[1]}, {"best", 2}});
    close(kind);
    for (int round = 1; round <= 2; ++round)
      for (std::size_t i = 0; i < 3; ++i) {
        const double best = 1 + static_cast<double>(i) / 2;
        const bool revised = round == 2 && i == 0;
        std::vector<Judgement>& list = typed_.assessment.*rows;
        list.push_back({.round = round,
                        .assessor = devices_[i].code,
                        .item = item,
                        .column = columns[0],
                        .answer = {best - 0.5, best, best + 0.5, 80},
                        .rationale = "seen",
                        .workshop = mark});
        list.push_back({.round = round,
                        .assessor = devices_[i].code,
                        .item = item,
                        .column = columns[1],
                        .answer = {.best = revised ? std::optional(2.0) : std::nullopt},
                        .workshop = mark});
      }
  }

  std::vector<Device> devices_;
  AssessmentCase typed_;
  int sequence_ = 0;
};
SOCTA_ON_DATABASES_HERE(ApiClosing);

TEST_P(ApiClosing, InfluenceByWorkshopAndByFileGivesTheSameBytes) {
  answer_and_type("influence", "w1.3", &Assessment::influence);
  expect_same_bytes();
}

TEST_P(ApiClosing, IncidenceByWorkshopAndByFileGivesTheSameBytes) {
  answer_and_type("incidence", "w1.5", &Assessment::incidence);
  expect_same_bytes();
}

TEST_P(ApiClosing, FactorsWithProbabilitiesEffectsAndTheRegionGiveTheSameBytes) {
  plan("pestle", {{"region", true}, {"effects", true}});
  steer("open", "pestle");
  const json factor = {{"key", "k"}, {"kind", "factor"}, {"category", "political"}, {"text", "A new law"}};
  const auto made = send(devices_[0], "POST", own("pestle", "/proposals"), factor.dump());
  ASSERT_EQ(made.status, 201) << made.bytes;
  std::string effect;
  const json content = server_.send(facilitator_, "GET", at("pestle")).json();
  for (const json& column : content.at("columns"))
    if (effect.empty() && column.at("code").get<std::string>().starts_with("effect."))
      effect = column.at("code");
  const std::size_t dot = effect.find('.', 7);
  Assessment& typed = typed_.assessment;
  for (const char* code : {"w1-f01", "w1-f01-r"}) {
    Factor row{.code = code, .category = "political"};
    row.statement = {{{typed.languages.front(), "A new law"}}};
    row.workshop = "w1.2";
    typed.factors.push_back(row);
  }
  for (std::size_t i = 0; i < 3; ++i) {
    const double percent = 20 + 20 * static_cast<double>(i);
    const std::string& code = devices_[i].code;
    const auto judge = [&](const char* column, const char* row, double best) {
      put(devices_[i], "pestle",
          {{"round", 1},
           {"item", "f01"},
           {"column", column},
           {"low", best - 10},
           {"best", best},
           {"high", best + 10},
           {"confidence", 90}});
      typed.factor_judgements.push_back({.round = 1,
                                         .assessor = code,
                                         .item = row,
                                         .answer = {best - 10, best, best + 10, 90},
                                         .workshop = "w1.2"});
    };
    judge("probability", "w1-f01", percent);
    judge("probability.region", "w1-f01-r", percent + 5);
    put(devices_[i], "pestle",
        {{"round", 1}, {"item", "f01"}, {"column", effect}, {"best", static_cast<double>(i) - 1}});
    typed.factor_effects.push_back({"w1-f01",
                                    effect.substr(7, dot - 7),
                                    effect.substr(dot + 1),
                                    static_cast<double>(i) - 1,
                                    code,
                                    {},
                                    "w1.2"});
  }
  close("pestle");
  expect_same_bytes();
}

TEST_P(ApiClosing, WeightsOfTestQuestionsAreThoseOfTheAssessors) {
  json questions = json::array();
  for (int i = 1; i <= 4; ++i)
    questions.push_back({{"code", "q" + std::to_string(i)},
                         {"text", {{"en", "How many?"}}},
                         {"minimum", 0},
                         {"maximum", 100},
                         {"answer", 10 * i}});
  const json added = add({{"kind", "test_questions"}, {"settings", {{"questions", questions}}}});
  ids_["test_questions"] = added.at("id");
  steer("open", "test_questions");
  RoundAnswers known{.rules = typed_.methodology.judgement};
  for (std::size_t i = 0; i < 3; ++i)
    known.answerers.push_back({static_cast<std::int64_t>(i) + 1, devices_[i].code, organisations_[1], {}});
  for (int q = 1; q <= 4; ++q) {
    known.exercise.settings.questions.push_back(
        {.code = "q" + std::to_string(q), .minimum = 0, .maximum = 100, .answer = 10.0 * q});
    for (std::size_t i = 0; i < 3; ++i) {
      const double best = 10.0 * q + 12 * static_cast<double>(i);
      const std::string code = "q" + std::to_string(q);
      put(devices_[i], "test_questions",
          {{"round", 1},
           {"item", code},
           {"column", ""},
           {"low", best - 8},
           {"best", best},
           {"high", best + 8},
           {"confidence", 90}});
      known.answers.push_back({.round = 1,
                               .participant = static_cast<std::int64_t>(i) + 1,
                               .item = code,
                               .answer = {best - 8, best, best + 8, 90},
                               .sequence = 1});
    }
  }
  const auto minutes_say_what_is_known = [&] {
    const auto minutes = server_.send(facilitator_, "GET", workshop_ + "/minutes?format=md");
    return minutes.bytes.find("Known answer") != std::string::npos;
  };
  EXPECT_FALSE(minutes_say_what_is_known());
  close("test_questions");
  EXPECT_TRUE(minutes_say_what_is_known());
  const auto weights = test_weights(known);
  ASSERT_EQ(weights.size(), 3u);
  EXPECT_GT(weights.at(devices_[0].code), weights.at(devices_[2].code));
  for (Assessor& one : typed_.assessment.assessors)
    if (const auto found = weights.find(one.code); found != weights.end()) one.weight = found->second;
  answer_and_type("danger", "w1.4", &Assessment::judgements);
  expect_same_bytes();
}

TEST_P(ApiClosing, TwoExercisesOfAWorkshopDoNotAskForTheSameCell) {
  answer_and_type("danger", "w1.4", &Assessment::judgements);
  ids_["again"] = add({{"kind", "danger"}}).at("id");
  const auto refused = command({{"command", "open"}, {"exercise", ids_.at("again")}});
  EXPECT_EQ(refused.status, 409);
  const std::string sentence = refused.json().at("error").at("message");
  for (const char* part :
       {"as exercise 4 of the agenda did", "would count twice", "Choose other crime forms"})
    EXPECT_NE(sentence.find(part), std::string::npos) << refused.bytes;
  const json all = server_.send(facilitator_, "GET", at("again")).json();
  const json order = {{"kind", "danger"}, {"settings", {{"items", {all.at("items")[2].at("code")}}}}};
  ASSERT_EQ(server_.send(facilitator_, "PUT", at("again"), order.dump(), "1").status, 200);
  steer("open", "again");
  const json cell = {{"round", 1}, {"item", all.at("items")[2].at("code")}, {"column", column_}, {"best", 1}};
  put(devices_[0], "again", cell);
  close("again");
  std::size_t marked = 0;
  const AssessmentCase closed = load_case(exported_files()).input.value();
  for (const Judgement& row : closed.assessment.judgements) marked += row.workshop == "w1.7";
  EXPECT_EQ(marked, 1u);
}

TEST_P(ApiClosing, ASecondExerciseOfTestQuestionsIsNotOpened) {
  const json settings = {{"questions", {{{"code", "q1"}, {"text", {{"en", "?"}}}, {"answer", 1}}}}};
  for (const char* name : {"first", "second"})
    ids_[name] = add({{"kind", "test_questions"}, {"settings", settings}}).at("id");
  steer("open", "first");
  const auto refused = command({{"command", "open"}, {"exercise", ids_.at("second")}});
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(refused.bytes.find("had test questions already"), std::string::npos) << refused.bytes;
}

TEST_P(ApiClosing, BriefingAndKeyFactorsLeaveNoRecords) {
  const auto before = exported_files();
  for (const char* kind : {"briefing", "key_factors"}) {
    steer("open", kind);
    steer("lock", kind);
    steer("close", kind);
  }
  EXPECT_EQ(exported_files(), before);
}

}  // namespace
}  // namespace socta
