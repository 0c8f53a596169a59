#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/embedded_file.h"
#include "http/response.h"

namespace socta {

/// The web app's files. Their names are paths ("assets/index-4f2a.js"); a name that ends in ".gz" holds the
/// file of the name before that, compressed at build time. Immutable, so that threads may share it.
class StaticFiles {
 public:
  explicit StaticFiles(std::span<const EmbeddedFile> files);

  /// The answer to a GET of that path. Files below /assets/ have their content's hash in the name and may be
  /// kept for ever; others are asked for again each time. A path without a file is a page of the app: its
  /// index.html; but not below /api/ and /assets/: nullopt. Also nullopt
  /// for every page when there is no index.html.
  std::optional<Response> find(const Request& request) const;

 private:
  struct File {
    std::string_view whole;       // "" when only the compressed bytes are there
    std::string_view compressed;  // "" when there are none
    std::string media_type;
    std::string etag;
  };

  static Response file_response(std::string_view path, const File& file, std::string_view accept_encoding);

  std::map<std::string, File, std::less<>> files_;
};

/// By the ending of the name; application/octet-stream for one that is not known.
std::string_view media_type_of(std::string_view name);

}  // namespace socta
