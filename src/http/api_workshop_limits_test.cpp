#include "http/exercises_fixture.h"

namespace socta {
namespace {

using nlohmann::json;
using ApiWorkshopLimits = ApiExercises;

TEST_F(ApiWorkshopLimits, OnePersonDoesNotFillTheListOfProposals) {
  steer("start");
  steer("open", "pestle");
  const Device one = join(0);
  const Device other = join(1);
  const auto propose = [&](const Device& who, int number) {
    const json order = {{"key", "k" + std::to_string(number)},
                        {"kind", "factor"},
                        {"category", "political"},
                        {"text", "New law"}};
    return send(who, "POST", own("pestle", "/proposals"), order.dump()).status;
  };
  for (int number = 1; number <= 50; ++number) ASSERT_EQ(propose(one, number), 201);
  EXPECT_EQ(propose(one, 51), 409);
  EXPECT_EQ(propose(one, 1), 201) << "what was sent again because its answer was lost";
  EXPECT_EQ(propose(other, 51), 201);
}

TEST_F(ApiWorkshopLimits, WhoHasTheCodeDoesNotSeatMorePeopleThanAWorkshopHasPlaces) {
  const Device last = join(0);
  server_.service().database.write([&](Transaction& transaction) {
    for (std::int64_t number = 1; number < 2000; ++number)
      transaction.execute(R"(insert into "workshop_participant" ("id", "workshop_id", "code", "organisation",
                               "secret_hash") select ?, "id", ?, ?, '' from "workshop")",
                          {1'000'000 + number, "full-" + std::to_string(number), organisations_[0]});
  });
  const std::string order = json{{"code", join_code_}, {"organisation", organisations_[0]}}.dump();
  const auto refused = send({}, "POST", "/api/v1/workshop/join", order);
  EXPECT_EQ(refused.status, 409);
  EXPECT_EQ(send({.cookie = last.cookie}, "POST", "/api/v1/workshop/join", order).status, 201)
      << "who has a place keeps it";
}

TEST_F(ApiWorkshopLimits, AnEmptyListOfAnswersIsRefusedInASentence) {
  steer("start");
  steer("open", "danger");
  const auto refused = send(join(0), "PUT", own("danger", "/answers"), R"({"answers": []})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(refused.json().at("error").at("message"), "The field 'answers' holds no answer.");
}

}  // namespace
}  // namespace socta
