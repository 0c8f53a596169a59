#pragma once

#include <string>
#include <vector>

#include "app/record_view.h"

namespace socta {

/// A page of records as api/openapi.yaml describes it (RecordPage), in the order of names that all responses
/// have. Of the fields only `columns`; all when it is empty. Written as it stands, without a tree of values
/// first, which took most of the time of a page. Texts must be UTF-8, as those of the store are.
std::string record_page_json(const RecordPageView& page, const std::vector<std::string>& columns);

}  // namespace socta
