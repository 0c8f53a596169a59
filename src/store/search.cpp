#include "store/search.h"

#include "store/search_index.h"

namespace socta {

std::vector<std::string> search_chapters(Transaction& transaction, std::int64_t assessment,
                                         std::string_view text, int limit) {
  SqlConditions conditions;
  conditions.add(R"(f."assessment_id" = ?)", assessment);
  conditions.add(chapter_has_words(assessment, text));
  std::vector<std::string> paths;
  for (auto& [path] : transaction.query<std::string>(R"(select f."path" from "assessment_file" f where )" +
                                                         conditions.text() + R"( order by f."path" limit ?)",
                                                     joined(conditions.parameters(), {limit})))
    paths.push_back(std::move(path));
  return paths;
}

}  // namespace socta
