#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/authorise.h"
#include "app/record_fields.h"
#include "app/service.h"
#include "store/record_history.h"

namespace socta {

/// A record as a member sees it.
struct RecordView {
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::string owner_organisation{};
  std::string changed_at{};
  std::string changed_by{};  ///< name of the account; "" when it is nobody's
  bool writable = false;
  Fields fields{};
};

/// `changed_by` is the name of the account that the record names.
RecordView view_of(const Member& member, const RecordTable& table, Record record,
                   const std::string& changed_by);

/// A table as a member sees it.
struct TableView {
  std::string name{};
  std::vector<FieldColumn> columns{};
  std::int64_t count = 0;
  bool writable = false;
};

/// The tables of which the member reads anything. Throws Error: not_found, forbidden.
std::vector<TableView> tables(const Service& service, const Principal& who, std::int64_t assessment);

struct RecordPageView {
  std::vector<RecordView> records{};
  RecordCount total{};  ///< on all pages
  std::string next{};
  std::int64_t revision = 0;  ///< of the assessment
};

/// A page of records. Throws Error: not_found (assessment, table), forbidden, invalid for an unknown column.
RecordPageView records(const Service& service, const Principal& who, std::int64_t assessment,
                       std::string_view table, const RecordQuery& query);

/// One record. Throws Error: not_found, also when the member may not see it; forbidden.
RecordView record(const Service& service, const Principal& who, std::int64_t assessment,
                  std::string_view table, std::int64_t id);

/// A version of a record that was.
struct PastVersion {
  std::int64_t version = 0;
  std::string at{};
  std::string account_name{};
  Fields fields{};
};

/// The versions of a record, the present one first. Throws likewise.
std::vector<PastVersion> record_versions(const Service& service, const Principal& who,
                                         std::int64_t assessment, std::string_view table, std::int64_t id);

}  // namespace socta
