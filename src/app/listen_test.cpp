#include "app/listen.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Listener, HearsNothingAboveItsClearanceNorOfOthersWhereItSeesItsOwnOnly) {
  using enum HandlingCode;
  using enum WriteScope;
  const struct {
    HandlingCode clearance;
    WriteScope scope;
    HandlingCode handling;
    const char* organisation;
    bool hears;
  } table[] = {
      {open, all, open, "", true},
      {open, all, consultation, "", false},
      {consultation, all, restricted, "", false},
      {restricted, all, restricted, "mup", true},
      {consultation, own_organisation, open, "", true},
      {consultation, own_organisation, open, "cso", true},
      {consultation, own_organisation, open, "mup", false},
      {consultation, own_organisation, restricted, "cso", false},
      {consultation, none, open, "mup", true},
  };
  for (const auto& row : table)
    EXPECT_EQ(hears({1, row.clearance, row.scope, "cso"}, row.handling, row.organisation), row.hears)
        << row.organisation << static_cast<int>(row.handling);
}

}  // namespace
}  // namespace socta
