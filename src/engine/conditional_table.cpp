#include "engine/conditional_table.h"

#include <algorithm>
#include <map>

namespace socta {
namespace {

using FactorNumbers = std::map<std::string, std::size_t>;

FactorNumbers factor_numbers(const Assessment& assessment) {
  FactorNumbers numbers;
  for (const Factor& factor : assessment.factors) numbers.emplace(factor.code, numbers.size());
  return numbers;
}

ConditionalRow row_of(const CrossImpact& impact, const FactorNumbers& numbers) {
  ConditionalRow row;
  for (const FactorState& state : impact.given) {
    row.given.push_back(numbers.at(state.factor));
    row.happens.push_back(state.happens);
  }
  row.probability = impact.value / 100;
  return row;
}

std::vector<std::size_t> parents_of(const std::vector<ConditionalRow>& rows) {
  std::vector<std::size_t> parents;
  for (const ConditionalRow& row : rows) parents.insert(parents.end(), row.given.begin(), row.given.end());
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  return parents;
}

bool reaches(const std::vector<ConditionalTable>& tables, std::size_t from, std::size_t target,
             std::vector<bool>& seen) {
  for (const std::size_t parent : tables[from].parents) {
    if (parent == target) return true;
    if (seen[parent]) continue;
    seen[parent] = true;
    if (reaches(tables, parent, target, seen)) return true;
  }
  return false;
}

void drop_tables_on_cycles(std::vector<ConditionalTable>& tables) {
  std::vector<std::size_t> on_cycle;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    std::vector<bool> seen(tables.size(), false);
    if (reaches(tables, i, i, seen)) on_cycle.push_back(i);
  }
  for (const std::size_t i : on_cycle) tables[i] = {};
}

std::vector<std::vector<FactorState>> missing_combinations(const ConditionalTable& table,
                                                           const Assessment& assessment) {
  std::vector<std::vector<FactorState>> missing;
  std::vector<double> states(assessment.factors.size(), 0.0);
  for (std::size_t mask = 0; mask < std::size_t{1} << table.parents.size(); ++mask) {
    std::vector<FactorState> combination;
    for (std::size_t i = 0; i < table.parents.size(); ++i) {
      const bool happens = (mask >> i & 1) != 0;
      states[table.parents[i]] = happens ? 1 : 0;
      combination.push_back({assessment.factors[table.parents[i]].code, happens});
    }
    if (!deciding_row(table, states, 1, 0)) missing.push_back(std::move(combination));
  }
  return missing;
}

}  // namespace

std::vector<ConditionalTable> conditional_tables(const Assessment& assessment) {
  const FactorNumbers numbers = factor_numbers(assessment);
  std::vector<ConditionalTable> tables(assessment.factors.size());
  for (const CrossImpact& impact : assessment.cross_impacts)
    if (impact.kind == CrossImpactKind::conditional)
      tables[numbers.at(impact.on.factor)].rows.push_back(row_of(impact, numbers));
  for (ConditionalTable& table : tables) {
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const auto& a, const auto& b) { return a.given.size() > b.given.size(); });
    table.parents = parents_of(table.rows);
  }
  drop_tables_on_cycles(tables);
  return tables;
}

std::vector<std::size_t> topological_order(const std::vector<ConditionalTable>& tables) {
  std::vector<bool> waiting(tables.size(), true);
  std::vector<std::size_t> order;
  const auto is_free = [&](std::size_t factor) {
    return std::none_of(tables[factor].parents.begin(), tables[factor].parents.end(),
                        [&waiting](std::size_t parent) { return waiting[parent]; });
  };
  for (std::size_t i = 0; i < tables.size();) {
    if (waiting[i] && is_free(i)) {
      waiting[i] = false;
      order.push_back(i);
      i = 0;
    } else {
      ++i;
    }
  }
  return order;
}

const ConditionalRow* deciding_row(const ConditionalTable& table, std::span<const double> states,
                                   std::size_t draws, std::size_t draw) {
  for (const ConditionalRow& row : table.rows) {
    bool holds = true;
    for (std::size_t i = 0; i < row.given.size() && holds; ++i)
      holds = (states[row.given[i] * draws + draw] != 0) == row.happens[i];
    if (holds) return &row;
  }
  return nullptr;
}

std::vector<ConditionalGap> conditional_gaps(const Assessment& assessment) {
  const std::vector<ConditionalTable> tables = conditional_tables(assessment);
  std::vector<ConditionalGap> gaps;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (tables[i].empty() || tables[i].parents.size() > kMostParentsListed) continue;
    auto missing = missing_combinations(tables[i], assessment);
    if (!missing.empty()) gaps.push_back({assessment.factors[i].code, std::move(missing)});
  }
  return gaps;
}

}  // namespace socta
