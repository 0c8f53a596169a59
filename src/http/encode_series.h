#pragma once

#include <nlohmann/json_fwd.hpp>

#include "app/series_edit.h"
#include "app/series_view.h"
#include "app/statistics_look.h"
#include "text/language.h"

namespace socta {

/// Values of use cases as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode_summary(const SeriesView& view);
nlohmann::json encode(const SeriesView& view);
nlohmann::json encode(const SeriesOutcome& outcome, Language language);
nlohmann::json encode(const FileLook& look, Language language);

}  // namespace socta
