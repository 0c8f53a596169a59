#include "http/workshop_input.h"

#include "http/handler_input.h"

namespace socta {

WorkshopAt workshop_at(const Request& request, std::int64_t version) {
  return {.assessment = assessment_number(request),
          .workshop = record_number(request, "workshop"),
          .version = version,
          .origin = origin_of(request)};
}

}  // namespace socta
