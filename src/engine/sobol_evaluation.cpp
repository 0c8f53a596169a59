#include "engine/sobol_evaluation.h"

#include <algorithm>
#include <utility>

#include "engine/share_out.h"

namespace socta {
namespace {

constexpr std::size_t kBlock = kDrawsPerBlock;

/// Evaluates blocks of 128 points at A, B and all mixtures.
class BlockWork {
 public:
  BlockWork(const SobolDesign& design, const SobolSequence& points, OutputRange outputs, DesignValues& values,
            DesignModel model)
      : design_(design),
        points_(points),
        outputs_(outputs),
        values_(values),
        model_(std::move(model)),
        a_(design.inputs * kBlock),
        b_(design.inputs * kBlock),
        rows_(outputs.count * (design.inputs + 2) * kBlock) {}

  void operator()(std::size_t block) {
    for (std::size_t j = 0; j < design_.inputs; ++j) {
      points_.fill(j, block * kBlock, std::span(a_).subspan(j * kBlock, kBlock));
      points_.fill(design_.inputs + j, block * kBlock, std::span(b_).subspan(j * kBlock, kBlock));
    }
    model_({a_, b_, outputs_.first, rows_});
    for (std::size_t row = 0; row * kBlock < rows_.size(); ++row)
      std::copy_n(rows_.data() + row * kBlock, kBlock,
                  values_.values.data() + row * design_.base_size + block * kBlock);
  }

 private:
  const SobolDesign& design_;
  const SobolSequence& points_;
  OutputRange outputs_;
  DesignValues& values_;
  DesignModel model_;
  std::vector<double> a_;
  std::vector<double> b_;
  std::vector<double> rows_;
};

/// What row_by_row does with a block.
class RowByRow {
 public:
  explicit RowByRow(PointModel model) : model_(std::move(model)) {}

  void operator()(const DesignBlock& block) {
    const std::size_t inputs = block.a.size() / kBlock;
    outputs_.resize(block.values.size() / (inputs + 2));
    evaluate(block.b, 1, block);
    mixed_.assign(block.a.begin(), block.a.end());
    evaluate(mixed_, 0, block);
    for (std::size_t j = 0; j < inputs; ++j) {
      const auto input = std::span(mixed_).subspan(j * kBlock, kBlock);
      std::ranges::copy(block.b.subspan(j * kBlock, kBlock), input.begin());
      evaluate(mixed_, 2 + j, block);
      std::ranges::copy(block.a.subspan(j * kBlock, kBlock), input.begin());
    }
  }

 private:
  void evaluate(std::span<const double> inputs, std::size_t row, const DesignBlock& block) {
    model_(inputs, outputs_);
    const std::size_t rows = block.a.size() / kBlock + 2;
    for (std::size_t output = 0; output * kBlock < outputs_.size(); ++output)
      std::copy_n(outputs_.data() + output * kBlock, kBlock,
                  block.values.data() + (output * rows + row) * kBlock);
  }

  PointModel model_;
  std::vector<double> mixed_{};
  std::vector<double> outputs_{};
};

}  // namespace

DesignModel row_by_row(PointModel model) { return RowByRow(std::move(model)); }

DesignValues evaluate_design(const SobolDesign& design, const SobolSequence& points, OutputRange outputs,
                             const DesignModelFactory& make_model) {
  DesignValues values{design.inputs, design.base_size, {}};
  values.values.resize(outputs.count * (design.inputs + 2) * design.base_size);
  share_out(design.base_size / kBlock, design.threads,
            [&] { return BlockWork(design, points, outputs, values, make_model()); });
  return values;
}

}  // namespace socta
