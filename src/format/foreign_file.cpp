#include "format/foreign_file.h"

#include <optional>
#include <string>

#include "format/series_file.h"

namespace socta {
namespace {

// The first entry of an OpenDocument archive is stored, not packed: its name and content stand at fixed
// places.
constexpr std::size_t kFirstEntry = 30;
constexpr std::string_view kOpenDocument = "mimetypeapplication/vnd.oasis.opendocument";

std::optional<Sentence> archive_fault(std::string_view bytes, std::string_view file) {
  if (bytes.size() > kFirstEntry && bytes.substr(kFirstEntry).starts_with(kOpenDocument))
    return Sentence("file_opendocument",
                    "is an OpenDocument file; save it as Excel (.xlsx) or CSV and take that");
  if (is_workbook(file)) return std::nullopt;
  return Sentence("file_zip", "is a ZIP archive; unpack it and take the file in it");
}

std::optional<Sentence> fault_of(std::string_view bytes, std::string_view file) {
  if (bytes.starts_with("\x1F\x8B"))
    return Sentence("file_gzip", "is packed (gzip); unpack it and take the file in it");
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return Sentence("old_xls",
                    "is an old .xls file or protected by a password; save it as .xlsx without one");
  if (bytes.starts_with("%PDF-"))
    return Sentence("file_pdf", "is a PDF, which holds no table; ask the publisher for CSV or Excel");
  if (bytes.starts_with("PK\x03\x04")) return archive_fault(bytes, file);
  return std::nullopt;
}

}  // namespace

bool refuse_foreign_file(std::string_view bytes, std::string_view file, Problems& problems) {
  const std::optional<Sentence> fault = fault_of(bytes, file);
  if (fault) problems.error(*fault, {.file = std::string(file)});
  return fault.has_value();
}

}  // namespace socta
