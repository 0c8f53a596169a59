#include "store/audit.h"

#include "domain/error.h"
#include "format/hash.h"

namespace socta {
namespace {

constexpr int kLongestList = 500;

struct Head {
  std::int64_t number = 0;
  std::string hash{};
};

std::string in_hash(const std::optional<std::int64_t>& id) { return id ? std::to_string(*id) : "none"; }

std::string hash_of(const AuditEntry& entry) {
  PartsHash hash;
  hash.add("number", std::to_string(entry.number));
  hash.add("at", entry.event.at);
  hash.add("account", in_hash(entry.event.account));
  hash.add("action", entry.event.action);
  hash.add("assessment", in_hash(entry.event.assessment));
  hash.add("object", entry.event.object);
  hash.add("details", entry.event.details);
  hash.add("previous", entry.previous_hash);
  return hash.hex();
}

std::optional<Head> find_head(Transaction& transaction) {
  auto found = transaction.find<std::int64_t, std::string>(
      R"(select "number", "hash" from "audit_head" where "id" = 1)");
  if (!found) return std::nullopt;
  return Head{std::get<0>(*found), std::move(std::get<1>(*found))};
}

void set_head(Transaction& transaction, const Head& head) {
  transaction.execute(R"(insert into "audit_head" ("id", "number", "hash") values (1, ?, ?) on conflict ("id")
                         do update set "number" = excluded."number", "hash" = excluded."hash")",
                      {head.number, head.hash});
}

const std::string kSelect =
    R"(select "number", "at", "account_id", "action", "assessment_id", "object", "details", "previous_hash",
         "hash" from "audit" )";
constexpr SqlKind kKinds[] = {SqlKind::integer, SqlKind::text,    SqlKind::integer,
                              SqlKind::text,    SqlKind::integer, SqlKind::text,
                              SqlKind::text,    SqlKind::text,    SqlKind::text};

AuditEntry entry_of(SqlRow& row) {
  return {
      row[0].take<std::int64_t>(),
      {row[1].take<std::string>(), row[2].take<std::optional<std::int64_t>>(), row[3].take<std::string>(),
       row[4].take<std::optional<std::int64_t>>(), row[5].take<std::string>(), row[6].take<std::string>()},
      row[7].take<std::string>(),
      row[8].take<std::string>()};
}

/// Conditions of a query, joined.
struct Conditions {
  std::string text{};
  SqlParameters parameters{};

  void add(const char* condition) { text += (text.empty() ? "where " : " and ") + std::string(condition); }

  void add(const char* condition, SqlValue value) {
    add(condition);
    parameters.push_back(std::move(value));
  }
};

// The condition of the index "audit_change" (migration 4), word by word.
constexpr const char* kIsChange = R"(("action" < 'view.' or "action" >= 'view/'))";

void add_action(const std::string& action, Conditions& conditions) {
  if (action.empty()) return;
  if (!action.ends_with('.')) return conditions.add(R"("action" = ?)", action);
  if (!action.starts_with("view.")) conditions.add(kIsChange);
  conditions.add(R"("action" >= ?)", action);
  conditions.add(R"("action" < ?)", action.substr(0, action.size() - 1) + '/');
}

Conditions conditions_of(const AuditQuery& query) {
  Conditions conditions;
  if (query.assessment) conditions.add(R"("assessment_id" = ?)", *query.assessment);
  if (query.account) conditions.add(R"("account_id" = ?)", *query.account);
  add_action(query.action, conditions);
  if (!query.object.empty()) conditions.add(R"("object" = ?)", query.object);
  if (!query.from.empty()) conditions.add(R"("at" >= ?)", query.from);
  if (!query.to.empty()) conditions.add(R"("at" < ?)", query.to);
  if (query.before > 0) conditions.add(R"("number" < ?)", query.before);
  return conditions;
}

/// Follows the chain, entry by entry.
class Follower {
 public:
  void follow(const AuditEntry& entry) {
    if (verdict.first_broken) return;
    if (entry.number != last_.number + 1) return broken(last_.number + 1, "The entry is missing.");
    if (entry.previous_hash != last_.hash)
      return broken(entry.number, "The entry does not follow the one before it.");
    if (entry.hash != hash_of(entry))
      return broken(entry.number, "The entry was changed after it was written.");
    last_ = {entry.number, entry.hash};
    ++verdict.entries;
  }

  void end(const std::optional<Head>& head) {
    if (verdict.first_broken) return;
    const Head expected = head.value_or(Head());
    if (expected.number > last_.number) return broken(last_.number + 1, "The end of the trail is missing.");
    if (expected.number < last_.number || expected.hash != last_.hash)
      broken(expected.number + 1, "The entry was not written by this program.");
  }

  AuditVerdict verdict;

 private:
  void broken(std::int64_t number, const char* reason) {
    verdict.first_broken = number;
    verdict.reason = reason;
  }

  Head last_;
};

}  // namespace

void append_audit(Transaction& transaction, std::span<const AuditEvent> events) {
  if (events.empty()) return;
  Head head = find_head(transaction).value_or(Head());
  for (const AuditEvent& event : events) {
    AuditEntry entry{head.number + 1, event, head.hash, {}};
    entry.hash = hash_of(entry);
    transaction.execute(
        R"(insert into "audit" ("number", "at", "account_id", "action", "assessment_id", "object", "details",
             "previous_hash", "hash") values (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        {entry.number, event.at, event.account, event.action, event.assessment, event.object, event.details,
         entry.previous_hash, entry.hash});
    head = {entry.number, std::move(entry.hash)};
  }
  set_head(transaction, head);
}

std::vector<AuditEntry> list_audit(Transaction& transaction, const AuditQuery& query) {
  if (query.limit < 1 || query.limit > kLongestList)
    throw Error(ErrorKind::invalid, "A page of the audit trail has 1 to 500 entries.", {"", 0, 0, "limit"});
  Conditions conditions = conditions_of(query);
  conditions.parameters.emplace_back(query.limit);
  std::vector<AuditEntry> entries;
  transaction.each(kSelect + conditions.text + R"( order by "number" desc limit ?)", conditions.parameters,
                   kKinds, [&entries](SqlRow& row) { entries.push_back(entry_of(row)); });
  return entries;
}

AuditVerdict verify_audit(Transaction& transaction) {
  Follower follower;
  transaction.each(kSelect + R"(order by "number")", {}, kKinds,
                   [&follower](SqlRow& row) { follower.follow(entry_of(row)); });
  follower.end(find_head(transaction));
  return follower.verdict;
}

}  // namespace socta
