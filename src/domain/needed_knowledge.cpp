#include "domain/needed_knowledge.h"

namespace socta {
namespace {

/// Known shares are sums of quotients: 0.3 + 0.2 has to reach 0.5.
constexpr double kRounding = 1e-9;

}  // namespace

bool needs_knowledge(const ItemResult& item) { return item.coverage.weight_known < kLeastKnown - kRounding; }

}  // namespace socta
