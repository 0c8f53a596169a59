#include "store/search.h"

#include "store/record_visibility.h"
#include "store/search_index.h"

namespace socta {
namespace {

void add_evidence(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                  std::string_view text, int limit, std::vector<SearchHit>& hits) {
  const RecordTable& evidence = record_table("evidence");
  SqlConditions conditions = visible_rows(evidence, "e", assessment, reader);
  conditions.add(evidence_has_words(transaction.dialect(), assessment, "e.\"id\"", text));
  auto rows =
      transaction.query<std::int64_t, std::string>(R"(select e."id", e."code" from "evidence" e where )" +
                                                       conditions.text() + R"( order by e."code" limit ?)",
                                                   joined(conditions.parameters(), {limit}));
  for (auto& [id, code] : rows) hits.push_back({SearchHit::Kind::evidence, id, std::move(code)});
}

void add_chapters(Transaction& transaction, std::int64_t assessment, std::string_view text, int limit,
                  std::vector<SearchHit>& hits) {
  SqlConditions conditions;
  conditions.add(R"(f."assessment_id" = ?)", assessment);
  conditions.add(chapter_has_words(transaction.dialect(), assessment, "f.\"id\"", text));
  auto rows = transaction.query<std::string>(R"(select f."path" from "assessment_file" f where )" +
                                                 conditions.text() + R"( order by f."path" limit ?)",
                                             joined(conditions.parameters(), {limit}));
  for (auto& [path] : rows) hits.push_back({SearchHit::Kind::narrative, 0, std::move(path)});
}

}  // namespace

std::vector<SearchHit> search_assessment(Transaction& transaction, std::int64_t assessment,
                                         const Reader& reader, std::string_view text, int limit) {
  std::vector<SearchHit> hits;
  add_evidence(transaction, assessment, reader, text, limit, hits);
  const int left = limit - static_cast<int>(hits.size());
  if (left > 0 && !reader.organisation) add_chapters(transaction, assessment, text, left, hits);
  return hits;
}

}  // namespace socta
