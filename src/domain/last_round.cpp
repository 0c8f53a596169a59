#include "domain/last_round.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace socta {

std::vector<const Judgement*> judgements_of_last_round(const std::vector<Judgement>& table) {
  std::map<std::pair<std::string_view, std::string_view>, int> last;
  for (const Judgement& row : table) {
    int& round = last[{row.item, row.column}];
    round = std::max(round, row.round);
  }
  std::vector<const Judgement*> judgements;
  for (const Judgement& row : table)
    if (row.round == last.at({row.item, row.column})) judgements.push_back(&row);
  return judgements;
}

}  // namespace socta
