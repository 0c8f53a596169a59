#include "engine/krippendorff_alpha.h"

#include <algorithm>
#include <map>
#include <vector>

namespace socta {
namespace {

/// The distinct values in rising order, how often each occurs among the pairable values, and the coincidence
/// matrix.
struct Coincidences {
  std::vector<double> values;
  std::vector<double> totals{};
  std::vector<double> below{};  ///< [a]: sum of the totals of smaller values
  std::vector<double> pairs{};  ///< [a · size + b]

  std::size_t size() const { return values.size(); }
};

std::vector<std::vector<double>> pairable_subjects(const Ratings& ratings) {
  std::vector<std::vector<double>> subjects;
  for (std::size_t subject = 0; subject < ratings.subjects(); ++subject) {
    auto values = ratings.of_subject(subject);
    if (values.size() >= 2) subjects.push_back(std::move(values));
  }
  return subjects;
}

std::vector<double> distinct(const std::vector<std::vector<double>>& subjects) {
  std::vector<double> values;
  for (const auto& subject : subjects) values.insert(values.end(), subject.begin(), subject.end());
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

Coincidences coincidences_of(const std::vector<std::vector<double>>& subjects) {
  Coincidences c{distinct(subjects)};
  c.totals.assign(c.size(), 0);
  c.pairs.assign(c.size() * c.size(), 0);
  const auto index_of = [&](double value) {
    return static_cast<std::size_t>(std::lower_bound(c.values.begin(), c.values.end(), value) -
                                    c.values.begin());
  };
  for (const auto& subject : subjects) {
    std::map<std::size_t, double> counts;
    for (const double value : subject) counts[index_of(value)] += 1;
    const double share = 1.0 / static_cast<double>(subject.size() - 1);
    for (const auto& [a, count] : counts) {
      c.totals[a] += count;
      for (const auto& [b, other] : counts)
        c.pairs[a * c.size() + b] += count * (a == b ? other - 1 : other) * share;
    }
  }
  double below = 0;
  for (const double total : c.totals) {
    c.below.push_back(below);
    below += total;
  }
  return c;
}

/// Values from a to b counted, the ends half.
double ranks_between(const Coincidences& c, std::size_t a, std::size_t b) {
  return c.below[b] - c.below[a] + (c.totals[b] - c.totals[a]) / 2;
}

/// δ² of two distinct values, a < b.
double squared_difference(const Coincidences& c, AgreementMetric metric, std::size_t a, std::size_t b) {
  const double difference = c.values[b] - c.values[a];
  switch (metric) {
    case AgreementMetric::nominal:
      return 1;
    case AgreementMetric::ordinal: {
      const double ranks = ranks_between(c, a, b);
      return ranks * ranks;
    }
    case AgreementMetric::interval:
      return difference * difference;
    case AgreementMetric::ratio: {
      const double relative = difference / (c.values[a] + c.values[b]);
      return relative * relative;
    }
  }
  return 0;
}

}  // namespace

KrippendorffAlpha krippendorff_alpha(const Ratings& ratings, AgreementMetric metric) {
  KrippendorffAlpha result;
  const auto subjects = pairable_subjects(ratings);
  result.subjects = subjects.size();
  for (const auto& subject : subjects) result.pairable_values += subject.size();
  if (subjects.empty()) return result;
  const Coincidences c = coincidences_of(subjects);
  if (c.size() < 2) {
    result.state = AgreementState::no_variation;
    return result;
  }
  if (metric == AgreementMetric::ratio && c.values.front() < 0) {
    result.state = AgreementState::not_on_scale;
    return result;
  }
  const double count = static_cast<double>(result.pairable_values);
  for (std::size_t a = 0; a < c.size(); ++a) {
    for (std::size_t b = a + 1; b < c.size(); ++b) {
      const double difference = squared_difference(c, metric, a, b);
      result.observed += 2 * c.pairs[a * c.size() + b] * difference / count;
      result.expected += 2 * c.totals[a] * c.totals[b] * difference / (count * (count - 1));
    }
  }
  result.state = AgreementState::computed;
  result.alpha = 1 - result.observed / result.expected;
  return result;
}

}  // namespace socta
