#pragma once

#include <optional>

#include "report/composer.h"
#include "report/document.h"

namespace socta {

/// Annexes, each a chapter; nullopt where there is nothing to print.
std::optional<Chapter> ranking_annex(const Composer& composer);
std::optional<Chapter> indicator_annex(const Composer& composer);
std::optional<Chapter> series_annex(const Composer& composer);
std::optional<Chapter> source_annex(const Composer& composer);
std::optional<Chapter> sensitivity_annex(const Composer& composer);
std::optional<Chapter> run_annex(const Composer& composer);

}  // namespace socta
