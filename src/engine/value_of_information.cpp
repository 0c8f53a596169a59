#include "engine/value_of_information.h"

#include <algorithm>

#include "engine/random.h"

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;
constexpr std::uint64_t kVarianceDraws = 8192;

/// Running Σx and Σx².
struct Sums {
  double count = 0;
  double sum = 0;
  double square = 0;

  void add(double x) {
    count += 1;
    sum += x;
    square += x * x;
  }
  double mean_square() const { return square / count; }
  double variance() const { return std::max(0.0, square / count - sum / count * (sum / count)); }
};

/// What the draws say of the whole: Σ_pairs Var(D_a − D_b), and E[w²] of each indicator's weight in danger.
struct WholeMoments {
  double pair_variance = 0;
  std::vector<double> weight_square{};
};

class MomentDraws {
 public:
  explicit MomentDraws(const DrawCase& input)
      : input_(input), draws_(input.drawn()), items_(input.cells.items()), weights_(input.model.indicators) {}

  WholeMoments over(std::uint64_t draws) {
    for (std::uint64_t first = 0; first < draws; first += kWidth)
      add_block(first, static_cast<std::size_t>(std::min<std::uint64_t>(kWidth, draws - first)));
    WholeMoments moments;
    double of_items = 0;
    for (const Sums& item : items_) of_items += item.variance();
    const auto n = static_cast<double>(items_.size());
    // Σ_pairs Var(D_a − D_b) = n Σ Var(D) − Var(Σ D).
    moments.pair_variance = n > 1 ? n * of_items - total_.variance() : of_items;
    for (const Sums& weight : weights_) moments.weight_square.push_back(weight.mean_square());
    return moments;
  }

 private:
  void add_block(std::uint64_t first_draw, std::size_t draws) {
    draws_.begin_block(first_draw);
    std::vector<double> total(kWidth, 0);
    for (std::size_t item = 0; item < items_.size(); ++item) {
      draws_.evaluate(item);
      for (std::size_t d = 0; d < draws; ++d) {
        items_[item].add(draws_.danger()[d]);
        total[d] += draws_.danger()[d];
      }
    }
    for (std::size_t d = 0; d < draws; ++d) total_.add(total[d]);
    for (std::size_t i = 0; i < weights_.size(); ++i)
      for (std::size_t d = 0; d < draws; ++d)
        weights_[i].add(draws_.group_weights()[input_.model.group_of[i] * kWidth + d] *
                        draws_.indicator_weights()[i * kWidth + d]);
  }

  const DrawCase& input_;
  DangerDraws draws_;
  std::vector<Sums> items_;
  std::vector<Sums> weights_;
  Sums total_;
};

// ½ mean (f(A) − f(A with the cell drawn anew))² (Jansen 1999), for all cells of an item.
std::vector<double> total_effects(const DrawCase& input, std::size_t item) {
  DangerDraws draws(input.drawn());
  std::vector<double> effects(input.model.indicators, 0);
  std::vector<double> before(kWidth);
  for (std::uint64_t first = 0; first < kInformationDraws; first += kWidth) {
    draws.begin_block(first);
    draws.evaluate(item);
    std::ranges::copy(draws.danger(), before.begin());
    for (std::size_t i = 0; i < input.model.indicators; ++i) {
      if (input.cells.at(item, i).atoms.size() == 1) continue;
      draws.evaluate_with_other(item, i);
      for (std::size_t d = 0; d < kWidth; ++d) {
        const double change = draws.danger()[d] - before[d];
        effects[i] += change * change / (2 * kInformationDraws);
      }
    }
  }
  return effects;
}

}  // namespace

std::vector<double> value_of_information(const DrawCase& input) {
  const std::size_t items = input.cells.items();
  const WholeMoments moments = MomentDraws(input).over(std::min(input.draws, kVarianceDraws));
  std::vector<double> values(items * input.model.indicators, 0);
  if (!(moments.pair_variance > 0)) return values;
  const double pairs = items > 1 ? static_cast<double>(items - 1) : 1;
  const bool additive = input.model.is_additive();
  for (std::size_t item = 0; item < items; ++item) {
    const auto effects = additive ? std::vector<double>() : total_effects(input, item);
    for (std::size_t i = 0; i < input.model.indicators; ++i) {
      const double effect =
          additive ? moments.weight_square[i] * variance_of(input.cells.at(item, i).atoms) : effects[i];
      // The variance is estimated from the draws, the effect may be exact: hold their quotient at the whole.
      values[item * input.model.indicators + i] = std::min(1.0, pairs * effect / moments.pair_variance);
    }
  }
  return values;
}

std::vector<Gap> ranked_gaps(const CellGrid& cells, const std::vector<double>& values) {
  std::vector<std::size_t> order;
  for (std::size_t cell = 0; cell < values.size(); ++cell)
    if (values[cell] > 0) order.push_back(cell);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
  order.resize(std::min(order.size(), kMostGaps));
  std::vector<Gap> gaps;
  for (const std::size_t cell : order)
    gaps.push_back({cells.index().items()[cell / cells.indicators()],
                    cells.index().indicators()[cell % cells.indicators()], values[cell]});
  return gaps;
}

}  // namespace socta
