#include "http/json_body.h"

#include <gtest/gtest.h>

#include "http/error_response.h"

namespace socta {
namespace {

constexpr std::string_view kRoles[] = {"analyst", "observer"};

// What a handler reads from a body, with one field of each type.
std::string read_all(std::string_view text) {
  JsonBody body(text);
  JsonFields& fields = body.fields();
  std::string seen = fields.text("title", {.most = 5});
  seen += "|" + fields.optional_text("note", {.lines = Lines::many}).value_or("-");
  seen += "|" + fields.optional_word("role", kRoles).value_or("-");
  seen += "|" + std::to_string(fields.optional_integer("draws", {.low = 1, .high = 9}).value_or(0));
  seen += "|" + std::to_string(fields.optional_number("weight", {.low = 0}).value_or(0));
  seen += fields.optional_flag("dry_run").value_or(false) ? "|yes" : "|no";
  for (const std::string& language : fields.texts("languages", {.most = 3}, 2)) seen += "|" + language;
  for (const auto& [column, cell] : fields.text_map("cells")) seen += "|" + column + "=" + cell;
  for (JsonFields* row : fields.objects("rows", 2)) seen += "|" + row->text("item");
  if (JsonFields* inner = fields.object("inner")) seen += "|" + std::to_string(inner->integer("low"));
  body.done();
  return seen;
}

TEST(JsonBody, GivesTheFieldsOfAnObject) {
  EXPECT_EQ(read_all(R"({"title":"а\u0431в"})"), "абв|-|-|0|0.000000|no");
  EXPECT_EQ(read_all(R"({"title":"t","note":"a\nb","role":"analyst","draws":9,"weight":2,"dry_run":true,
      "languages":["en","sr"],"cells":{"low":"1","high":null},"rows":[{"item":"a"},{"item":"b"}],
      "inner":{"low":-3}})"),
            "t|a\nb|analyst|9|2.000000|yes|en|sr|high=|low=1|a|b|-3");
  EXPECT_EQ(read_all(R"({"title":"t","note":null,"rows":null,"inner":null})"), "t|-|-|0|0.000000|no");
}

TEST(JsonBody, NotesEveryFaultOfAFieldWithItsPlace) {
  const struct {
    const char* text;
    std::vector<std::string> fields;
  } table[] = {
      {"{}", {"title"}},
      {R"({"title":null})", {"title"}},
      {R"({"title":7})", {"title"}},
      {R"({"title":"   "})", {"title"}},
      {R"({"title":"123456"})", {"title"}},
      {R"({"title":"a\u0000b"})", {"title"}},
      {R"({"title":"a\nb"})", {"title"}},
      {R"({"title":"t","note":"\u001b[2J"})", {"note"}},
      {R"({"title":"t","role":"admin"})", {"role"}},
      {R"({"title":"t","role":["admin"]})", {"role"}},
      {R"({"title":"t","draws":0})", {"draws"}},
      {R"({"title":"t","draws":1.0})", {"draws"}},
      {R"({"title":"t","draws":"1"})", {"draws"}},
      {R"({"title":"t","draws":18446744073709551615})", {"draws"}},
      {R"({"title":"t","weight":-1})", {"weight"}},
      {R"({"title":"t","weight":true})", {"weight"}},
      {R"({"title":"t","dry_run":"true"})", {"dry_run"}},
      {R"({"title":"t","languages":"en"})", {"languages"}},
      {R"({"title":"t","languages":["a","b","c"]})", {"languages"}},
      {R"({"title":"t","languages":["a",2]})", {"languages[1]"}},
      {R"({"title":"t","cells":{"low":2}})", {"cells.low"}},
      {R"({"title":"t","cells":[]})", {"cells"}},
      {R"({"title":"t","rows":[1]})", {"rows"}},
      {R"({"title":"t","rows":[{},{},{}]})", {"rows"}},
      {R"({"title":"t","rows":[{"item":"a"},{"item":1,"owner":"x"}]})", {"rows[1].item", "rows[1].owner"}},
      {R"({"title":"t","inner":{"high":3}})", {"inner.low", "inner.high"}},
      {R"({"title":1,"draws":0,"is_admin":true})", {"title", "draws", "is_admin"}},
      {R"({"title":"t","\u001b":1})", {"\\x1b"}},
  };
  for (const auto& row : table) {
    try {
      read_all(row.text);
      ADD_FAILURE() << row.text << " must be refused";
    } catch (const Error& error) {
      std::vector<std::string> fields;
      for (const Problem& problem : error.problems()) fields.push_back(problem.where.field);
      EXPECT_EQ(fields, row.fields) << row.text;
      EXPECT_EQ(error.kind(), ErrorKind::invalid);
    }
  }
}

TEST(JsonBody, RefusesWhatIsNoJsonObject) {
  const std::string deep = R"({"title":)" + std::string(40, '[') + std::string(40, ']') + "}";
  const std::string table[] = {"",
                               "{",
                               "[]",
                               "null",
                               "\"title\"",
                               "{\"title\":\"t\"} {}",
                               "{'title':'t'}",
                               "{\"title\":\"t\",}",
                               "{\"title\":NaN}",
                               "{\"title\":\"t\",\"weight\":1e999}",
                               "{\"title\":\"\xC3\x28\"}",
                               "{\"title\":\"\xED\xA0\x80\"}",
                               R"({"title":"\ud800"})",
                               R"({"title":"a","title":"b"})",
                               R"({"title":"a","inner":{"low":1,"low":2}})",
                               deep};
  for (const std::string& text : table) {
    try {
      read_all(text);
      ADD_FAILURE() << text << " must be refused";
    } catch (const Refusal& refusal) {
      EXPECT_EQ(refusal.status(), 400) << text;
    }
  }
}

}  // namespace
}  // namespace socta
