#include "engine/draw_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/every_instruction_set.h"
#include "engine/random.h"
#include "engine/score_atoms.h"

namespace socta {
namespace {

std::vector<double> uniform_rows(std::size_t rows, std::uint32_t stream) {
  std::vector<double> values(rows * kDrawsPerBlock);
  for (std::size_t r = 0; r < rows; ++r)
    fill_uniform({9, StreamKind::score, stream}, static_cast<std::uint32_t>(r), 0,
                 std::span(values).subspan(r * kDrawsPerBlock, kDrawsPerBlock));
  return values;
}

TEST(DrawRows, WeightedSumsAreThoseOfAPlainLoopOnEveryInstructionSet) {
  const std::vector<double> weights = uniform_rows(7, 1);
  const std::vector<double> scores = uniform_rows(7, 2);
  const std::vector<std::size_t> rows = {5, 0, 3, 6};
  std::vector<double> expected(kDrawsPerBlock, 0.0);
  for (const std::size_t row : rows)
    for (std::size_t d = 0; d < kDrawsPerBlock; ++d)
      expected[d] += weights[row * kDrawsPerBlock + d] * scores[row * kDrawsPerBlock + d];
  on_every_instruction_set([&] {
    std::vector<double> out(kDrawsPerBlock, -1);
    weighted_sum_of_rows(rows, weights, scores, out);
    EXPECT_EQ(out, expected);
  });
}

TEST(DrawRows, NoRowsSumToZero) {
  std::vector<double> out(kDrawsPerBlock, -1);
  weighted_sum_of_rows({}, {}, {}, out);
  EXPECT_EQ(out, std::vector<double>(kDrawsPerBlock, 0.0));
}

TEST(DrawRows, ScaledRowsAreAddedInTheirOrderAndHeldInTheUnitIntervalOnEveryInstructionSet) {
  const std::vector<ScaledRow> terms = {{2, 0.3}, {0, -0.7}, {1, 0.9}};
  for (const std::size_t size : {1U, 7U, 16U, 27U, 128U}) {
    const std::vector<double> all = uniform_rows(4, 5);
    const std::vector<double> rows(all.begin(), all.begin() + 3 * static_cast<std::ptrdiff_t>(size));
    const std::vector<double> before(all.end() - static_cast<std::ptrdiff_t>(size), all.end());
    std::vector<double> expected = before;
    for (std::size_t d = 0; d < size; ++d) {
      for (const ScaledRow& term : terms) expected[d] += term.factor * rows[term.row * size + d];
      expected[d] = std::clamp(expected[d], 0.0, 1.0);
    }
    on_every_instruction_set([&] {
      std::vector<double> row = before;
      add_scaled_rows(terms, rows, row);
      EXPECT_EQ(row, expected) << size;
    });
  }
}

TEST(DrawRows, AtomsAreTakenAtThePositionOfTheUniformNumber) {
  std::vector<double> u = uniform_rows(1, 3);
  u[0] = 0;
  u[1] = 1 - 1e-10;
  for (const std::size_t size : {1U, 2U, 3U, 256U}) {
    ScoreAtoms atoms(size);
    for (std::size_t i = 0; i < size; ++i) atoms[i] = static_cast<double>(i) / 7;
    on_every_instruction_set([&] {
      std::vector<double> out(kDrawsPerBlock, -1);
      take_atoms(atoms, u, out);
      for (std::size_t d = 0; d < kDrawsPerBlock; ++d)
        EXPECT_EQ(out[d], atoms[static_cast<std::size_t>(u[d] * static_cast<double>(size))])
            << size << ", draw " << d;
    });
  }
}

}  // namespace
}  // namespace socta
