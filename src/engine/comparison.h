#pragma once

#include "domain/comparison.h"

namespace socta {

/// A change counts when |after − before| > 1.645 · √(sd²before + sd²after), a 90 % interval of the difference
/// of two independent runs. Runs of one assessment share inputs, so the test is careful: it names fewer
/// changes, not more.
Comparison compare(const Results& before, const Results& after);

}  // namespace socta
