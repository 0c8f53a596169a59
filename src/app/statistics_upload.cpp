#include "app/statistics_upload.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/file_name.h"
#include "app/stored_series.h"
#include "format/foreign_file.h"
#include "format/hash.h"
#include "format/statistics_path.h"
#include "store/database.h"

namespace socta {
namespace {

void check_name(const std::string& name) {
  check_file_name(name, "name");
  if (const std::string fault = statistics_path_fault("statistics/" + name); !fault.empty())
    throw Error(ErrorKind::invalid, fault, {.file = "", .field = "name"});
}

void check_kind(const std::string& name, std::string_view bytes) {
  Problems problems;
  refuse_foreign_file(bytes, name, problems);
  problems.throw_if_errors();
}

// "crime.tsv", "crime-2.tsv", "crime-3.tsv" …
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return name.substr(0, dot) + "-" + std::to_string(number) + name.substr(dot);
}

bool is_read(const StoredSeriesFile& stored, std::string_view path) {
  return std::ranges::any_of(stored.head.series,
                             [&](const Series& series) { return series.reading.file == path; });
}

/// Where new bytes go, and what is there now.
struct Place {
  std::string path{};
  std::optional<AssessmentFile> before{};
};

Place place_for(Transaction& transaction, const StoredSeriesFile& stored, const Member& member,
                const std::string& name, const std::string& sha256) {
  for (int number = 1;; ++number) {
    const std::string path = "statistics/" + numbered(name, number);
    if (!is_file_readable(stored, path, member.membership.clearance)) {
      if (number > 1) continue;
      throw Error(ErrorKind::conflict, "A file of that name is there already.",
                  {.file = "", .field = "name"});
    }
    auto before = find_file(transaction, member.assessment.id, path);
    if (!before || before->sha256 == sha256 || !is_read(stored, path)) return {path, std::move(before)};
  }
}

}  // namespace

FileLook upload_statistics(const Service& service, const Principal& who, std::int64_t assessment,
                           const std::string& name, std::string_view bytes) {
  check_name(name);
  check_kind(name, bytes);
  const Change by = change_by(who, service.now_text());
  const std::string sha256 = sha256_hex(bytes);
  const std::string path = service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write_statistics);
    const StoredSeriesFile stored = read_series_file(transaction, service.blobs, assessment);
    const Place place = place_for(transaction, stored, member, name, sha256);
    if (place.before && place.before->sha256 == sha256) return place.path;
    write_stored_file(transaction, service.blobs, assessment, place.path, bytes,
                      place.before ? place.before->version : 0, by);
    write_audit(transaction, {.action = "statistics.upload", .assessment = assessment, .object = place.path},
                who.account.id, by.at);
    return place.path;
  });
  return look_at(bytes, {.file = path}, FormatKnown::no);
}

}  // namespace socta
