#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>

#include "app/assessment_view.h"
#include "app/import_archive.h"
#include "app/record_view.h"
#include "domain/text.h"
#include "text/language.h"

namespace socta {

/// Values of use cases as api/openapi.yaml describes them; see http/encode_people.h.
nlohmann::json encode(const Text& text);
nlohmann::json encode(const Milestone& milestone);
nlohmann::json encode(const AssessmentView& view);
nlohmann::json encode(const ImportOutcome& outcome, Language language);
nlohmann::json encode(Fields fields);
nlohmann::json encode(RecordView record);
nlohmann::json encode(const TableView& table);
nlohmann::json encode(const PastVersion& version);

}  // namespace socta
