#include "engine/intraclass_correlation.h"

#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>

namespace socta {
namespace {

/// Mean squares of the two-way layout: between subjects, within subjects, between raters, residual.
struct MeanSquares {
  double n = 0;
  double k = 0;
  double subjects = 0;
  double within = 0;
  double raters = 0;
  double residual = 0;
};

struct Bounds {
  double low = 0;
  double high = 0;
};

double square(double x) { return x * x; }

MeanSquares mean_squares(const Ratings& ratings) {
  MeanSquares ms;
  ms.n = static_cast<double>(ratings.subjects());
  ms.k = static_cast<double>(ratings.raters());
  std::vector<double> by_subject(ratings.subjects());
  std::vector<double> by_rater(ratings.raters());
  double grand = 0;
  for (std::size_t s = 0; s < by_subject.size(); ++s) {
    for (std::size_t r = 0; r < by_rater.size(); ++r) {
      const double value = *ratings.at(s, r);
      by_subject[s] += value / ms.k;
      by_rater[r] += value / ms.n;
      grand += value / (ms.n * ms.k);
    }
  }
  for (const double mean : by_subject) ms.subjects += ms.k * square(mean - grand) / (ms.n - 1);
  for (const double mean : by_rater) ms.raters += ms.n * square(mean - grand) / (ms.k - 1);
  for (std::size_t s = 0; s < by_subject.size(); ++s) {
    for (std::size_t r = 0; r < by_rater.size(); ++r) {
      const double value = *ratings.at(s, r);
      ms.within += square(value - by_subject[s]) / (ms.n * (ms.k - 1));
      ms.residual += square(value - by_subject[s] - by_rater[r] + grand) / ((ms.n - 1) * (ms.k - 1));
    }
  }
  return ms;
}

double f_quantile(double degrees_1, double degrees_2, double p) {
  return boost::math::quantile(boost::math::fisher_f(degrees_1, degrees_2), p);
}

double f_tail(double f, double degrees_1, double degrees_2) {
  return boost::math::cdf(boost::math::complement(boost::math::fisher_f(degrees_1, degrees_2), f));
}

/// Bounds of the population F ratio around the observed one.
Bounds f_bounds(const IccTest& test, double confidence) {
  const double p = (1 + confidence) / 2;
  return {test.f / f_quantile(test.degrees_1, test.degrees_2, p),
          test.f * f_quantile(test.degrees_2, test.degrees_1, p)};
}

IccTest f_test(double f, double degrees_1, double degrees_2) {
  return {f, degrees_1, degrees_2, f_tail(f, degrees_1, degrees_2), std::nullopt, 0};
}

/// Spearman–Brown: reliability of a mean of k from that of one; none at or below its pole.
std::optional<double> stepped_up(std::optional<double> single, double k) {
  if (!single || !(1 + (k - 1) * *single > 0)) return std::nullopt;
  return k * *single / (1 + (k - 1) * *single);
}

IntraclassCorrelation averaged(const IntraclassCorrelation& single, double k) {
  IntraclassCorrelation form{single.model, IccUnit::average, stepped_up(single.icc, k), std::nullopt};
  if (!form.icc || !single.test) return form;
  form.test = single.test;
  form.test->low = stepped_up(single.test->low, k);
  form.test->high = stepped_up(single.test->high, k).value_or(*form.icc);
  return form;
}

/// (1,1) and (3,1): with F = subjects / error the correlation is (F − 1) / (F + k − 1), and so are its
/// bounds.
IntraclassCorrelation from_ratio(IccModel model, const MeanSquares& ms, double error, double degrees_2,
                                 double confidence) {
  IntraclassCorrelation form{model, IccUnit::single,
                             (ms.subjects - error) / (ms.subjects + (ms.k - 1) * error), std::nullopt};
  if (!(error > 0)) return form;
  form.test = f_test(ms.subjects / error, ms.n - 1, degrees_2);
  const Bounds bounds = f_bounds(*form.test, confidence);
  const auto correlation = [&](double ratio) { return (ratio - 1) / (ratio + ms.k - 1); };
  form.test->low = correlation(bounds.low);
  form.test->high = correlation(bounds.high);
  return form;
}

/// Satterthwaite's degrees of freedom of the error term of (2,1) (Shrout and Fleiss 1979, p. 424).
double error_degrees(const MeanSquares& ms, double icc) {
  const double a = ms.k * icc * ms.raters / ms.residual;
  const double b = ms.n * (1 + (ms.k - 1) * icc) - ms.k * icc;
  return (ms.k - 1) * (ms.n - 1) * square(a + b) / ((ms.n - 1) * square(a) + square(b));
}

IntraclassCorrelation two_way_random(const MeanSquares& ms, double confidence) {
  const double n = ms.n;
  const double k = ms.k;
  IntraclassCorrelation form{IccModel::two_way_random, IccUnit::single, std::nullopt, std::nullopt};
  form.icc =
      (ms.subjects - ms.residual) / (ms.subjects + (k - 1) * ms.residual + k * (ms.raters - ms.residual) / n);
  if (!(ms.residual > 0)) return form;
  form.test = f_test(ms.subjects / ms.residual, n - 1, (n - 1) * (k - 1));
  const double p = (1 + confidence) / 2;
  const double degrees = error_degrees(ms, *form.icc);
  const double lower_f = f_quantile(n - 1, degrees, p);
  const double upper_f = f_quantile(degrees, n - 1, p);
  const double error = k * ms.raters + (k * n - k - n) * ms.residual;
  form.test->low = n * (ms.subjects - lower_f * ms.residual) / (lower_f * error + n * ms.subjects);
  form.test->high = n * (upper_f * ms.subjects - ms.residual) / (error + n * upper_f * ms.subjects);
  return form;
}

/// What rounding leaves of a mean square that is zero, relative to the largest one, is taken as the zero it
/// is.
void remove_rounding(MeanSquares& ms) {
  constexpr double kRounding = 1e-24;
  const double largest = std::max({ms.subjects, ms.within, ms.raters});
  for (double* value : {&ms.subjects, &ms.within, &ms.raters, &ms.residual})
    if (*value <= kRounding * largest) *value = 0;
}

}  // namespace

IntraclassCorrelations intraclass_correlations(const Ratings& ratings, double confidence) {
  const Ratings complete = ratings.complete_subjects();
  IntraclassCorrelations result;
  result.raters = complete.raters();
  result.subjects = complete.subjects();
  result.subjects_left_out = ratings.subjects() - complete.subjects();
  if (result.raters < 2 || result.subjects < 2) return result;
  MeanSquares ms = mean_squares(complete);
  remove_rounding(ms);
  if (!(ms.subjects > 0)) {
    result.state = AgreementState::no_variation;
    return result;
  }
  const double n = ms.n;
  const double k = ms.k;
  const auto one = from_ratio(IccModel::one_way, ms, ms.within, n * (k - 1), confidence);
  const auto two = two_way_random(ms, confidence);
  const auto three = from_ratio(IccModel::two_way_fixed, ms, ms.residual, (n - 1) * (k - 1), confidence);
  result.state = AgreementState::computed;
  result.forms = {one, averaged(one, k), two, averaged(two, k), three, averaged(three, k)};
  return result;
}

}  // namespace socta
