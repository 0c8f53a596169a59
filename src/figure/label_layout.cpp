#include "figure/label_layout.h"

#include <algorithm>

namespace socta {

std::vector<double> spread_out(const std::vector<double>& wishes, const std::vector<double>& lengths,
                               double gap, double low, double high) {
  std::vector<double> centres = wishes;
  double needed = -gap;
  double limit = low;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    centres[i] = std::max(centres[i], limit + lengths[i] / 2);
    limit = centres[i] + lengths[i] / 2 + gap;
    needed += lengths[i] + gap;
  }
  limit = std::max(high, low + needed);
  for (std::size_t i = centres.size(); i-- > 0;) {
    centres[i] = std::min(centres[i], limit - lengths[i] / 2);
    limit = centres[i] - lengths[i] / 2 - gap;
  }
  return centres;
}

}  // namespace socta
