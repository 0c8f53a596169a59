#include "app/workshop_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace socta {
namespace {

TEST(WorkshopCodes, AreNewAndWithoutLettersThatLookAlike) {
  std::set<std::string> codes;
  for (int i = 0; i < 200; ++i) {
    codes.insert(new_join_code());
    codes.insert(new_device_code());
  }
  EXPECT_EQ(codes.size(), 400u);
  for (const std::string& code : codes) {
    EXPECT_TRUE(code.size() == 8 || code.size() == 10) << code;
    EXPECT_EQ(code.find_first_not_of("ABCDEFGHJKMNPQRSTUVWXYZ23456789"), code.npos) << code;
  }
}

TEST(WorkshopCodes, OfParticipantsDoNotRise) {
  std::vector<std::string> codes;
  std::vector<std::int64_t> numbers;
  for (int i = 0; i < 50; ++i) {
    codes.push_back(new_participant_code("w12"));
    numbers.push_back(new_participant_number());
    EXPECT_EQ(codes.back().size(), 8u) << codes.back();
    EXPECT_EQ(codes.back().substr(0, 4), "w12-");
    EXPECT_GT(numbers.back(), 0);
  }
  EXPECT_FALSE(std::ranges::is_sorted(codes));
  EXPECT_FALSE(std::ranges::is_sorted(numbers));
  EXPECT_EQ(std::set(numbers.begin(), numbers.end()).size(), 50u);
}

TEST(WorkshopCodes, AreTakenAsPeopleTypeThem) {
  EXPECT_EQ(typed_code("ab23-CDEF "), "AB23CDEF");
  EXPECT_EQ(typed_code(""), "");
  EXPECT_EQ(join_path("AB", "CD"), "/join#AB.CD");
}

}  // namespace
}  // namespace socta
