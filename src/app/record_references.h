#pragma once

#include "app/authorise.h"
#include "domain/error.h"
#include "store/blob_store.h"
#include "store/records.h"

namespace socta {

/// Throws Error (conflict) when anything names this row by its code, so that it can neither be removed nor
/// given another one: one problem for each column of a table, each chapter and each scenario that does, with
/// file and field, and the codes of the rows that the member may see. Rows that the member may not see are
/// counted only.
void require_unnamed(Transaction& transaction, const BlobStore& blobs, const Member& member,
                     const RecordTable& table, const Record& record);

}  // namespace socta
