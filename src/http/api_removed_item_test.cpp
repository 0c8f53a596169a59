#include <algorithm>

#include "app/workshop_standing.h"
#include "http/exercises_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

/// A form that was answered for is taken out of the scope of the assessment; then the server is started anew.
class ApiRemovedItem : public ApiExercises {
 protected:
  void SetUp() override {
    steer("start");
    steer("open", "danger");
    answer(join(0), 1, 2.5);
    const std::string assessment = "/api/v1/assessments/" + std::to_string(assessment_);
    const json known = server_.send(admin_, "GET", assessment).json();
    const auto changed = server_.send(admin_, "PATCH", assessment, json{{"out_of_scope", {item_}}}.dump(),
                                      std::to_string(known.at("version").get<int>()));
    ASSERT_EQ(changed.status, 200) << changed.bytes;
  }

  std::vector<std::string> items_after_a_restart() {
    WorkshopCache fresh;
    return server_.service().database.read([&](Transaction& transaction) {
      const StoredWorkshop workshop = find_workshop_by_join_code(transaction, join_code_).value();
      return fresh.subject(transaction, server_.service().blobs, workshop)->items;
    });
  }
};

TEST_F(ApiRemovedItem, ItsAnswersDoNotVanishFromTheWorkshop) {
  const std::vector<std::string> items = items_after_a_restart();
  EXPECT_NE(std::ranges::find(items, item_), items.end());
}

TEST_F(ApiRemovedItem, AFormThatNobodyAnsweredForIsAskedForNoMore) {
  server_.service().database.write(
      [&](Transaction& transaction) { transaction.execute(R"(delete from "workshop_answer")"); });
  const std::vector<std::string> items = items_after_a_restart();
  EXPECT_EQ(std::ranges::find(items, item_), items.end());
}

}  // namespace
}  // namespace socta
