#pragma once

#include <vector>

#include "app/authorise.h"
#include "app/text_at_level.h"
#include "domain/citation.h"

namespace socta {

/// Handling codes of the evidence that is cited, whatever the member may see: one statement. Evidence that is
/// not there is absent.
EvidenceLevels evidence_levels(Transaction& transaction, const Member& member,
                               const std::vector<Citation>& cited);

}  // namespace socta
