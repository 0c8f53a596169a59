#include "app/what_if.h"

#include <algorithm>

#include "app/authorise.h"
#include "app/case_cache.h"
#include "app/what_if_base.h"
#include "report/at_level.h"
#include "store/database.h"

namespace socta {
namespace {

std::vector<WhatIfRow> rows_of(const LevelledCase& seen, const Results& before, Language language) {
  std::vector<WhatIfRow> rows;
  Ranking ranked = ranking_of(seen, language);
  for (RankingRow& row : ranked.rows) {
    WhatIfRow asked{std::move(row), {}, {}};
    const auto item = std::ranges::find(before.item_results, asked.after.item, &ItemResult::item);
    if (item != before.item_results.end()) {
      asked.rank_before = item->rank;
      asked.score_before = item->score;
    }
    rows.push_back(std::move(asked));
  }
  return rows;
}

}  // namespace

std::vector<WhatIfRow> what_if(const Service& service, const Principal& who, std::int64_t assessment,
                               const WhatIfOrder& order) {
  const Member member = service.database.read([&](Transaction& transaction) {
    return require(transaction, who, assessment, Permission::read_results);
  });
  const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
  if (loaded->input() == nullptr)
    throw Error(ErrorKind::conflict, "The assessment has errors that stand in the way of a ranking.");
  const auto base = service.cases.what_if_base(*loaded);
  const WhatIfAnswer answer = answer_what_if(*loaded->input(), *base, order.change, order.draws);
  const LevelledCase seen = at_level(answer.input, answer.results, member.membership.clearance);
  return rows_of(seen, base->before, order.language);
}

}  // namespace socta
