#include "engine/sobol_indices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numbers>
#include <set>
#include <stdexcept>
#include <vector>

#include "engine/every_instruction_set.h"
#include "engine/sobol_sequence.h"

namespace socta {
namespace {

DesignModelFactory model_of(std::size_t inputs, double (*f)(const std::vector<double>&)) {
  return [=] {
    return row_by_row([=](std::span<const double> points, std::span<double> out) {
      for (std::size_t n = 0; n < kDrawsPerBlock; ++n) {
        std::vector<double> u;
        for (std::size_t j = 0; j < inputs; ++j) u.push_back(points[j * kDrawsPerBlock + n]);
        out[n] = f(u);
      }
    });
  };
}

double ishigami(const std::vector<double>& u) {
  const auto x = [&](std::size_t j) { return std::numbers::pi * (2 * u[j] - 1); };
  return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

double additive(const std::vector<double>& u) { return 3 * u[0] + 2 * u[1] + u[2]; }
double constant(const std::vector<double>&) { return 0.3; }
double spike(const std::vector<double>& u) { return u[0] > 0.995 && u[1] > 0.995 ? 1 : 0; }

SobolIndices indices_of(const SobolDesign& design, double (*f)(const std::vector<double>&)) {
  return sobol_indices(design, model_of(design.inputs, f)).front();
}

TEST(SobolIndices, R7_ishigami_function) {
  const SobolIndices got = indices_of({.inputs = 3, .base_size = 16384, .seed = 7}, ishigami);
  const double first[] = {0.3139051911, 0.4424111448, 0};
  const double total[] = {0.5575888552, 0.4424111448, 0.2436836641};
  // The error of scrambled Sobol' points is far below the 1/√N = 0.008 of random ones.
  EXPECT_NEAR(got.variance, 13.8445879407, 0.01 * 13.84);
  double sum = 0;
  for (std::size_t j = 0; j < 3; ++j) {
    EXPECT_NEAR(got.first[j].value, first[j], 0.008) << j;
    EXPECT_NEAR(got.total[j].value, total[j], 0.008) << j;
    EXPECT_LE(got.first[j].low, first[j] + 1e-3) << j;
    EXPECT_GE(got.first[j].high, first[j] - 1e-3) << j;
    EXPECT_LE(got.total[j].low, total[j] + 1e-3) << j;
    EXPECT_GE(got.total[j].high, total[j] - 1e-3) << j;
    sum += got.first[j].value;
  }
  EXPECT_DOUBLE_EQ(got.sum_first, sum);
  EXPECT_EQ(got.verdict, SensitivityVerdict::reliable);
}

TEST(SobolIndices, of_a_sum_are_the_shares_of_its_variance) {
  const SobolIndices got = indices_of({.inputs = 4, .base_size = 4096, .seed = 1}, additive);
  const double share[] = {9.0 / 14, 4.0 / 14, 1.0 / 14, 0};
  for (std::size_t j = 0; j < 4; ++j) {
    EXPECT_NEAR(got.first[j].value, share[j], 0.01);  // below 1/√N
    EXPECT_NEAR(got.total[j].value, share[j], 0.01);
  }
  EXPECT_EQ(got.total[3].value, 0);  // an input that is not used changes nothing
}

TEST(SobolIndices, a_constant_has_no_variance_and_says_so) {
  const SobolIndices got = indices_of({.inputs = 2, .base_size = 128}, constant);
  EXPECT_EQ(got.verdict, SensitivityVerdict::no_variance);
  EXPECT_EQ(got.variance, 0);
  EXPECT_EQ(got.first[0], IndexEstimate{});
}

TEST(SobolIndices, too_few_points_for_a_rare_event_are_not_called_reliable) {
  const SobolIndices got = indices_of({.inputs = 2, .base_size = 4096, .seed = 3}, spike);
  EXPECT_NE(got.verdict, SensitivityVerdict::reliable);
}

TEST(SobolIndices, result_is_the_same_on_any_number_of_threads_and_instruction_set) {
  SobolDesign design{.inputs = 3, .base_size = 512, .bootstraps = 37, .seed = 5};
  const SobolIndices reference = indices_of(design, ishigami);
  for (const unsigned threads : {2u, 7u}) {
    design.threads = threads;
    on_every_instruction_set([&] { EXPECT_EQ(indices_of(design, ishigami), reference); });
  }
}

TEST(SobolIndices, every_output_gets_its_own_indices) {
  const SobolDesign design{.inputs = 2, .outputs = 2, .base_size = 256};
  const auto got = sobol_indices(design, [] {
    return row_by_row([](std::span<const double> points, std::span<double> out) {
      for (std::size_t n = 0; n < kDrawsPerBlock; ++n) {
        out[n] = points[n];
        out[kDrawsPerBlock + n] = points[kDrawsPerBlock + n];
      }
    });
  });
  EXPECT_GT(got[0].first[0].value, 0.9);
  EXPECT_EQ(got[0].total[1].value, 0);
  EXPECT_GT(got[1].first[1].value, 0.9);
  EXPECT_EQ(got[1].total[0].value, 0);
}

TEST(SobolIndices, outputs_that_do_not_fit_into_memory_together_are_the_same_one_by_one) {
  // 30 outputs of 4 MB each; output n is a + b · (n + 1).
  const SobolDesign few{.inputs = 2, .outputs = 30, .base_size = 131072, .bootstraps = 2, .threads = 2};
  std::atomic<std::size_t> most_outputs = 0;
  const auto got = sobol_indices(few, [&] {
    return [&](const DesignBlock& block) {
      const std::size_t outputs = block.values.size() / (4 * kDrawsPerBlock);
      most_outputs = std::max<std::size_t>(most_outputs, outputs);
      for (std::size_t k = 0; k < outputs; ++k)
        for (std::size_t n = 0; n < kDrawsPerBlock; ++n) {
          const double factor = static_cast<double>(block.first_output + k + 1);
          const double a0 = block.a[n], a1 = block.a[kDrawsPerBlock + n];
          const double b0 = block.b[n], b1 = block.b[kDrawsPerBlock + n];
          double* row = block.values.data() + 4 * k * kDrawsPerBlock + n;
          row[0] = a0 + a1 * factor;
          row[kDrawsPerBlock] = b0 + b1 * factor;
          row[2 * kDrawsPerBlock] = b0 + a1 * factor;
          row[3 * kDrawsPerBlock] = a0 + b1 * factor;
        }
    };
  });
  EXPECT_LT(most_outputs, 30u);
  for (std::size_t k = 0; k < 30; ++k) {
    const double square = static_cast<double>((k + 1) * (k + 1));
    EXPECT_NEAR(got[k].first[1].value, square / (1 + square), 0.01) << k;  // N = 131 072
  }
}

TEST(SobolIndices, a_models_exception_reaches_the_caller) {
  const DesignModelFactory failing = [] {
    return [](const DesignBlock&) { throw std::runtime_error("no value"); };
  };
  EXPECT_THROW(sobol_indices({.inputs = 2, .base_size = 512, .threads = 3}, failing), std::runtime_error);
}

TEST(SobolSequence, has_one_point_in_each_of_equal_intervals_in_every_dimension) {
  const SobolSequence sequence(200, 99);
  std::vector<double> points(256);
  for (std::size_t d = 0; d < sequence.dimensions(); ++d) {
    sequence.fill(d, 0, points);
    std::set<int> intervals;
    for (const double x : points) intervals.insert(static_cast<int>(x * 256));
    ASSERT_EQ(intervals.size(), 256u) << d;
  }
}

TEST(SobolSequence, first_two_dimensions_fill_every_elementary_box) {
  const SobolSequence sequence(2, 4);
  std::vector<double> x(256), y(256);
  sequence.fill(0, 0, x);
  sequence.fill(1, 0, y);
  for (int k = 0; k <= 8; ++k) {
    std::set<std::pair<int, int>> boxes;
    for (std::size_t n = 0; n < 256; ++n) {
      boxes.insert({static_cast<int>(std::ldexp(x[n], k)), static_cast<int>(std::ldexp(y[n], 8 - k))});
    }
    EXPECT_EQ(boxes.size(), 256u) << k;  // a (0, 8, 2)-net: t = 0 in base 2
  }
}

TEST(SobolSequence, goes_on_from_any_point) {
  const SobolSequence sequence(3, 5);
  std::vector<double> all(1000);
  sequence.fill(2, 0, all);
  for (const std::size_t first : {1u, 127u, 128u, 640u, 999u}) {
    std::vector<double> rest(all.size() - first);
    sequence.fill(2, first, rest);
    EXPECT_EQ(rest, std::vector<double>(all.begin() + static_cast<std::ptrdiff_t>(first), all.end()))
        << first;
  }
}

TEST(SobolSequence, seeds_give_different_scrambles) {
  std::vector<double> a(8), b(8);
  SobolSequence(3, 1).fill(2, 0, a);
  SobolSequence(3, 2).fill(2, 0, b);
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace socta
