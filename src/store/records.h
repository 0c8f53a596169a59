#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "store/reader.h"
#include "store/record_tables.h"
#include "store/transaction.h"

namespace socta {

/// One row of a table. `cells` has one for each column of the table, as the file would hold it; "" = not
/// stated.
struct Record {
  std::int64_t id = 0;
  std::int64_t position = 0;  ///< order in the file
  std::int64_t version = 1;
  std::string owner_organisation{};  ///< "" = nobody's in particular
  std::string changed_at{};
  std::int64_t changed_by = 0;  ///< account; 0 = nobody's, e.g. an import at the command line
  std::vector<std::string> cells{};

  bool operator==(const Record&) const = default;
};

/// When and by whom something is changed.
struct Change {
  std::string at;
  std::int64_t by = 0;
};

/// A change was made on a version that is not the stored one any more.
class StaleRecord : public Error {
 public:
  explicit StaleRecord(Record current);
  const Record& current() const { return current_; }

 private:
  Record current_;
};

/// `word`: the cell, a list parted by spaces, holds one of the words.
enum class RecordMatch { equal, word };

struct RecordFilter {
  std::string column;
  RecordMatch match = RecordMatch::equal;
  std::vector<std::string> any_of{};
};

enum class SortOrder { ascending, descending };

/// Which part of a table is asked for.
struct RecordQuery {
  std::vector<RecordFilter> filters{};  ///< all of them hold
  std::string search{};                 ///< words that the record has (store/search.h); "" = any
  std::string sort{};                   ///< a sortable column; "" = order of the file
  SortOrder order = SortOrder::ascending;
  std::string after{};  ///< `next` of the page before; "" = from the start
  int limit = 50;       ///< 1 … 500
};

struct RecordPage {
  std::vector<Record> records{};
  std::string next{};                   ///< for `after`; "" = this is the last page
  std::optional<std::int64_t> total{};  ///< records on all pages, where this one is all there is
};

/// A page of the records that the reader may see: a record whose own handling code is above the clearance is
/// not there, nor are the scores and links of a group above it. Tables without a handling code have no level
/// of their own. One statement, and one more when words are searched for, however long the table.
/// Throws Error (invalid) for an unknown column, one that cannot be sorted by, a limit out of range or an
/// `after` that is none.
RecordPage list_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                        const Reader& reader, const RecordQuery& query);

/// How many records there are on all pages of a query.
struct RecordCount {
  std::int64_t records = 0;
  bool more = false;  ///< there are more than that

  bool operator==(const RecordCount&) const = default;
};

/// So many of those that have the words of a search are counted.
inline constexpr std::int64_t kMostCounted = 200;

/// How many records there are on all pages of that query; where words are searched for, kMostCounted and
/// `more` stand for every number above. Reads every row that it counts: app/kept_counts.h keeps its answer.
/// At most two statements. Throws Error (invalid) for an unknown column.
RecordCount count_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                          const Reader& reader, const RecordQuery& query);

/// Ids of all records of a table, in the order of the file.
std::vector<std::int64_t> record_ids(Transaction& transaction, std::int64_t assessment,
                                     const RecordTable& table);

/// nullopt when there is none, or the reader may not see it.
std::optional<Record> find_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                                  const Reader& reader, std::int64_t id);

/// Adds a record at the end. Throws Error: invalid when the cells do not fit the table, conflict when another
/// row has the same key.
Record insert_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const std::string& owner_organisation, const std::vector<std::string>& cells,
                     const Change& change);

/// Which record a change is meant for, and the version it was made on.
struct RecordVersion {
  std::int64_t id = 0;
  std::int64_t version = 0;
};

/// Replaces the cells; the record as it is now. What it was is kept in its history. Throws StaleRecord, or
/// Error: not_found when it is not there or the reader may not see it, invalid, conflict.
Record update_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                     const Reader& reader, const RecordVersion& of, const std::vector<std::string>& cells,
                     const Change& change);

/// Gives it to another organisation; else as update_record.
Record set_record_owner(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                        const Reader& reader, const RecordVersion& of, const std::string& owner_organisation,
                        const Change& change);

/// Removes it; its history stays. Throws as update_record.
void remove_record(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                   const Reader& reader, const RecordVersion& of, const Change& change);

}  // namespace socta
