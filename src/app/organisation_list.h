#pragma once

#include <cstdint>
#include <vector>

#include "domain/assessment.h"
#include "store/reader.h"
#include "store/transaction.h"

namespace socta {

/// All organisations of an assessment, in the order of its file: code, name and kind.
std::vector<Organisation> organisations_in(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader);

/// The same as codes with names, to choose from.
std::vector<NamedCode> named_organisations(Transaction& transaction, std::int64_t assessment,
                                           const Reader& reader);

}  // namespace socta
