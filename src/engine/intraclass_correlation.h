#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "engine/ratings.h"

namespace socta {

/// The forms of Shrout and Fleiss (1979): one_way (1,·): each subject has raters of its own; two_way_random
/// (2,·): the same raters, a sample of many, absolute agreement; two_way_fixed (3,·): these raters only,
/// consistency. `single`: of one rater's rating (·,1); `average`: of the mean of all k (·,k).
enum class IccModel { one_way, two_way_random, two_way_fixed };
enum class IccUnit { single, average };

/// F test of "no correlation" and confidence interval of the correlation.
struct IccTest {
  double f = 0;
  double degrees_1 = 0;
  double degrees_2 = 0;
  double p = 1;
  std::optional<double>
      low{};  ///< none: unbounded below (an average of raters who agree less than by chance)
  double high = 0;
};

struct IntraclassCorrelation {
  IccModel model = IccModel::one_way;
  IccUnit unit = IccUnit::single;
  std::optional<double>
      icc{};  ///< none: raters agree so much less than by chance that an average has no reliability
  std::optional<IccTest> test{};  ///< none: the error is zero, so F has no finite value
};

/// All six forms over the complete subjects; `forms` is valid when `state` is computed. `no_variation`: the
/// subjects' means are all equal.
struct IntraclassCorrelations {
  AgreementState state = AgreementState::too_few;
  std::array<IntraclassCorrelation, 6> forms{};  ///< (1,1) (1,k) (2,1) (2,k) (3,1) (3,k)
  std::size_t raters = 0;
  std::size_t subjects = 0;
  std::size_t subjects_left_out = 0;

  const IntraclassCorrelation& of(IccModel model, IccUnit unit) const {
    return forms[static_cast<std::size_t>(model) * 2 + static_cast<std::size_t>(unit)];
  }
};

/// Intraclass correlations with F tests and confidence intervals of level `confidence` in (0, 1) (Shrout and
/// Fleiss 1979; intervals also McGraw and Wong 1996). Needs two raters and two complete subjects.
IntraclassCorrelations intraclass_correlations(const Ratings& ratings, double confidence = 0.95);

}  // namespace socta
