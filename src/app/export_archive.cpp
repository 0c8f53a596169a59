#include "app/export_archive.h"

#include <algorithm>
#include <set>

#include "app/archive.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/loaded_case.h"
#include "app/text_at_level.h"
#include "format/assessment_writer.h"
#include "format/methodology_writer.h"
#include "report/at_level.h"
#include "store/assessment_export.h"
#include "store/database.h"

namespace socta {
namespace {

EvidenceLevels levels_of(const Assessment& assessment) {
  EvidenceLevels levels;
  for (const Evidence& evidence : assessment.evidence) levels[evidence.code] = evidence.handling;
  return levels;
}

// A file that a series above the level reads stays out, even when another one reads it too.
std::vector<StoredFile> visible_statistics(const Assessment& whole, const Assessment& kept) {
  std::set<std::string> wanted;
  std::set<std::string> hidden;
  for (const Series& series : kept.series) wanted.insert(series.reading.file);
  for (const Series& series : whole.series)
    if (std::ranges::none_of(kept.series, [&](const Series& other) { return other.code == series.code; }))
      hidden.insert(series.reading.file);
  std::vector<StoredFile> files;
  for (const StoredFile& file : whole.statistics_files)
    if (wanted.contains(file.path) && !hidden.contains(file.path)) files.push_back(file);
  return files;
}

}  // namespace

std::vector<StoredFile> files_at_level(const AssessmentCase& input, HandlingCode level) {
  Assessment kept = at_level(input, {}, level).input.assessment;
  kept.statistics_files = visible_statistics(input.assessment, kept);
  std::erase_if(kept.series, [&kept](const Series& series) {
    return std::ranges::none_of(kept.statistics_files,
                                [&](const StoredFile& file) { return file.path == series.reading.file; });
  });
  const EvidenceLevels levels = levels_of(input.assessment);
  for (StoredFile& chapter : kept.narrative)
    chapter.bytes = text_at_level(chapter.bytes, level, levels, input.assessment.handling_default);
  std::erase_if(kept.narrative, [](const StoredFile& chapter) { return chapter.bytes.empty(); });
  std::vector<StoredFile> files = canonical_parts(kept);
  if (kept.own_methodology) files.push_back({"methodology.toml", write_methodology(input.methodology)});
  return files;
}

ExportedArchive export_archive(const Service& service, const Principal& who, std::int64_t assessment,
                               std::optional<HandlingCode> asked) {
  Member member;
  std::vector<StoredFile> files = service.database.write([&](Transaction& transaction) {
    member = require(transaction, who, assessment, Permission::export_data);
    if (asked) require_clearance(member, *asked, "level");
    const HandlingCode level = asked.value_or(member.membership.clearance);
    write_audit(transaction,
                {.action = "assessment.export",
                 .assessment = assessment,
                 .details = {{"level", std::string(to_string(level))}}},
                who.account.id, service.now_text());
    return export_files(transaction, service.blobs, assessment);
  });
  const HandlingCode level = asked.value_or(member.membership.clearance);
  if (level != HandlingCode::restricted) {
    const LoadedCase loaded = load_case(files);
    if (!loaded.input) throw Error(ErrorKind::invalid, loaded.problems);
    files = files_at_level(*loaded.input, level);
  }
  const std::string& code = member.assessment.code;
  return {code + ".zip", pack_assessment(files, code)};
}

}  // namespace socta
