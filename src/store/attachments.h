#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/records.h"
#include "store/transaction.h"

namespace socta {

/// A file attached to an item of evidence; its content is in the blob store.
struct Attachment {
  std::int64_t id = 0;
  std::int64_t record = 0;  ///< id of the evidence
  std::string file_name{};
  std::string media_type{};
  std::string sha256{};
  std::int64_t size = 0;
  std::string attached_at{};
  std::int64_t attached_by = 0;

  bool operator==(const Attachment&) const = default;
};

/// Those of one item of evidence, in the order in which they came; [] when the reader may not see it.
std::vector<Attachment> list_attachments(Transaction& transaction, std::int64_t assessment,
                                         const Reader& reader, std::int64_t record);

/// nullopt when there is none or the reader may not see its evidence.
std::optional<Attachment> find_attachment(Transaction& transaction, std::int64_t assessment,
                                          const Reader& reader, std::int64_t id);

/// Returns the new id. Throws Error (not_found) when there is no such evidence, or the reader may not see it.
std::int64_t insert_attachment(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                               const Attachment& attachment);

/// Throws Error (not_found).
void remove_attachment(Transaction& transaction, std::int64_t assessment, const Reader& reader,
                       std::int64_t id);

}  // namespace socta
