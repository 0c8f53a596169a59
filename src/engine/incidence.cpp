#include "engine/incidence.h"

#include <algorithm>
#include <set>

#include "engine/judged_cells.h"

namespace socta {
namespace {

Scale incidence_scale(const Methodology& methodology) {
  Scale scale;
  scale.code = "incidence";
  scale.low = -methodology.incidence_limit;
  scale.high = methodology.incidence_limit;
  return scale;
}

std::optional<double> value_of(const std::vector<IncidenceCell>& cells, std::string_view item,
                               std::string_view stakeholder) {
  for (const IncidenceCell& cell : cells)
    if (cell.item == item && cell.stakeholder == stakeholder) return cell.value;
  return std::nullopt;
}

/// nullopt when any role of the methodology is unknown: what it suffers would be missing in the sum.
std::optional<double> total_damage(const std::vector<Stakeholder>& stakeholders,
                                   const std::vector<IncidenceCell>& cells, std::string_view item) {
  std::set<StakeholderRole> roles;
  for (const Stakeholder& stakeholder : stakeholders) roles.insert(stakeholder.role);
  double total = 0;
  for (const StakeholderRole role : roles) {
    const auto value = role_value(stakeholders, cells, item, role);
    if (!value) return std::nullopt;
    total += std::max(0.0, -*value);
  }
  return total;
}

}  // namespace

std::vector<IncidenceCell> incidence_cells(const AssessmentCase& input,
                                           const std::vector<std::string>& items) {
  if (input.assessment.incidence.empty()) return {};
  const Methodology& methodology = input.methodology;
  const JudgedCells judged(input.assessment, input.assessment.incidence, methodology.judgement,
                           incidence_scale(methodology));
  std::vector<IncidenceCell> cells;
  for (const std::string& item : items)
    for (const Stakeholder& stakeholder : methodology.stakeholders) {
      const PooledJudgement pooled = judged.centre(item, stakeholder.code);
      IncidenceCell cell{item, stakeholder.code, std::nullopt, pooled.assessors};
      if (pooled.state == PoolState::pooled) cell.value = pooled.centre / methodology.incidence_limit;
      cells.push_back(cell);
    }
  return cells;
}

std::optional<double> role_value(const std::vector<Stakeholder>& stakeholders,
                                 const std::vector<IncidenceCell>& cells, std::string_view item,
                                 StakeholderRole role) {
  double sum = 0;
  std::size_t count = 0;
  for (const Stakeholder& stakeholder : stakeholders) {
    if (stakeholder.role != role) continue;
    const auto value = value_of(cells, item, stakeholder.code);
    if (!value) return std::nullopt;
    sum += *value;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

std::optional<ToleranceTrap> tolerance_trap(const std::vector<Stakeholder>& stakeholders,
                                            const std::vector<IncidenceCell>& cells, std::string_view item) {
  const auto offenders = role_value(stakeholders, cells, item, StakeholderRole::offender);
  const auto citizens = role_value(stakeholders, cells, item, StakeholderRole::citizen);
  const auto state = role_value(stakeholders, cells, item, StakeholderRole::state);
  const auto total = total_damage(stakeholders, cells, item);
  if (!offenders || !citizens || !state || !total) return std::nullopt;
  ToleranceTrap trap{std::string(item)};
  trap.benefit_offenders = std::max(0.0, *offenders);
  trap.benefit_citizens = std::max(0.0, *citizens);
  trap.state_share = *total > 0 ? std::max(0.0, -*state) / *total : 0;
  trap.score = std::min(trap.benefit_offenders, trap.benefit_citizens) * trap.state_share;
  return trap;
}

std::vector<ToleranceTrap> tolerance_traps(const AssessmentCase& input, const std::vector<std::string>& items,
                                           const std::vector<IncidenceCell>& cells) {
  std::vector<ToleranceTrap> traps;
  for (const std::string& item : items)
    if (const auto trap = tolerance_trap(input.methodology.stakeholders, cells, item)) traps.push_back(*trap);
  return traps;
}

}  // namespace socta
