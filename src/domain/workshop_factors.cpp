#include "domain/workshop_factors.h"

#include <algorithm>

namespace socta {
namespace {

std::string code_of(int number) { return (number < 10 ? "f0" : "f") + std::to_string(number); }

bool stands(const ProposalStanding& standing) {
  return standing.merged_into == 0 && standing.decision != ProposalDecision::refused;
}

}  // namespace

std::vector<WorkshopFactor> workshop_factors(std::vector<Proposal> proposals, const WorkshopState& state,
                                             std::int64_t exercise) {
  std::ranges::sort(proposals, {}, &Proposal::id);
  std::vector<WorkshopFactor> factors;
  int number = 0;
  for (Proposal& proposal : proposals) {
    if (proposal.kind != ProposalKind::factor) continue;
    ++number;
    if (proposal.exercise == exercise && stands(state.of_proposal(proposal.id)))
      factors.push_back({code_of(number), std::move(proposal)});
  }
  return factors;
}

std::vector<std::string> factor_codes(const std::vector<WorkshopFactor>& factors) {
  std::vector<std::string> codes;
  for (const WorkshopFactor& factor : factors) codes.push_back(factor.code);
  return codes;
}

}  // namespace socta
