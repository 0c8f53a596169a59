#include "app/evidence_files.h"

#include "app/audit_note.h"
#include "app/file_name.h"
#include "app/record_access.h"
#include "app/view_note.h"
#include "store/blob_store.h"
#include "store/database.h"

namespace socta {
namespace {

Record evidence(Transaction& transaction, const Member& member, std::int64_t id) {
  const RecordTable& table = record_table("evidence");
  auto record = find_record(transaction, member.assessment.id, table, reader_of(member, table), id);
  if (!record) throw Error(ErrorKind::not_found, "There is no such record.");
  return std::move(*record);
}

void require_change(Transaction& transaction, const Member& member, std::int64_t id) {
  if (!may_change(member, record_table("evidence"), evidence(transaction, member, id)))
    throw Error(ErrorKind::forbidden, "Your role does not change this record.");
}

Attachment found(Transaction& transaction, const Member& member, std::int64_t record, std::int64_t id) {
  const Reader reader = reader_of(member, record_table("evidence"));
  auto attachment = find_attachment(transaction, member.assessment.id, reader, id);
  if (!attachment || attachment->record != record)
    throw Error(ErrorKind::not_found, "There is no such file.");
  return std::move(*attachment);
}

AuditNote note(std::string action, std::int64_t assessment, const Attachment& attachment) {
  return {.action = std::move(action),
          .assessment = assessment,
          .object = "evidence/" + std::to_string(attachment.record),
          .details = {{"file", attachment.file_name}, {"sha256", attachment.sha256}}};
}

}  // namespace

std::vector<Attachment> attachments(const Service& service, const Principal& who, std::int64_t assessment,
                                    std::int64_t record) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    evidence(transaction, member, record);
    return list_attachments(transaction, assessment, reader_of(member, record_table("evidence")), record);
  });
}

AttachmentContent attachment(const Service& service, const Principal& who, std::int64_t assessment,
                             std::int64_t record, std::int64_t id) {
  AttachmentContent content;
  content.attachment = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    return found(transaction, member, record, id);
  });
  content.bytes = service.blobs.get(content.attachment.sha256);
  note_view(service, who, note("view.attachment", assessment, content.attachment));
  return content;
}

Attachment attach(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t record,
                  const std::string& name, std::string_view bytes) {
  check_file_name(name, "name");
  const Change by = change_by(who, service.now_text());
  service.database.read([&](Transaction& transaction) {
    require_change(transaction, require(transaction, who, assessment, Permission::write), record);
  });
  Attachment attachment{.record = record,
                        .file_name = name,
                        .media_type = "application/octet-stream",
                        .sha256 = service.blobs.put(bytes),
                        .size = static_cast<std::int64_t>(bytes.size()),
                        .attached_at = by.at,
                        .attached_by = by.by};
  return service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write);
    require_change(transaction, member, record);
    attachment.id =
        insert_attachment(transaction, assessment, reader_of(member, record_table("evidence")), attachment);
    write_audit(transaction, note("evidence.attach", assessment, attachment), who.account.id, by.at);
    return attachment;
  });
}

void detach(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t record,
            std::int64_t id) {
  service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write);
    require_change(transaction, member, record);
    const Attachment attachment = found(transaction, member, record, id);
    remove_attachment(transaction, assessment, reader_of(member, record_table("evidence")), id);
    write_audit(transaction, note("evidence.detach", assessment, attachment), who.account.id,
                service.now_text());
  });
}

}  // namespace socta
