#include "app/assessment_files.h"

#include <list>
#include <mutex>

#include "format/assessment_toml.h"
#include "format/builtin_methodologies.h"
#include "format/hash.h"
#include "format/methodology_reader.h"
#include "store/assessments.h"
#include "store/stale.h"

namespace socta {
namespace {

constexpr std::size_t kKeptMethodologies = 8;

/// A methodology of one's own takes milliseconds to read; it is kept by the hash of its file, which never
/// changes.
class OwnMethodologies {
 public:
  std::shared_ptr<const Methodology> get(const std::string& sha256, const std::string& toml) {
    const std::lock_guard lock(mutex_);
    for (auto entry = kept_.begin(); entry != kept_.end(); ++entry)
      if (entry->first == sha256) {
        kept_.splice(kept_.begin(), kept_, entry);
        return kept_.front().second;
      }
    kept_.emplace_front(sha256,
                        std::make_shared<const Methodology>(read_methodology(toml, kMethodologyFile)));
    if (kept_.size() > kKeptMethodologies) kept_.pop_back();
    return kept_.front().second;
  }

 private:
  std::mutex mutex_;
  std::list<std::pair<std::string, std::shared_ptr<const Methodology>>> kept_;
};

std::shared_ptr<const Methodology> own_methodology(const FileContent& file) {
  static OwnMethodologies methodologies;
  return methodologies.get(file.file.sha256, file.bytes);
}

}  // namespace

std::optional<FileContent> read_stored_file(Transaction& transaction, const BlobStore& blobs,
                                            std::int64_t assessment, std::string_view path) {
  std::optional<AssessmentFile> file = find_file(transaction, assessment, path);
  if (!file) return std::nullopt;
  std::string bytes = blobs.get(file->sha256);
  return FileContent{std::move(*file), std::move(bytes)};
}

AssessmentFile write_stored_file(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment,
                                 std::string_view path, std::string_view bytes, std::int64_t expected_version,
                                 const Change& change) {
  if (expected_version == 0 && find_file(transaction, assessment, path)) fail_stale(true, "file");
  const AssessmentFile file{
      .path = std::string(path), .sha256 = blobs.put(bytes), .size = static_cast<std::int64_t>(bytes.size())};
  return put_file(transaction, assessment, file, expected_version, change);
}

AssessmentHead read_head(Transaction& transaction, const BlobStore& blobs, std::int64_t assessment) {
  const auto file = read_stored_file(transaction, blobs, assessment, kAssessmentFile);
  if (!file) throw Error(ErrorKind::corrupt, "The assessment has no assessment.toml.");
  return {read_assessment_toml(file->bytes), file->file.version};
}

UsedMethodology read_used_methodology(Transaction& transaction, const BlobStore& blobs,
                                      std::int64_t assessment) {
  if (auto own = read_stored_file(transaction, blobs, assessment, kMethodologyFile))
    return {own_methodology(*own), true, own->file.version, std::move(own->bytes)};
  const std::string code = read_head(transaction, blobs, assessment).head.methodology_code;
  // Built-in ones live as long as the program.
  return {std::shared_ptr<const Methodology>(std::shared_ptr<void>(), &builtin_methodology(code)), false, 0,
          std::string(builtin_methodology_file(code))};
}

}  // namespace socta
