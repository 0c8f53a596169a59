#include "store/assessment_files.h"

#include <set>

#include "domain/error.h"
#include "store/content_changes.h"
#include "store/run_inputs.h"
#include "store/stale.h"

namespace socta {
namespace {

std::vector<AssessmentFile> select(Transaction& transaction, const std::string& rest,
                                   const SqlParameters& parameters) {
  std::vector<AssessmentFile> files;
  auto rows =
      transaction.query<std::string, std::string, std::int64_t, std::int64_t, std::string, std::int64_t>(
          R"(select "path", "sha256", "size", "version", "changed_at", "changed_by" from "assessment_file"
         where "assessment_id" = ? )" +
              rest,
          parameters);
  for (auto& [path, hash, size, version, at, by] : rows)
    files.push_back({std::move(path), std::move(hash), size, version, std::move(at), by});
  return files;
}

void insert_file(Transaction& transaction, std::int64_t assessment, const AssessmentFile& file) {
  transaction.execute(
      R"(insert into "assessment_file" ("assessment_id", "path", "sha256", "size", "version", "changed_at",
           "changed_by") values (?, ?, ?, ?, ?, ?, ?))",
      {assessment, file.path, file.sha256, file.size, file.version, file.changed_at, file.changed_by});
}

}  // namespace

std::vector<AssessmentFile> list_files(Transaction& transaction, std::int64_t assessment) {
  return select(transaction, R"(order by "path")", {assessment});
}

std::optional<AssessmentFile> find_file(Transaction& transaction, std::int64_t assessment,
                                        std::string_view path) {
  auto found = select(transaction, R"(and "path" = ?)", {assessment, path});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

AssessmentFile put_file(Transaction& transaction, std::int64_t assessment, const AssessmentFile& file,
                        std::int64_t expected_version, const Change& change) {
  AssessmentFile now{file.path, file.sha256, file.size, expected_version + 1, change.at, change.by};
  file_changed(transaction, assessment, file.path);
  if (expected_version == 0) {
    insert_file(transaction, assessment, now);
    return now;
  }
  const std::int64_t changed = transaction.execute(
      R"(update "assessment_file" set "sha256" = ?, "size" = ?, "version" = ?, "changed_at" = ?, "changed_by" = ?
         where "assessment_id" = ? and "path" = ? and "version" = ?)",
      {now.sha256, now.size, now.version, now.changed_at, now.changed_by, assessment, now.path,
       expected_version});
  if (changed == 0) fail_stale(find_file(transaction, assessment, file.path).has_value(), "file");
  return now;
}

void remove_file(Transaction& transaction, std::int64_t assessment, std::string_view path,
                 std::int64_t expected_version) {
  const std::int64_t removed = transaction.execute(
      R"(delete from "assessment_file" where "assessment_id" = ? and "path" = ? and "version" = ?)",
      {assessment, path, expected_version});
  if (removed == 0) fail_stale(find_file(transaction, assessment, path).has_value(), "file");
  file_changed(transaction, assessment, path);
}

std::vector<std::string> used_blobs(Transaction& transaction, const BlobStore& blobs) {
  std::set<std::string> hashes;
  for (const auto& [hash] : transaction.query<std::string>(
           R"(select "sha256" from "assessment_file" union select "sha256" from "attachment"
         union select "results_hash" from "run" where "results_hash" <> ''
         union select "methodology_hash" from "workshop" where "methodology_hash" <> '')"))
    hashes.insert(hash);
  for (const auto& [manifest] : transaction.query<std::string>(
           R"(select distinct "manifest_hash" from "run" where "manifest_hash" <> '')")) {
    hashes.insert(manifest);
    for (std::string& hash : manifest_hashes(blobs.get(manifest))) hashes.insert(std::move(hash));
  }
  return {hashes.begin(), hashes.end()};
}

}  // namespace socta
