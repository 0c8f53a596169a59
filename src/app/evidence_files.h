#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/principal.h"
#include "app/service.h"
#include "store/attachments.h"

namespace socta {

/// Files attached to an item of evidence. All throw Error: not_found, also when the member may not see the
/// evidence; forbidden.
std::vector<Attachment> attachments(const Service& service, const Principal& who, std::int64_t assessment,
                                    std::int64_t record);

struct AttachmentContent {
  Attachment attachment{};
  std::string bytes{};
};
AttachmentContent attachment(const Service& service, const Principal& who, std::int64_t assessment,
                             std::int64_t record, std::int64_t id);

/// Attaches a file. Throws also invalid when `name` is no file name.
Attachment attach(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t record,
                  const std::string& name, std::string_view bytes);

void detach(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t record,
            std::int64_t id);

}  // namespace socta
