#include "engine/outlook_sensitivity.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "engine/joint_states.h"
#include "engine/random.h"

namespace socta {
namespace {

constexpr std::size_t kDraws = kOutlookSensitivityDraws;
constexpr std::size_t kMostItemsNamed = 3;
constexpr double kNormal95 = 1.6448536269514722;  // both tails of a 90 % interval

using Row = std::vector<double>;

/// One of the two independent samples: word 0 of a stream is of A, word 1 of B.
enum class Sample : std::uint32_t { a = 0, b = 1 };

/// Future danger of one item over the draws, as a function of its uncertain inputs.
class ItemOutlook {
 public:
  ItemOutlook(const OutlookModel& environment, const DangerModel& model, const CellGrid& grid,
              std::size_t item, std::uint64_t seed)
      : environment_(environment),
        model_(model),
        grid_(grid),
        item_(item),
        seed_(seed),
        settings_(settings_for_item(environment, item, uncertain_settings(environment))) {
    for (std::size_t f = 0; f < settings_.size(); ++f)
      if (settings_[f] == FactorSetting::uncertain) factors_.push_back(f);
    for (std::size_t i = 0; i < grid.indicators(); ++i)
      if (counts(i)) indicators_.push_back(i);
  }

  OutlookSensitivity sensitivity() const {
    OutlookSensitivity result;
    result.item = grid_.index().items()[item_];
    const Row factors_a = factor_uniforms(Sample::a), factors_b = factor_uniforms(Sample::b);
    const Row scores_a = indicator_scores(Sample::a), scores_b = indicator_scores(Sample::b);
    const Row groups_a = group_rows(scores_a);
    const Row states_a = states(factors_a);
    const Row future_a = future(states_a, groups_a);
    result.variance = variance(future_a, future(states(factors_b), group_rows(scores_b)));
    for (const std::size_t f : factors_) {
      const Row mixed = states(with_row(factors_a, factors_b, f));
      result.inputs.push_back(driving(environment_.factors[f], {}, future_a, future(mixed, groups_a)));
    }
    for (const std::size_t i : indicators_) {
      Row groups = groups_a;
      put_group_row(with_row(scores_a, scores_b, i), model_.group_of[i], groups);
      const std::size_t group = model_.group_of[i];
      result.inputs.push_back(driving(grid_.index().indicators()[i], model_.groups[group].code, future_a,
                                      future(states_a, groups)));
    }
    return result;
  }

 private:
  bool counts(std::size_t indicator) const {
    const std::size_t group = model_.group_of[indicator];
    const ScoreAtoms& atoms = grid_.at(item_, indicator).atoms;
    return model_.group_weights[group] > 0 && atoms.front() < atoms.back();
  }

  Row uniforms(std::size_t number, Sample sample) const {
    Row row(kDraws);
    fill_uniform({seed_, StreamKind::other, static_cast<std::uint32_t>(number)},
                 static_cast<std::uint32_t>(sample), 0, row);
    return row;
  }

  Row factor_uniforms(Sample sample) const {
    Row rows;
    for (std::size_t f = 0; f < environment_.factors.size(); ++f) {
      const Row row = uniforms(f, sample);
      rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
  }

  Row indicator_scores(Sample sample) const {
    Row rows;
    const std::size_t first = environment_.factors.size() + item_ * grid_.indicators();
    for (std::size_t i = 0; i < grid_.indicators(); ++i)
      for (const double u : uniforms(first + i, sample))
        rows.push_back(quantile_of(grid_.at(item_, i).atoms, u));
    return rows;
  }

  static Row with_row(const Row& rows, const Row& other, std::size_t row) {
    Row mixed = rows;
    const auto first = static_cast<std::ptrdiff_t>(row * kDraws);
    std::copy_n(other.begin() + first, kDraws, mixed.begin() + first);
    return mixed;
  }

  Row states(const Row& uniforms) const {
    Row rows(uniforms.size());
    draw_factor_states(environment_, settings_, uniforms, kDraws, rows);
    return rows;
  }

  void put_group_row(const Row& scores, std::size_t group, Row& groups) const {
    const ModelGroup& of = model_.groups[group];
    Row inputs(of.indicators.size());
    for (std::size_t d = 0; d < kDraws; ++d) {
      for (std::size_t k = 0; k < inputs.size(); ++k) inputs[k] = scores[of.indicators[k] * kDraws + d];
      groups[group * kDraws + d] = of.aggregator(inputs, of.weights);
    }
  }

  Row group_rows(const Row& scores) const {
    Row groups(model_.groups.size() * kDraws);
    for (std::size_t g = 0; g < model_.groups.size(); ++g)
      if (model_.groups[g].has_weight()) put_group_row(scores, g, groups);
    return groups;
  }

  Row future(const Row& states, Row groups) const {
    future_group_scores(environment_, item_, states, kDraws, groups, groups);
    Row danger(kDraws), of_draw(model_.groups.size());
    for (std::size_t d = 0; d < kDraws; ++d) {
      for (std::size_t g = 0; g < of_draw.size(); ++g) of_draw[g] = groups[g * kDraws + d];
      danger[d] = model_.danger(of_draw);
    }
    return danger;
  }

  static double variance(const Row& a, const Row& b) {
    double sum = 0, squares = 0;
    for (const Row* row : {&a, &b})
      for (const double value : *row) sum += value;
    const double mean = sum / (2 * kDraws);
    for (const Row* row : {&a, &b})
      for (const double value : *row) squares += (value - mean) * (value - mean);
    return squares / (2 * kDraws - 1);
  }

  static DrivingInput driving(std::string code, std::string group, const Row& base, const Row& mixed) {
    double sum = 0, squares = 0;
    for (std::size_t d = 0; d < kDraws; ++d) {
      const double term = (base[d] - mixed[d]) * (base[d] - mixed[d]) / 2;
      sum += term;
      squares += term * term;
    }
    const double mean = sum / kDraws;
    const double error = std::sqrt(std::max(0.0, squares / kDraws - mean * mean) / kDraws);
    return {std::move(code), std::move(group), mean, error};
  }

  const OutlookModel& environment_;
  const DangerModel& model_;
  const CellGrid& grid_;
  std::size_t item_;
  std::uint64_t seed_;
  std::vector<FactorSetting> settings_;
  std::vector<std::size_t> factors_;
  std::vector<std::size_t> indicators_;
};

/// One input over several items.
struct Driver {
  KeyFactor factor;
  double squared_error = 0;
  std::vector<std::pair<double, std::string>> by_item;  ///< variance, item
};

std::vector<std::string> strongest_items(std::vector<std::pair<double, std::string>> by_item) {
  std::stable_sort(by_item.begin(), by_item.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> items;
  for (const auto& [variance, item] : by_item)
    if (variance > 0 && items.size() < kMostItemsNamed) items.push_back(item);
  return items;
}

/// In the order of first appearance.
std::vector<Driver> collected(const std::vector<OutlookSensitivity>& items) {
  std::vector<Driver> drivers;
  std::map<std::pair<std::string, std::string>, std::size_t> numbers;
  for (const OutlookSensitivity& item : items)
    for (const DrivingInput& input : item.inputs) {
      const auto [found, added] = numbers.emplace(std::pair{input.group, input.code}, drivers.size());
      if (added) drivers.push_back({{input.code, input.group}, 0, {}});
      Driver& driver = drivers[found->second];
      driver.factor.power += input.variance;
      driver.squared_error += input.standard_error * input.standard_error;
      driver.by_item.emplace_back(input.variance, item.item);
    }
  return drivers;
}

}  // namespace

std::vector<OutlookSensitivity> outlook_sensitivity(const OutlookModel& environment, const DangerModel& model,
                                                    const CellGrid& grid, std::uint64_t seed) {
  std::vector<OutlookSensitivity> results;
  for (std::size_t item = 0; item < grid.items(); ++item)
    if (has_outlook(environment, item))
      results.push_back(ItemOutlook(environment, model, grid, item, seed).sensitivity());
  return results;
}

std::vector<KeyFactor> driving_factors(const std::vector<OutlookSensitivity>& items) {
  double variance = 0;
  for (const OutlookSensitivity& item : items) variance += item.variance;
  std::vector<KeyFactor> factors;
  if (!(variance > 0)) return factors;
  for (const Driver& driver : collected(items)) {
    if (!(driver.factor.power > 0)) continue;
    KeyFactor factor = driver.factor;
    const double width = kNormal95 * std::sqrt(driver.squared_error) / variance;
    factor.power /= variance;
    factor.low = std::max(0.0, factor.power - width);
    factor.high = factor.power + width;
    factor.items = strongest_items(driver.by_item);
    factors.push_back(factor);
  }
  std::stable_sort(factors.begin(), factors.end(),
                   [](const KeyFactor& a, const KeyFactor& b) { return a.power > b.power; });
  return factors;
}

}  // namespace socta
