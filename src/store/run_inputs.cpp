#include "store/run_inputs.h"

#include <map>
#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {
namespace {

using Manifest = std::map<std::string, std::string>;

Manifest parsed(std::string_view text) {
  try {
    return nlohmann::json::parse(text).get<Manifest>();
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::corrupt, "The list of the inputs of a run cannot be read.");
  }
}

}  // namespace

std::string keep_run_inputs(const BlobStore& blobs, const std::vector<StoredFile>& files) {
  Manifest manifest;
  for (const StoredFile& file : files) manifest[file.path] = blobs.put(file.bytes);
  return blobs.put(nlohmann::json(manifest).dump());
}

std::vector<StoredFile> read_run_inputs(const BlobStore& blobs, std::string_view manifest_hash) {
  std::vector<StoredFile> files;
  for (const auto& [path, hash] : parsed(blobs.get(manifest_hash))) files.push_back({path, blobs.get(hash)});
  return files;
}

std::vector<std::string> manifest_hashes(std::string_view manifest) {
  std::vector<std::string> hashes;
  for (const auto& [path, hash] : parsed(manifest)) hashes.push_back(hash);
  return hashes;
}

}  // namespace socta
