#include "store/content_changes.h"

#include <algorithm>

#include "domain/error.h"
#include "store/part_revisions.h"

namespace socta {
namespace {

constexpr std::int64_t kAnyRow = 0;

std::int64_t raise_revision(Transaction& transaction, std::int64_t assessment,
                            std::span<const std::string> parts) {
  const auto found = transaction.find<std::int64_t, std::string>(
      R"(select "revision", "part_revisions" from "assessment" where "id" = ?)", {assessment});
  if (!found) throw Error(ErrorKind::not_found, "There is no such assessment.");
  const std::int64_t revision = std::get<0>(*found) + 1;
  PartRevisions revisions = PartRevisions::of_text(std::get<1>(*found));
  for (const std::string& part : parts) revisions.set(part, revision);
  transaction.execute(R"(update "assessment" set "revision" = ?, "part_revisions" = ? where "id" = ?)",
                      {revision, revisions.text(), assessment});
  return revision;
}

void note_change(Transaction& transaction, std::int64_t assessment, std::int64_t revision,
                 const std::string& table, std::int64_t position) {
  transaction.execute(
      R"(insert into "content_change" ("assessment_id", "revision", "table_name", "position")
         values (?, ?, ?, ?))",
      {assessment, revision, table, position});
}

void forget_old_changes(Transaction& transaction, std::int64_t assessment, std::int64_t revision) {
  transaction.execute(R"(delete from "content_change" where "assessment_id" = ? and "revision" <= ?)",
                      {assessment, revision - kRevisionsFollowed});
}

}  // namespace

std::int64_t row_changed(Transaction& transaction, std::int64_t assessment, const RecordTable& table,
                         std::int64_t position) {
  const std::string parts[] = {table.name};
  const std::int64_t revision = raise_revision(transaction, assessment, parts);
  note_change(transaction, assessment, revision, table.name, position);
  forget_old_changes(transaction, assessment, revision);
  return revision;
}

std::int64_t tables_changed(Transaction& transaction, std::int64_t assessment,
                            std::span<const std::string> tables) {
  const std::int64_t revision = raise_revision(transaction, assessment, tables);
  for (const std::string& table : tables) note_change(transaction, assessment, revision, table, kAnyRow);
  forget_old_changes(transaction, assessment, revision);
  return revision;
}

std::int64_t file_changed(Transaction& transaction, std::int64_t assessment, std::string_view path) {
  const std::string parts[] = {std::string(part_of_file(path))};
  return raise_revision(transaction, assessment, parts);
}

std::optional<std::vector<std::int64_t>> changed_positions(Transaction& transaction, std::int64_t assessment,
                                                           const RecordTable& table, std::int64_t since) {
  const std::int64_t now =
      transaction.value(R"(select "revision" from "assessment" where "id" = ?)", {assessment});
  if (now - since >= kRevisionsFollowed) return std::nullopt;
  std::vector<std::int64_t> positions;
  for (const auto& [position] : transaction.query<std::int64_t>(
           R"(select distinct "position" from "content_change"
              where "assessment_id" = ? and "revision" > ? and "table_name" = ? order by "position")",
           {assessment, since, table.name}))
    positions.push_back(position);
  if (std::ranges::find(positions, kAnyRow) != positions.end()) return std::nullopt;
  return positions;
}

}  // namespace socta
