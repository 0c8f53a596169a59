#include "app/workshop_codes.h"

#include <gtest/gtest.h>

#include <set>

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

TEST(WorkshopCodes, AreTakenAsPeopleTypeThem) {
  EXPECT_EQ(typed_code("ab23-CDEF "), "AB23CDEF");
  EXPECT_EQ(typed_code(""), "");
  EXPECT_EQ(join_path("AB", "CD"), "/join#AB.CD");
}

}  // namespace
}  // namespace socta
