#include "store/all_records.h"

#include <algorithm>
#include <iterator>

namespace socta {
namespace {

constexpr int kPage = 500;  // the longest that list_records gives

}  // namespace

std::vector<Record> all_records(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                                const Reader& reader) {
  std::vector<Record> records;
  RecordQuery query{.limit = kPage};
  do {
    RecordPage page = list_records(transaction, assessment, table, reader, query);
    std::ranges::move(page.records, std::back_inserter(records));
    query.after = std::move(page.next);
  } while (!query.after.empty());
  return records;
}

}  // namespace socta
