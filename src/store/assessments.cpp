#include "store/assessments.h"

#include "domain/error.h"
#include "store/assessment_rows.h"
#include "store/stale.h"
#include "store/text_json.h"

namespace socta {
namespace {

std::vector<StoredAssessment> select(Transaction& transaction, const std::string& rest,
                                     const SqlParameters& parameters = {}) {
  std::vector<StoredAssessment> assessments;
  transaction.each(std::string("select ") + kAssessmentColumns + R"( from "assessment" a )" + rest,
                   parameters, kAssessmentKinds,
                   [&](SqlRow& row) { assessments.push_back(assessment_of(row)); });
  return assessments;
}

std::optional<StoredAssessment> first(std::vector<StoredAssessment> assessments) {
  if (assessments.empty()) return std::nullopt;
  return std::move(assessments.front());
}

[[noreturn]] void fail_not_found() { throw Error(ErrorKind::not_found, "There is no such assessment."); }

}  // namespace

StoredAssessment assessment_of(std::span<SqlValue> row) {
  const auto text = [&row](std::size_t i) { return row[i].take<std::string>(); };
  const auto number = [&row](std::size_t i) { return row[i].take<std::int64_t>(); };
  return {.id = number(0),
          .code = text(1),
          .title = text_of_json(text(2)),
          .handling_default = parse_handling_code(text(3)).value_or(HandlingCode::restricted),
          .revision = number(4),
          .parts = PartRevisions::of_text(text(5)),
          .version = number(6),
          .created_at = text(7),
          .published_run = row[8].take<std::optional<std::int64_t>>(),
          .archived = number(9) != 0};
}

std::int64_t insert_assessment(Transaction& transaction, const StoredAssessment& assessment) {
  return transaction.value(
      R"(insert into "assessment" ("code", "title", "handling_default", "revision", "version", "created_at",
           "published_run", "archived") values (?, ?, ?, 1, 1, ?, ?, ?) returning "id")",
      {assessment.code, json_of_text(assessment.title), to_string(assessment.handling_default),
       assessment.created_at, assessment.published_run, assessment.archived});
}

std::optional<StoredAssessment> find_assessment(Transaction& transaction, std::int64_t id) {
  return first(select(transaction, R"(where a."id" = ?)", {id}));
}

std::optional<StoredAssessment> find_assessment_by_code(Transaction& transaction, std::string_view code) {
  return first(select(transaction, R"(where a."code" = ?)", {code}));
}

std::vector<StoredAssessment> list_assessments(Transaction& transaction) {
  return select(transaction, R"(order by a."id" desc)");
}

std::vector<StoredAssessment> assessments_of_account(Transaction& transaction, std::int64_t account) {
  return select(transaction,
                R"(join "membership" m on m."assessment_id" = a."id" where m."account_id" = ?
                   order by a."id" desc)",
                {account});
}

std::vector<StoredAssessment> published_assessments(Transaction& transaction) {
  return select(transaction, R"(where a."published_run" is not null order by a."id" desc)");
}

std::int64_t update_assessment(Transaction& transaction, const StoredAssessment& assessment) {
  const std::int64_t changed = transaction.execute(
      R"(update "assessment" set "code" = ?, "published_run" = ?, "archived" = ?, "version" = "version" + 1
         where "id" = ? and "version" = ?)",
      {assessment.code, assessment.published_run, assessment.archived, assessment.id, assessment.version});
  if (changed == 0) fail_stale(find_assessment(transaction, assessment.id).has_value(), "assessment");
  return assessment.version + 1;
}

void set_assessment_head(Transaction& transaction, std::int64_t id, const Text& title,
                         HandlingCode handling_default) {
  if (transaction.execute(R"(update "assessment" set "title" = ?, "handling_default" = ? where "id" = ?)",
                          {json_of_text(title), to_string(handling_default), id}) == 0)
    fail_not_found();
}

void remove_assessment(Transaction& transaction, std::int64_t id, std::int64_t version) {
  if (transaction.execute(R"(delete from "assessment" where "id" = ? and "version" = ?)", {id, version}) == 0)
    fail_stale(find_assessment(transaction, id).has_value(), "assessment");
}

}  // namespace socta
