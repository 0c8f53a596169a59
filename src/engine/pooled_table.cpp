#include "engine/pooled_table.h"

#include <vector>

namespace socta {

QuantileTable table_of(const PooledJudgement& pool) {
  if (pool.pooling == Pooling::median) {
    const WeightedDistribution middle{median_distribution(pool.members)};
    return mixture_table({&middle, 1});
  }
  std::vector<WeightedDistribution> members;
  for (const PoolMember& member : pool.members)
    if (member.weight > 0) members.push_back({member.distribution, member.weight});
  return pool.pooling == Pooling::quantile ? averaged_table(members) : mixture_table(members);
}

}  // namespace socta
