#pragma once

#include <string>
#include <vector>

#include "domain/comparison.h"
#include "text/language.h"

namespace socta {

/// What moved between two runs, in words.
struct ComparedItem {
  ItemComparison item{};
  std::string name{};
  std::string class_before{};
  std::string class_after{};
  std::string words{};
};
struct RunComparison {
  std::string notice{};
  std::vector<ComparedItem> items{};
};

/// `before` and `after` at one level. Names come from the results themselves, the later ones first.
RunComparison compare_runs(const Results& before, const Results& after, Language language);

}  // namespace socta
