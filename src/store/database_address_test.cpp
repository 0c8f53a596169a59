#include "store/database_address.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

constexpr const char* kAlways = " connect_timeout='10'";

TEST(DatabaseAddress, IsAUrlOrAPath) {
  const struct {
    const char* text;
    Dialect dialect;
    std::string target;
    const char* shown;
  } table[] = {
      {"data/socta.db", Dialect::sqlite, "data/socta.db", "\"data/socta.db\""},
      {"postgres.db", Dialect::sqlite, "postgres.db", "\"postgres.db\""},
      {"postgres://ana:s%27e%20c@db.example:5433/socta", Dialect::postgresql,
       std::string("application_name='socta'") + kAlways +
           " dbname='socta' host='db.example' password='s\\'e c' port='5433' user='ana'",
       "\"postgres://ana@db.example:5433/socta\""},
      {"postgresql://%2Frun%2Fpg/socta?sslmode=require", Dialect::postgresql,
       std::string("application_name='socta'") + kAlways + " dbname='socta' host='/run/pg' sslmode='require'",
       "\"postgres:///run/pg/socta\""},
      {"postgres:///socta?connect_timeout=3&application_name=x", Dialect::postgresql,
       "application_name='x' connect_timeout='3' dbname='socta'", "\"postgres:///socta\""},
  };
  for (const auto& row : table) {
    const DatabaseAddress address = parse_database_address(row.text);
    EXPECT_EQ(address.dialect, row.dialect) << row.text;
    EXPECT_EQ(address.target, row.target);
    EXPECT_EQ(shown(address), row.shown);
  }
}

TEST(DatabaseAddress, RefusesAUrlThatIsNoneWithoutShowingItsPassword) {
  for (const char* text : {"postgres://u:secret@h:port%/x", "postgres://u:secret@h/x?nonsense=1",
                           "postgres://u:secret%zz@h/x", "postgres://[secret"}) {
    try {
      parse_database_address(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::invalid);
      EXPECT_EQ(std::string(error.what()).find("secret"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace socta
