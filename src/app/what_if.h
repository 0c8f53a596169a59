#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/case_change.h"
#include "app/principal.h"
#include "app/ranking.h"
#include "app/service.h"

namespace socta {

/// What is asked of the ranking.
struct WhatIfOrder {
  CaseChange change{};
  std::size_t draws = 2000;
  Language language = Language::english;
};

/// One item under the question and as it is.
struct WhatIfRow {
  RankingRow after{};
  std::optional<std::size_t> rank_before{};
  std::optional<double> score_before{};
};

/// The ranking under the question; nothing of it is kept. Throws Error: not_found, forbidden, invalid
/// (app/case_change.h), conflict when the assessment has errors.
std::vector<WhatIfRow> what_if(const Service& service, const Principal& who, std::int64_t assessment,
                               const WhatIfOrder& order);

}  // namespace socta
