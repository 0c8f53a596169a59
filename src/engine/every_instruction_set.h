#pragma once

#include <hwy/targets.h>

namespace socta {

/// For tests: runs `check` once with each instruction set that this processor and this build have.
template <class Check>
void on_every_instruction_set(const Check& check) {
  const auto supported = hwy::SupportedTargets();
  for (auto rest = supported; rest != 0; rest &= rest - 1) {
    hwy::SetSupportedTargetsForTest(rest & -rest);
    check();
  }
  hwy::SetSupportedTargetsForTest(0);
}

}  // namespace socta
