#include "engine/shapley.h"

#include <numeric>
#include <utility>

#include "engine/random.h"

namespace socta {
namespace {

std::vector<double> values_of_all(std::size_t players, const CoalitionValue& value) {
  std::vector<double> values(std::size_t{1} << players);
  std::vector<char> in(players);
  for (std::size_t set = 0; set < values.size(); ++set) {
    for (std::size_t i = 0; i < players; ++i) in[i] = (set >> i) & 1;
    values[set] = value(in);
  }
  return values;
}

// weights[s] = s! (n − s − 1)! / n!, of a coalition of s others.
std::vector<double> coalition_weights(std::size_t players) {
  const auto n = static_cast<double>(players);
  std::vector<double> weights(players);
  double choose = 1;  // n − 1 over s
  for (std::size_t s = 0; s < players; ++s) {
    weights[s] = 1 / (n * choose);
    choose = choose * (n - 1 - static_cast<double>(s)) / static_cast<double>(s + 1);
  }
  return weights;
}

std::vector<double> exact(std::size_t players, const CoalitionValue& value) {
  const auto values = values_of_all(players, value);
  const auto weights = coalition_weights(players);
  std::vector<double> shares(players, 0);
  for (std::size_t set = 0; set < values.size(); ++set) {
    const auto size = static_cast<std::size_t>(__builtin_popcountll(set));
    for (std::size_t i = 0; i < players; ++i)
      if (!((set >> i) & 1)) shares[i] += weights[size] * (values[set | std::size_t{1} << i] - values[set]);
  }
  return shares;
}

void shuffle(std::vector<std::size_t>& order, std::uint32_t number) {
  for (std::size_t i = order.size() - 1; i > 0; --i) {
    const double u = uniform({0, StreamKind::other, number}, i);
    std::swap(order[i], order[static_cast<std::size_t>(u * static_cast<double>(i + 1))]);
  }
}

std::vector<double> sampled(std::size_t players, const CoalitionValue& value) {
  std::vector<double> shares(players, 0);
  std::vector<std::size_t> order(players);
  for (std::uint32_t n = 0; n < kShapleyOrders; ++n) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, n);
    std::vector<char> in(players, 0);
    double before = value(in);
    for (const std::size_t i : order) {
      in[i] = 1;
      const double now = value(in);
      shares[i] += (now - before) / kShapleyOrders;
      before = now;
    }
  }
  return shares;
}

}  // namespace

std::vector<double> shapley_values(std::size_t players, const CoalitionValue& value) {
  if (players == 0) return {};
  return players <= kExactShapleyPlayers ? exact(players, value) : sampled(players, value);
}

}  // namespace socta
