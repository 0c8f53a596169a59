#include "http/query.h"

#include <gtest/gtest.h>

#include "domain/error.h"

namespace socta {
namespace {

constexpr std::string_view kLevels[] = {"public", "restricted"};

std::string read_all(const NamedValues& sent) {
  Request request;
  request.query = sent;
  Query query(request);
  std::string seen = query.text("q", 5).value_or("-");
  seen += "|" + query.word("level", kLevels).value_or("-");
  seen += "|" + std::to_string(query.integer("limit", 1, 200).value_or(50));
  seen += query.flag("dry_run") ? "|yes" : "|no";
  for (const std::string& item : query.list("columns")) seen += "|" + item;
  query.done();
  return seen;
}

TEST(Query, GivesItsParameters) {
  EXPECT_EQ(read_all({}), "-|-|50|no");
  EXPECT_EQ(
      read_all(
          {{"q", "дрога"}, {"level", "public"}, {"limit", "200"}, {"dry_run", "true"}, {"columns", "a,b,"}}),
      "дрога|public|200|yes|a|b|");
}

TEST(Query, RefusesWhatIsWrongAndNamesIt) {
  const struct {
    NamedValues sent;
    const char* field;
  } table[] = {
      {{{"q", "123456"}}, "q"},
      {{{"q", "a\nb"}}, "q"},
      {{{"level", "secret"}}, "level"},
      {{{"level", ""}}, "level"},
      {{{"limit", "0"}}, "limit"},
      {{{"limit", "201"}}, "limit"},
      {{{"limit", "-1"}}, "limit"},
      {{{"limit", "+1"}}, "limit"},
      {{{"limit", ""}}, "limit"},
      {{{"limit", "1e2"}}, "limit"},
      {{{"limit", "99999999999999999999"}}, "limit"},
      {{{"dry_run", "1"}}, "dry_run"},
      {{{"admin", "1"}}, "admin"},
      {{{"q", "a"}, {"q", "b"}}, "q"},
  };
  for (const auto& row : table) {
    try {
      read_all(row.sent);
      ADD_FAILURE() << row.sent[0].name << "=" << row.sent[0].value << " must be refused";
    } catch (const Error& error) {
      EXPECT_EQ(error.problems().front().where.field, row.field);
      EXPECT_EQ(error.problems().size(), 1u);
    }
  }
}

TEST(RecordNumber, IsANumberFromOne) {
  Request request;
  request.parameters = {{"record", "12"}};
  EXPECT_EQ(record_number(request, "record"), 12);
  for (const char* wrong : {"", "0", "-1", "1.0", "a", "99999999999999999999", "1 "}) {
    request.parameters = {{"record", wrong}};
    EXPECT_THROW(record_number(request, "record"), Error) << wrong;
  }
}

}  // namespace
}  // namespace socta
