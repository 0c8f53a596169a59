#include "engine/ratings.h"

namespace socta {

std::vector<double> Ratings::of_subject(std::size_t subject) const {
  std::vector<double> values;
  for (std::size_t rater = 0; rater < raters_; ++rater)
    if (at(subject, rater)) values.push_back(*at(subject, rater));
  return values;
}

Ratings Ratings::complete_subjects() const {
  Ratings complete(0, raters_);
  for (std::size_t subject = 0; subject < subjects_; ++subject) {
    if (of_subject(subject).size() != raters_) continue;
    ++complete.subjects_;
    for (std::size_t rater = 0; rater < raters_; ++rater) complete.values_.push_back(at(subject, rater));
  }
  return complete;
}

}  // namespace socta
