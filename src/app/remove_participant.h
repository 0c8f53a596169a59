#pragma once

#include <string>

#include "app/workshop_edit.h"

namespace socta {

/// Takes the place of that code out of the workshop, for good: its device is out and no code brings it back.
/// Its answers in rounds of which nobody has seen results are removed. What was shown (answers, proposals,
/// voices) stays and counts, for from the figures with and without it would follow what it was. The audit
/// trail names the code. The workshop as it is then. Throws Error: not_found (field "participant"),
/// forbidden, conflict when the workshop has ended.
WorkshopView remove_participant(const Service& service, const Principal& who, const WorkshopAt& at,
                                const std::string& participant);

}  // namespace socta
