#include "store/attachments.h"

#include "domain/error.h"
#include "store/record_visibility.h"

namespace socta {
namespace {

const RecordTable& evidence() { return record_table("evidence"); }

std::vector<Attachment> select(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                               const std::string& column, std::int64_t value) {
  SqlConditions conditions = visible_rows(evidence(), "e", assessment, reader);
  conditions.add(column + " = ?", value);
  std::vector<Attachment> attachments;
  auto rows = transaction.query<std::int64_t, std::int64_t, std::string, std::string, std::string,
                                std::int64_t, std::string, std::int64_t>(
      R"(select f."id", f."evidence_id", f."file_name", f."media_type", f."sha256", f."size", f."attached_at",
           f."attached_by" from "attachment" f join "evidence" e on e."id" = f."evidence_id" where )" +
          conditions.text() + R"( order by f."id")",
      conditions.parameters());
  for (auto& [id, record, name, type, hash, size, at, by] : rows)
    attachments.push_back(
        {id, record, std::move(name), std::move(type), std::move(hash), size, std::move(at), by});
  return attachments;
}

}  // namespace

std::vector<Attachment> list_attachments(Transaction& transaction, std::int64_t assessment,
                                         const Reader& reader, std::int64_t record) {
  return select(transaction, assessment, reader, R"(f."evidence_id")", record);
}

std::optional<Attachment> find_attachment(Transaction& transaction, std::int64_t assessment,
                                          const Reader& reader, std::int64_t id) {
  auto found = select(transaction, assessment, reader, R"(f."id")", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::int64_t insert_attachment(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                               const Attachment& attachment) {
  if (!find_record(transaction, assessment, evidence(), reader, attachment.record))
    throw Error(ErrorKind::not_found, "There is no such item of evidence.");
  return transaction.value(
      R"(insert into "attachment" ("assessment_id", "evidence_id", "file_name", "media_type", "sha256", "size",
           "attached_at", "attached_by") values (?, ?, ?, ?, ?, ?, ?, ?) returning "id")",
      {assessment, attachment.record, attachment.file_name, attachment.media_type, attachment.sha256,
       attachment.size, attachment.attached_at, attachment.attached_by});
}

void remove_attachment(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                       std::int64_t id) {
  if (!find_attachment(transaction, assessment, reader, id))
    throw Error(ErrorKind::not_found, "There is no such attachment.");
  transaction.execute(R"(delete from "attachment" where "id" = ?)", {id});
}

}  // namespace socta
