#include "store/workshops.h"

#include "store/stale.h"

namespace socta {
namespace {

std::vector<StoredWorkshop> select(Transaction& transaction, const std::string& rest,
                                   const SqlParameters& parameters) {
  std::vector<StoredWorkshop> workshops;
  auto rows =
      transaction
          .query<std::int64_t, std::int64_t, std::string, std::string, std::string, std::string, std::string,
                 std::string, std::string, std::int64_t, std::int64_t, std::string, std::int64_t>(
              R"(select "id", "assessment_id", "code", "title", "day", "place", "identity", "join_code",
           "methodology_hash", "last_command", "version", "created_at", "created_by" from "workshop" )" +
                  rest,
              parameters);
  for (auto& [id, assessment, code, title, day, place, identity, join_code, methodology, last, version, at,
              by] : rows)
    workshops.push_back({id, assessment, std::move(code), std::move(title), std::move(day), std::move(place),
                         parse_workshop_identity(identity).value_or(WorkshopIdentity::anonymous),
                         std::move(join_code), std::move(methodology), last, version, std::move(at), by});
  return workshops;
}

std::optional<StoredWorkshop> first(std::vector<StoredWorkshop> workshops) {
  if (workshops.empty()) return std::nullopt;
  return std::move(workshops.front());
}

// A code is not given twice while a later one stands: records name it.
std::string next_code(Transaction& transaction, std::int64_t assessment) {
  std::int64_t last = 0;
  for (const auto& [code] : transaction.query<std::string>(
           R"(select "code" from "workshop" where "assessment_id" = ?)", {assessment}))
    last = std::max<std::int64_t>(last, std::stoll(code.substr(1)));
  return "w" + std::to_string(last + 1);
}

}  // namespace

StoredWorkshop insert_workshop(Transaction& transaction, StoredWorkshop workshop) {
  workshop.code = next_code(transaction, workshop.assessment);
  workshop.version = 1;
  workshop.id = transaction.value(
      R"(insert into "workshop" ("assessment_id", "code", "title", "day", "place", "identity", "join_code",
           "methodology_hash", "last_command", "version", "created_at", "created_by")
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) returning "id")",
      {workshop.assessment, workshop.code, workshop.title, workshop.day, workshop.place,
       to_string(workshop.identity), workshop.join_code, workshop.methodology_hash, workshop.last_command,
       workshop.created_at, workshop.created_by});
  return workshop;
}

std::optional<StoredWorkshop> find_workshop(Transaction& transaction, std::int64_t id) {
  return first(select(transaction, R"(where "id" = ?)", {id}));
}

std::optional<StoredWorkshop> find_workshop(Transaction& transaction, std::int64_t assessment,
                                            std::int64_t id) {
  return first(select(transaction, R"(where "id" = ? and "assessment_id" = ?)", {id, assessment}));
}

std::optional<StoredWorkshop> find_workshop_by_join_code(Transaction& transaction,
                                                         std::string_view join_code) {
  return first(select(transaction, R"(where "join_code" = ?)", {join_code}));
}

std::vector<StoredWorkshop> list_workshops(Transaction& transaction, std::int64_t assessment) {
  return select(transaction, R"(where "assessment_id" = ? order by "id" desc)", {assessment});
}

std::int64_t update_workshop(Transaction& transaction, const StoredWorkshop& workshop) {
  const std::int64_t changed = transaction.execute(
      R"(update "workshop" set "title" = ?, "day" = ?, "place" = ?, "identity" = ?, "version" = "version" + 1
         where "id" = ? and "version" = ?)",
      {workshop.title, workshop.day, workshop.place, to_string(workshop.identity), workshop.id,
       workshop.version});
  if (changed == 0) fail_stale(find_workshop(transaction, workshop.id).has_value(), "workshop");
  return workshop.version + 1;
}

void pin_methodology(Transaction& transaction, std::int64_t workshop, std::string_view hash) {
  transaction.execute(R"(update "workshop" set "methodology_hash" = ? where "id" = ?)", {hash, workshop});
}

void remove_workshop(Transaction& transaction, std::int64_t id, std::int64_t version) {
  if (transaction.execute(R"(delete from "workshop" where "id" = ? and "version" = ?)", {id, version}) == 0)
    fail_stale(find_workshop(transaction, id).has_value(), "workshop");
}

}  // namespace socta
