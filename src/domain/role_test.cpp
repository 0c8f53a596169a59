#include "domain/role.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Role, HasANameThatReadsBack) {
  for (const Role role : kRoles) EXPECT_EQ(parse_role(to_string(role)), role);
  for (const SystemRole role : {SystemRole::admin, SystemRole::member})
    EXPECT_EQ(parse_system_role(to_string(role)), role);
}

TEST(Role, IsReadFromItsExactNameOnly) {
  for (const char* text : {"", "Coordinator", "admin", " analyst", "public"})
    EXPECT_FALSE(parse_role(text)) << text;
  for (const char* text : {"", "Admin", "coordinator"}) EXPECT_FALSE(parse_system_role(text)) << text;
}

}  // namespace
}  // namespace socta
