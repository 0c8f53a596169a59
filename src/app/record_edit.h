#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/record_fields.h"
#include "app/record_view.h"
#include "app/service.h"

namespace socta {

/// Adds a record; its owner is the member's organisation. Throws Error: not_found, forbidden, invalid with
/// the field of each problem, conflict when another row has the same key.
RecordView create_record(const Service& service, const Principal& who, std::int64_t assessment,
                         std::string_view table, const Fields& fields);

/// Which record a change is meant for.
struct RecordAddress {
  std::int64_t assessment = 0;
  std::string table{};
  std::int64_t record = 0;
};

/// Replaces the fields of a record. Throws StaleRecord with the record as it is now when it was changed since
/// `version`; else as create_record.
RecordView change_record(const Service& service, const Principal& who, const RecordAddress& address,
                         std::int64_t version, const Fields& fields);

/// Removes it, with its texts in further languages; its history stays. Throws likewise, and conflict, listing
/// what names it, when other rows, chapters or scenarios do: these are changed first. So is a code that
/// others name.
void remove_record(const Service& service, const Principal& who, const RecordAddress& address,
                   std::int64_t version);

}  // namespace socta
