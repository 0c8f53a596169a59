#include "http/places_fixture.h"

namespace socta {
namespace {

using nlohmann::json;

class ApiDoor : public ApiPlaces {
 protected:
  std::string door() { return server_.send(facilitator_, "GET", workshop_).json().at("workshop").at("door"); }
};
SOCTA_ON_DATABASES_HERE(ApiDoor);

TEST_P(ApiDoor, NobodyNewJoinsWhileItIsClosed) {
  const json somebody = {{"organisation", organisations_.at(0)}};
  EXPECT_EQ(door(), "open");
  steer("close_door");
  EXPECT_EQ(door(), "closed");
  const auto refused = enter(somebody);
  EXPECT_EQ(refused.status, 409);
  EXPECT_NE(refused.bytes.find("nobody new can join"), std::string::npos) << refused.bytes;
  steer("open_door");
  EXPECT_EQ(enter(somebody).status, 201);
}

TEST_P(ApiDoor, ItIsClosedAndOpenedByCommandsThatCanBeTakenBack) {
  steer("start");
  steer("close_door");
  EXPECT_EQ(command({{"command", "close_door"}}).status, 409);
  steer("undo");
  EXPECT_EQ(door(), "open");
  EXPECT_EQ(command({{"command", "open_door"}}).status, 409);
  EXPECT_EQ(command({{"command", "close_door"}, {"after", 0}}).status, 412) << "another was quicker";
}

TEST_P(ApiDoor, WhoHasAPlaceKeepsItAndMayChangeTheDevice) {
  const Device device = join(0);
  steer("close_door");
  EXPECT_EQ(device_of(enter({{"organisation", organisations_.at(0)}}, device)).code, device.code)
      << "joining again";
  const Device next = moved(device);
  EXPECT_EQ(next.code, device.code);
  EXPECT_EQ(handed_over(next).code, device.code);
}

TEST_P(ApiDoor, ACodeForSomebodyNewLetsInWhenItIsOpenAgain) {
  const std::string code = code_of_facilitator({{"organisation", organisations_.at(0)}});
  steer("close_door");
  EXPECT_EQ(enter({{"device_code", code}}).status, 409);
  steer("open_door");
  EXPECT_EQ(enter({{"device_code", code}}).status, 201) << "it was not used up";
}

TEST_P(ApiDoor, EveryViewSaysHowItStands) {
  const Device device = join(0);
  const auto stream = server_.hub.subscribe(*send(device, "GET", "/api/v1/workshop/events").events, [] {});
  steer("close_door");
  EXPECT_EQ(send({}, "POST", "/api/v1/workshop/look", json{{"code", join_code_}}.dump()).json().at("door"),
            "closed");
  EXPECT_EQ(server_.send(facilitator_, "GET", workshop_ + "/projector").json().at("workshop").at("door"),
            "closed");
  EXPECT_EQ(view_of(device).at("workshop").at("door"), "closed");
  std::string heard;
  for (const auto& frame : stream->take().frames) heard += *frame;
  EXPECT_NE(heard.find("event: workshop"), heard.npos) << heard;
}

TEST_P(ApiDoor, ItIsOutOfUseAfterTheEnd) {
  steer("start");
  steer("end");
  EXPECT_EQ(command({{"command", "close_door"}}).status, 409);
}

}  // namespace
}  // namespace socta
