#pragma once

#include <cstdint>

#include "store/record_rows.h"
#include "store/records.h"

namespace socta {

/// The records that a query finds, for whoever wants a page of them and how many there are: how common the
/// words of a search are is found out once. Throws as list_records does; at most one statement.
class RecordList {
 public:
  RecordList(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
             const Reader& reader, const RecordQuery& query);

  /// What list_records and count_records give; one statement each.
  RecordPage page() const;
  RecordCount count() const;

 private:
  Transaction& transaction_;
  const RecordTable& table_;
  const RecordQuery& query_;
  RowSource rows_;
};

}  // namespace socta
