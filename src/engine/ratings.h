#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace socta {

/// Ratings of subjects (rows) by raters (columns), with gaps. Values are finite.
class Ratings {
 public:
  Ratings(std::size_t subjects, std::size_t raters)
      : subjects_(subjects), raters_(raters), values_(subjects * raters) {}

  std::size_t subjects() const { return subjects_; }
  std::size_t raters() const { return raters_; }
  std::optional<double>& at(std::size_t subject, std::size_t rater) {
    return values_[subject * raters_ + rater];
  }
  const std::optional<double>& at(std::size_t subject, std::size_t rater) const {
    return values_[subject * raters_ + rater];
  }

  /// The values of one subject that are there, in the raters' order.
  std::vector<double> of_subject(std::size_t subject) const;

  /// The subjects rated by every rater, in their order; what statistics that know no gaps are computed on.
  Ratings complete_subjects() const;

 private:
  std::size_t subjects_;
  std::size_t raters_;
  std::vector<std::optional<double>> values_;
};

/// Why an agreement statistic has no value. `too_few`: not enough raters or subjects for it; `no_variation`:
/// every rating is the same, so agreement beyond chance is not defined; `not_on_scale`: values that the
/// metric does not know (a ratio of negative numbers).
enum class AgreementState { computed, too_few, no_variation, not_on_scale };

}  // namespace socta
