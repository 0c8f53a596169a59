#include "engine/fleiss_kappa.h"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <map>

namespace socta {
namespace {

struct Category {
  double share = 0;     ///< of all ratings
  double disagree = 0;  ///< Σ over subjects of n_ij (m − n_ij)
};

std::map<double, Category> categories_of(const Ratings& ratings) {
  std::map<double, Category> categories;
  const double m = static_cast<double>(ratings.raters());
  const double all = m * static_cast<double>(ratings.subjects());
  for (std::size_t subject = 0; subject < ratings.subjects(); ++subject) {
    std::map<double, double> counts;
    for (const double value : ratings.of_subject(subject)) counts[value] += 1;
    for (const auto& [value, count] : counts) {
      categories[value].share += count / all;
      categories[value].disagree += count * (m - count);
    }
  }
  return categories;
}

}  // namespace

FleissKappa fleiss_kappa(const Ratings& ratings) {
  const Ratings complete = ratings.complete_subjects();
  FleissKappa result;
  result.raters = complete.raters();
  result.subjects = complete.subjects();
  result.subjects_left_out = ratings.subjects() - complete.subjects();
  if (result.raters < 2 || result.subjects < 1) return result;
  const auto categories = categories_of(complete);
  if (categories.size() < 2) {
    result.state = AgreementState::no_variation;
    return result;
  }
  const double m = static_cast<double>(result.raters);
  const double pairs = static_cast<double>(result.subjects) * m * (m - 1);
  double chance = 0;  // Σ p(1 − p): expected disagreement
  double skew = 0;    // Σ p(1 − p)(1 − 2p)
  double disagree = 0;
  for (const auto& [value, category] : categories) {
    const double variance = category.share * (1 - category.share);
    chance += variance;
    skew += variance * (1 - 2 * category.share);
    disagree += category.disagree;
    result.categories.push_back({value, 1 - category.disagree / (pairs * variance)});
  }
  result.state = AgreementState::computed;
  result.kappa = 1 - disagree / (pairs * chance);
  const double error = std::sqrt(2 * (chance * chance - skew) / pairs) / chance;
  result.z = result.kappa / error;
  result.p = boost::math::erfc(std::abs(result.z) / std::sqrt(2.0));
  return result;
}

}  // namespace socta
