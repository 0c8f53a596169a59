#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "app/authorise.h"
#include "app/service.h"

namespace socta {

using CountByTable = std::map<std::string, std::int64_t>;

/// What `count` gives, count_records as that member reads the table; counted once until the table, or what
/// says who sees its rows, is changed (app/revision_cache.h).
RecordCount kept_count(const Service& service, const Member& member, const RecordTable& table,
                       const RecordQuery& query, const std::function<RecordCount()>& count);
RecordCount kept_count(const Service& service, Transaction& transaction, const Member& member,
                       const RecordTable& table, const RecordQuery& query);

/// How many records the member reads of each table that its role reads; counted once for each revision.
std::shared_ptr<const CountByTable> kept_counts(const Service& service, Transaction& transaction,
                                                const Member& member);

}  // namespace socta
