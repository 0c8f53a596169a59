#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "domain/handling.h"
#include "domain/period.h"
#include "domain/text.h"
#include "http/json_body.h"
#include "http/query.h"
#include "http/request.h"
#include "text/language.h"

namespace socta {

/// Who asks. Throws Error (unauthenticated) when nobody is signed in.
const Principal& signed_in(const Request& request);

/// Who takes part in a workshop. Throws Error (unauthenticated) when nobody does.
const WorkshopParticipant& taking_part(const Request& request);

/// Address of the server as the browser names it: "https://host".
std::string origin_of(const Request& request);

/// The number of the assessment, or the run, in the path.
std::int64_t assessment_number(const Request& request);
std::int64_t run_number(const Request& request);

/// Parameters that several routes have; the defaults are those of api/openapi.yaml.
Language language_in(Query& query);
std::optional<HandlingCode> level_in(Query& query);

/// Fields that several bodies have; a fault is noted as JsonFields notes it.
std::optional<HandlingCode> optional_handling(JsonFields& fields, std::string_view name);
std::optional<Period> optional_period(JsonFields& fields, std::string_view name);
Period needed_period(JsonFields& fields, std::string_view name);
std::optional<Text> optional_text_by_language(JsonFields& fields, std::string_view name);
std::optional<std::string> optional_language(JsonFields& fields, std::string_view name);

/// A password is taken as it is: spaces count.
std::string password_in(JsonFields& fields, std::string_view name);

}  // namespace socta
