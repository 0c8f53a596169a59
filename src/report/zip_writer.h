#pragma once

#include <string>
#include <vector>

namespace socta {

/// A file inside an archive; `name` with forward slashes.
struct ZipPart {
  std::string name;
  std::string bytes;

  bool operator==(const ZipPart&) const = default;
};

/// A ZIP archive of these parts, in their order, all dated 1980-01-01: the same bytes for the same parts.
std::string zip_of(const std::vector<ZipPart>& parts);

/// All parts of an archive. Throws Error (invalid) naming `file` when it is no readable archive, has more
/// than 2 000 parts, or unpacks to more than 64 MB.
std::vector<ZipPart> unzip(const std::string& bytes, const std::string& file);

}  // namespace socta
