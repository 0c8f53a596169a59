#include "domain/workshop_factors.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr std::int64_t kPestle = 2;
constexpr std::int64_t kOtherPestle = 3;

Proposal proposal(std::int64_t id, std::int64_t exercise, ProposalKind kind) {
  return {.id = id, .exercise = exercise, .participant = 1, .key = "k", .kind = kind};
}

std::vector<std::string> codes_of(const WorkshopState& state, std::int64_t exercise) {
  using enum ProposalKind;
  const std::vector<Proposal> proposals = {
      proposal(19, kPestle, factor),     proposal(7, kPestle, factor),     proposal(5, 1, methodology),
      proposal(8, kOtherPestle, factor), proposal(9, kPestle, key_factor), proposal(11, kPestle, factor),
  };
  return factor_codes(workshop_factors(proposals, state, exercise));
}

using Codes = std::vector<std::string>;

TEST(WorkshopFactors, AreNumberedInTheWorkshopInTheOrderInWhichTheyCame) {
  EXPECT_EQ(codes_of({}, kPestle), (Codes{"f01", "f03", "f04"}));
  EXPECT_EQ(codes_of({}, kOtherPestle), (Codes{"f02"}));
  EXPECT_EQ(codes_of({}, 1), Codes{});
}

TEST(WorkshopFactors, MergedAndRefusedOnesGoAndTheOthersKeepTheirCodes) {
  WorkshopState state;
  state.proposals[7].merged_into = 19;
  EXPECT_EQ(codes_of(state, kPestle), (Codes{"f03", "f04"}));
  state.proposals[11].decision = ProposalDecision::refused;
  EXPECT_EQ(codes_of(state, kPestle), (Codes{"f04"}));
  state.proposals[11].decision = ProposalDecision::partly;
  EXPECT_EQ(codes_of(state, kPestle), (Codes{"f03", "f04"}));
}

TEST(WorkshopFactors, ALongListKeepsCodesApart) {
  std::vector<Proposal> proposals;
  for (std::int64_t id = 1; id <= 120; ++id) proposals.push_back(proposal(id, kPestle, ProposalKind::factor));
  const auto factors = workshop_factors(proposals, {}, kPestle);
  EXPECT_EQ(factors[9].code, "f10");
  EXPECT_EQ(factors[119].code, "f120");
}

}  // namespace
}  // namespace socta
