#include "engine/sobol_evaluation.h"

#include <algorithm>
#include <utility>

#include "engine/share_out.h"
#include "engine/sobol_sequence.h"

namespace socta {
namespace {

constexpr std::size_t kBlock = kDrawsPerBlock;

/// Evaluates one block of 128 rows of the design at A, B and all mixtures.
class BlockWork {
 public:
  BlockWork(const SobolDesign& design, std::span<const double> points, DesignValues& values, PointModel model)
      : design_(design),
        points_(points),
        values_(values),
        model_(std::move(model)),
        inputs_(design.inputs * kBlock),
        outputs_(design.outputs * kBlock) {}

  void operator()(std::size_t block) {
    for (std::size_t j = 0; j < design_.inputs; ++j) take(design_.inputs + j, j, block);
    evaluate(1, block);
    for (std::size_t j = 0; j < design_.inputs; ++j) take(j, j, block);
    evaluate(0, block);
    for (std::size_t j = 0; j < design_.inputs; ++j) {
      take(design_.inputs + j, j, block);
      evaluate(2 + j, block);
      take(j, j, block);
    }
  }

 private:
  /// Puts the block's points of a dimension into an input's row.
  void take(std::size_t dimension, std::size_t input, std::size_t block) {
    std::ranges::copy(points_.subspan(dimension * design_.base_size + block * kBlock, kBlock),
                      inputs_.begin() + static_cast<std::ptrdiff_t>(input * kBlock));
  }

  void evaluate(std::size_t row, std::size_t block) {
    model_(inputs_, outputs_);
    for (std::size_t output = 0; output < design_.outputs; ++output) {
      const std::size_t to = (output * (design_.inputs + 2) + row) * design_.base_size + block * kBlock;
      std::copy_n(outputs_.begin() + static_cast<std::ptrdiff_t>(output * kBlock), kBlock,
                  values_.values.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }

  const SobolDesign& design_;
  std::span<const double> points_;
  DesignValues& values_;
  PointModel model_;
  std::vector<double> inputs_;
  std::vector<double> outputs_;
};

}  // namespace

DesignValues evaluate_design(const SobolDesign& design, const PointModelFactory& make_model) {
  const SobolSequence sequence(2 * design.inputs, design.seed);
  std::vector<double> points(2 * design.inputs * design.base_size);
  const auto fill_dimension = [&](std::size_t dimension) {
    sequence.fill(dimension, std::span(points).subspan(dimension * design.base_size, design.base_size));
  };
  share_out(2 * design.inputs, design.threads, [&] { return fill_dimension; });

  DesignValues values{design.inputs, design.base_size, {}};
  values.values.resize(design.outputs * (design.inputs + 2) * design.base_size);
  share_out(design.base_size / kBlock, design.threads,
            [&] { return BlockWork(design, points, values, make_model()); });
  return values;
}

}  // namespace socta
