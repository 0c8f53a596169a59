#include "http/static_files.h"

#include <algorithm>
#include <array>
#include <utility>

#include "http/compression.h"
#include "http/etag.h"
#include "http/security_headers.h"

namespace socta {
namespace {

constexpr std::string_view kCompressedEnding = ".gz";
constexpr std::string_view kIndex = "/index.html";
constexpr std::string_view kHashed = "/assets/";
constexpr std::string_view kWorker = "/join_worker.js";

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kMediaTypes = {
    {{".html", "text/html; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".json", "application/json"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"},
     {".webmanifest", "application/manifest+json"},
     {".map", "application/json"},
     {".wasm", "application/wasm"}}};

bool may_be_page(std::string_view path) { return !path.starts_with("/api/") && !path.starts_with(kHashed); }

}  // namespace

std::string_view media_type_of(std::string_view name) {
  const auto found =
      std::ranges::find_if(kMediaTypes, [name](const auto& row) { return name.ends_with(row.first); });
  return found == kMediaTypes.end() ? "application/octet-stream" : found->second;
}

StaticFiles::StaticFiles(std::span<const EmbeddedFile> files) {
  for (const EmbeddedFile& embedded : files) {
    std::string path = "/" + std::string(embedded.name);
    const bool compressed = path.ends_with(kCompressedEnding);
    if (compressed) path.resize(path.size() - kCompressedEnding.size());
    File& file = files_[path];
    (compressed ? file.compressed : file.whole) = embedded.bytes;
    file.media_type = media_type_of(path);
    if (file.etag.empty()) file.etag = content_etag(embedded.bytes);
  }
}

Response StaticFiles::file_response(std::string_view path, const File& file,
                                    std::string_view accept_encoding) {
  const bool compressed = !file.compressed.empty() && accepts_gzip(accept_encoding);
  Body body = compressed            ? Body::embedded(file.compressed)
              : !file.whole.empty() ? Body::embedded(file.whole)
                                    : Body(gunzip(file.compressed));
  Response response = bytes_response(file.media_type, std::move(body));
  if (compressed) response.headers.push_back({"Content-Encoding", "gzip"});
  if (!file.compressed.empty()) response.headers.push_back({"Vary", "Accept-Encoding"});
  set_etag(response, file.etag);
  const bool hashed = path.starts_with(kHashed);
  response.headers.push_back({"Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache"});
  if (path == kIndex) response.headers.push_back({"Content-Security-Policy", std::string(kPagePolicy)});
  if (path == kWorker) response.headers.push_back({"Content-Security-Policy", std::string(kWorkerPolicy)});
  return response;
}

std::optional<Response> StaticFiles::find(const Request& request) const {
  auto file = files_.find(request.path);
  if (file == files_.end() && may_be_page(request.path)) file = files_.find(kIndex);
  if (file == files_.end()) return std::nullopt;
  return file_response(file->first, file->second, request.header("Accept-Encoding"));
}

}  // namespace socta
