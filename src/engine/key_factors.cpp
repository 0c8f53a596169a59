#include "engine/key_factors.h"

#include <algorithm>
#include <memory>
#include <numeric>

#include "engine/contribution.h"
#include "engine/variance_shares.h"

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;

/// Power of every indicator, then of every group, in the draws of a block.
class PowerDraws {
 public:
  explicit PowerDraws(const DrawCase& input)
      : input_(input),
        draws_(input.drawn()),
        scores_(input.cells.items() * input.model.indicators * kWidth) {}

  void evaluate(const DrawBlock& block) {
    draws_.begin_block(block.first_draw);
    for (std::size_t item = 0; item < input_.cells.items(); ++item) {
      draws_.evaluate(item);
      std::ranges::copy(
          draws_.indicator_scores(),
          scores_.begin() + static_cast<std::ptrdiff_t>(item * input_.model.indicators * kWidth));
    }
    for (std::size_t d = 0; d < block.draws; ++d) evaluate_draw(d, block.danger);
  }

 private:
  double score(std::size_t item, std::size_t indicator, std::size_t draw) const {
    return scores_[(item * input_.model.indicators + indicator) * kWidth + draw];
  }

  void evaluate_draw(std::size_t draw, std::span<double> rows) {
    const DangerModel& model = input_.model;
    ScoreTable group_scores(input_.cells.items(), std::vector<double>(model.groups.size(), 0));
    std::vector<std::vector<double>> within;
    for (std::size_t g = 0; g < model.groups.size(); ++g)
      within.push_back(shares_within(g, draw, group_scores));
    std::vector<double> weights;
    for (std::size_t g = 0; g < model.groups.size(); ++g)
      weights.push_back(draws_.group_weights()[g * kWidth + draw]);
    const auto of_groups = variance_shares(draws_.aggregator_of(draw), group_scores, weights);
    for (std::size_t g = 0; g < model.groups.size(); ++g) {
      rows[(model.indicators + g) * kWidth + draw] = of_groups[g];
      for (std::size_t k = 0; k < within[g].size(); ++k)
        rows[model.groups[g].indicators[k] * kWidth + draw] = of_groups[g] * within[g][k];
    }
  }

  // Shares of a group's indicators in the differences of its score; fills the group's column of scores.
  std::vector<double> shares_within(std::size_t g, std::size_t draw, ScoreTable& group_scores) const {
    const ModelGroup& group = input_.model.groups[g];
    if (!group.has_weight()) return std::vector<double>(group.indicators.size(), 0);
    std::vector<double> weights;
    for (const std::size_t i : group.indicators)
      weights.push_back(draws_.indicator_weights()[i * kWidth + draw]);
    ScoreTable scores(input_.cells.items());
    for (std::size_t item = 0; item < scores.size(); ++item) {
      for (const std::size_t i : group.indicators) scores[item].push_back(score(item, i, draw));
      group_scores[item][g] = group.aggregator(scores[item], weights);
    }
    return variance_shares(group.aggregator, scores, weights);
  }

  const DrawCase& input_;
  DangerDraws draws_;
  std::vector<double> scores_;
};

// The additive case in one sweep over rows, without tables for each draw.
class AdditivePowerDraws {
 public:
  explicit AdditivePowerDraws(const DrawCase& input)
      : input_(input),
        draws_(input.drawn()),
        sums_(input.model.indicators * kWidth),
        products_(input.model.indicators * kWidth),
        total_(kWidth),
        square_(kWidth) {}

  void evaluate(const DrawBlock& block) {
    for (auto* rows : {&sums_, &products_, &total_, &square_}) std::ranges::fill(*rows, 0);
    draws_.begin_block(block.first_draw);
    for (std::size_t item = 0; item < input_.cells.items(); ++item) add_item(item);
    for (std::size_t g = 0; g < input_.model.groups.size(); ++g) put_group(g, block.danger);
  }

 private:
  void add_item(std::size_t item) {
    draws_.evaluate(item);
    const auto danger = draws_.danger();
    for (std::size_t d = 0; d < kWidth; ++d) {
      total_[d] += danger[d];
      square_[d] += danger[d] * danger[d];
    }
    const auto scores = draws_.indicator_scores();
    for (std::size_t i = 0; i < input_.model.indicators; ++i)
      for (std::size_t d = 0; d < kWidth; ++d) {
        sums_[i * kWidth + d] += scores[i * kWidth + d];
        products_[i * kWidth + d] += scores[i * kWidth + d] * danger[d];
      }
  }

  void put_group(std::size_t g, std::span<double> rows) {
    const auto items = static_cast<double>(input_.cells.items());
    const auto group_row = rows.subspan((input_.model.indicators + g) * kWidth, kWidth);
    std::ranges::fill(group_row, 0);
    for (const std::size_t i : input_.model.groups[g].indicators)
      for (std::size_t d = 0; d < kWidth; ++d) {
        const double weight =
            draws_.group_weights()[g * kWidth + d] * draws_.indicator_weights()[i * kWidth + d];
        const double variance = square_[d] - total_[d] * total_[d] / items;
        const double covariance = products_[i * kWidth + d] - sums_[i * kWidth + d] * total_[d] / items;
        constexpr double kNothing = 1e-13;  // rounding of sums of squares of scores
        const double share = variance > kNothing ? weight * covariance / variance : weight;
        rows[i * kWidth + d] = share;
        group_row[d] += share;
      }
  }

  const DrawCase& input_;
  DangerDraws draws_;
  std::vector<double> sums_;
  std::vector<double> products_;
  std::vector<double> total_;
  std::vector<double> square_;
};

template <class Draws>
DrawStatistics power_statistics(const DrawCase& input, std::uint64_t most_draws) {
  DrawPlan plan;
  plan.items = input.model.indicators + input.model.groups.size();
  plan.draws = std::min(input.draws, most_draws);
  plan.threads = input.threads;
  // Shares are mostly within 0 and 1, but one that works against the others may be below and theirs above.
  plan.lowest = -1;
  plan.highest = 2;
  plan.statistics = {.classes = false, .ranks = false, .pairwise = false, .central_weights = false};
  return run_draws(plan, [&]() -> DrawEvaluator {
    return [draws = std::make_shared<Draws>(input)](const DrawBlock& block) { draws->evaluate(block); };
  });
}

KeyFactor key_factor(const DrawStatistics& statistics, std::size_t row) {
  KeyFactor factor;
  factor.power = statistics.mean[row];
  factor.low = quantile(statistics, row, 0.05);
  factor.high = quantile(statistics, row, 0.95);
  return factor;
}

// The items whose parts vary most together with danger.
std::vector<std::string> acted_on(const std::vector<std::string>& items, const std::vector<double>& parts,
                                  const std::vector<double>& danger) {
  const auto mean = [](const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  };
  const double mean_part = mean(parts);
  const double mean_danger = mean(danger);
  std::vector<std::pair<double, std::size_t>> terms;
  for (std::size_t c = 0; c < items.size(); ++c)
    terms.emplace_back((parts[c] - mean_part) * (danger[c] - mean_danger), c);
  std::ranges::sort(terms, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  constexpr std::size_t kMost = 3;
  std::vector<std::string> chosen;
  for (std::size_t k = 0; k < std::min(kMost, terms.size()); ++k)
    if (terms[k].first > 0) chosen.push_back(items[terms[k].second]);
  return chosen;
}

void sort_by_power(std::vector<KeyFactor>& factors) {
  std::ranges::stable_sort(factors, [](const KeyFactor& a, const KeyFactor& b) { return a.power > b.power; });
}

/// Items with danger, their danger and contributions at the point scores.
struct PointParts {
  std::vector<std::string> items{};
  std::vector<double> danger{};
  std::vector<Contributions> parts{};

  std::vector<double> of_indicator(std::size_t i) const {
    std::vector<double> values;
    for (const Contributions& part : parts) values.push_back(part.indicators[i]);
    return values;
  }

  std::vector<double> of_group(std::size_t g) const {
    std::vector<double> values;
    for (const Contributions& part : parts) values.push_back(part.groups[g]);
    return values;
  }
};

PointParts point_parts(const DrawCase& input, const std::vector<PointScores>& points) {
  PointParts result;
  const auto reference = reference_scores(points);
  for (std::size_t c = 0; c < points.size(); ++c) {
    if (!points[c].danger) continue;
    result.items.push_back(input.cells.index().items()[c]);
    result.danger.push_back(*points[c].danger);
    result.parts.push_back(contributions(input.model, points[c], reference));
  }
  return result;
}

}  // namespace

KeyFactors differentiating_factors(const DrawCase& input, const std::vector<PointScores>& points) {
  KeyFactors result;
  const DangerModel& model = input.model;
  if (input.cells.items() < 2) return result;
  const DrawStatistics statistics = model.is_additive()
                                        ? power_statistics<AdditivePowerDraws>(input, kKeyFactorDraws)
                                        : power_statistics<PowerDraws>(input, kShapleyKeyFactorDraws);
  const PointParts parts = point_parts(input, points);
  for (std::size_t i = 0; i < model.indicators; ++i) {
    const std::size_t group = model.group_of[i];
    if (model.group_weights[group] <= 0) continue;
    KeyFactor factor = key_factor(statistics, i);
    factor.code = input.methodology.indicators[i].code;
    factor.group = model.groups[group].code;
    factor.items = acted_on(parts.items, parts.of_indicator(i), parts.danger);
    result.differentiating.push_back(std::move(factor));
  }
  for (std::size_t g = 0; g < model.groups.size(); ++g) {
    if (model.group_weights[g] <= 0) continue;
    KeyFactor factor = key_factor(statistics, model.indicators + g);
    factor.code = model.groups[g].code;
    factor.items = acted_on(parts.items, parts.of_group(g), parts.danger);
    result.differentiating_groups.push_back(std::move(factor));
  }
  sort_by_power(result.differentiating);
  sort_by_power(result.differentiating_groups);
  return result;
}

}  // namespace socta
