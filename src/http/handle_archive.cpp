#include <nlohmann/json.hpp>

#include "app/archived_assessments.h"
#include "http/encode_assessment.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {

Response handle_archive(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const StoredAssessment& stored : archived_assessments(service, signed_in(request)))
    list.push_back({{"id", stored.id},
                    {"code", stored.code},
                    {"title", encode(stored.title)},
                    {"created_at", stored.created_at}});
  return json_response(200, {{"assessments", list}});
}

Response handle_restore_assessment(const Service& service, const Request& request) {
  restore_assessment(service, signed_in(request), record_number(request, "archived"));
  return no_content();
}

}  // namespace socta
