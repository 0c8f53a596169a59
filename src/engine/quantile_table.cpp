#include "engine/quantile_table.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/piecewise_distribution.h"

namespace socta {
namespace {

/// Equal distributions become one with their summed weight, in the order of their first appearance: on a
/// scale of few steps many assessors give few different answers.
std::vector<WeightedDistribution> distinct(std::span<const WeightedDistribution> members) {
  std::map<std::tuple<double, double, double, JudgementShape>, std::size_t> places;
  std::vector<WeightedDistribution> result;
  for (const WeightedDistribution& member : members) {
    const auto& [low, best, high, shape] = member.distribution;
    const auto [place, is_new] = places.emplace(std::tuple(low, best, high, shape), result.size());
    if (is_new) {
      result.push_back(member);
    } else {
      result[place->second].weight += member.weight;
    }
  }
  return result;
}

/// Where the density of a mixture changes by `density`, and where `jump` of probability sits in one point.
struct Breakpoint {
  double at = 0;
  double density = 0;
  double jump = 0;
};

void add_breakpoints(const std::vector<UniformPiece>& pieces, double weight,
                     std::vector<Breakpoint>& points) {
  double density = 0;
  double end = pieces.front().from;
  for (const UniformPiece& piece : pieces) {
    if (piece.from != end) points.push_back({end, -std::exchange(density, 0.0), 0});
    const double probability = piece.probability * weight;
    const bool jump = piece.from == piece.to;
    const double next = jump ? 0 : probability / (piece.to - piece.from);
    points.push_back({piece.from, next - density, jump ? probability : 0});
    density = next;
    end = piece.to;
  }
  points.push_back({end, -density, 0});
}

/// Merges sorted runs two by two; `ends` are their ends in `points`.
void merge_runs(std::vector<Breakpoint>& points, std::vector<std::size_t> ends) {
  const auto by_place = [](const Breakpoint& a, const Breakpoint& b) { return a.at < b.at; };
  std::vector<Breakpoint> merged(points.size());
  while (ends.size() > 1) {
    std::vector<std::size_t> merged_ends;
    std::size_t start = 0;
    for (std::size_t run = 0; run < ends.size(); run += 2) {
      const std::size_t end = ends[std::min(run + 1, ends.size() - 1)];
      const Breakpoint* from = points.data();
      std::merge(from + start, from + ends[run], from + ends[run], from + end, merged.data() + start,
                 by_place);
      merged_ends.push_back(start = end);
    }
    points.swap(merged);
    ends.swap(merged_ends);
  }
}

std::vector<Breakpoint> sorted_breakpoints(std::span<const WeightedDistribution> members) {
  double total = 0;
  for (const WeightedDistribution& member : members) total += member.weight;
  std::vector<Breakpoint> points;
  std::vector<std::size_t> ends;
  for (const auto& [distribution, weight] : distinct(members)) {
    add_breakpoints(pieces_of(distribution), weight / total, points);
    ends.push_back(points.size());
  }
  merge_runs(points, std::move(ends));
  return points;
}

/// Walks up the cumulative distribution and notes the values at which it passes k / kCells.
class TableWriter {
 public:
  void pass(double from, double to, double gained) {
    const double before = reached_;
    reached_ += gained;
    while (values_.size() <= QuantileTable::kCells && next() <= reached_) {
      const double inside = gained > 0 ? std::clamp((next() - before) / gained, 0.0, 1.0) : 0;
      values_.push_back(from + (to - from) * inside);
    }
  }

  QuantileTable finish(double low, double high) && {
    values_.resize(QuantileTable::kCells + 1, high);
    values_.front() = low;
    values_.back() = high;
    return {std::move(values_)};
  }

 private:
  double next() const { return static_cast<double>(values_.size()) / QuantileTable::kCells; }

  double reached_ = 0;
  std::vector<double> values_;
};

}  // namespace

double value_at(const QuantileTable& table, double p) {
  const double place = p * QuantileTable::kCells;
  const auto cell = std::min(static_cast<std::size_t>(place), QuantileTable::kCells - 1);
  const double inside = place - static_cast<double>(cell);
  return table.values[cell] + (table.values[cell + 1] - table.values[cell]) * inside;
}

double mean(const QuantileTable& table) {
  double sum = (table.values.front() + table.values.back()) / 2;
  for (std::size_t k = 1; k < QuantileTable::kCells; ++k) sum += table.values[k];
  return sum / QuantileTable::kCells;
}

QuantileTable tabulate(const std::function<double(double)>& quantile) {
  QuantileTable table;
  for (std::size_t k = 0; k <= QuantileTable::kCells; ++k) {
    table.values.push_back(quantile(static_cast<double>(k) / QuantileTable::kCells));
  }
  return table;
}

QuantileTable mixture_table(std::span<const WeightedDistribution> members) {
  const std::vector<Breakpoint> points = sorted_breakpoints(members);
  TableWriter writer;
  double density = 0;
  for (std::size_t n = 0; n < points.size(); ++n) {
    if (n > 0)
      writer.pass(points[n - 1].at, points[n].at, std::max(density, 0.0) * (points[n].at - points[n - 1].at));
    if (points[n].jump > 0) writer.pass(points[n].at, points[n].at, points[n].jump);
    density += points[n].density;
  }
  return std::move(writer).finish(points.front().at, points.back().at);
}

QuantileTable averaged_table(std::span<const WeightedDistribution> members) {
  double total = 0;
  for (const WeightedDistribution& member : members) total += member.weight;
  QuantileTable average{std::vector<double>(QuantileTable::kCells + 1)};
  for (const WeightedDistribution& member : distinct(members)) {
    const QuantileTable table = mixture_table({&member, 1});
    for (std::size_t k = 0; k < average.values.size(); ++k) {
      average.values[k] += member.weight / total * table.values[k];
    }
  }
  return average;
}

}  // namespace socta
