#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/explanation.h"
#include "app/ranking.h"
#include "app/run_comparison.h"
#include "app/run_figures.h"
#include "app/run_view.h"
#include "app/what_if.h"

namespace socta {

/// Values of use cases as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode(const RunView& run);
nlohmann::json encode(const Ranking& ranking);
nlohmann::json encode(const Figure& figure, std::string_view kind);
nlohmann::json encode(const ExplanationNode& node);
nlohmann::json encode(const RunComparison& comparison);
nlohmann::json encode(const WhatIfRow& row);

}  // namespace socta
