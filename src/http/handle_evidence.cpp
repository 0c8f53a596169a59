#include <nlohmann/json.hpp>

#include "app/evidence_files.h"
#include "http/handler_input.h"
#include "http/handlers.h"

namespace socta {
namespace {

nlohmann::json encode(const Attachment& attachment) {
  return {{"id", attachment.id},
          {"name", attachment.file_name},
          {"media_type", attachment.media_type},
          {"size", attachment.size},
          {"sha256", attachment.sha256}};
}

std::int64_t record_of(const Request& request) { return record_number(request, "record"); }

}  // namespace

Response handle_attachments(const Service& service, const Request& request) {
  Query(request).done();
  nlohmann::json list = nlohmann::json::array();
  for (const Attachment& entry :
       attachments(service, signed_in(request), assessment_number(request), record_of(request)))
    list.push_back(encode(entry));
  return json_response(200, {{"attachments", list}});
}

Response handle_attach(const Service& service, const Request& request) {
  Query query(request);
  const std::string name = query.needed_text("name");
  query.done();
  return json_response(201, encode(attach(service, signed_in(request), assessment_number(request),
                                          record_of(request), name, request.body)));
}

Response handle_attachment(const Service& service, const Request& request) {
  Query(request).done();
  AttachmentContent content = attachment(service, signed_in(request), assessment_number(request),
                                         record_of(request), record_number(request, "attachment"));
  return download("application/octet-stream", content.attachment.file_name, Body(std::move(content.bytes)));
}

Response handle_detach(const Service& service, const Request& request) {
  detach(service, signed_in(request), assessment_number(request), record_of(request),
         record_number(request, "attachment"));
  return no_content();
}

}  // namespace socta
