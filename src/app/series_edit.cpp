#include "app/series_edit.h"

#include <algorithm>
#include <set>

#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/loaded_case.h"
#include "app/series_version.h"
#include "app/stored_series.h"
#include "domain/code_list.h"
#include "domain/message_text.h"
#include "format/series_file.h"
#include "format/statistics_reader.h"
#include "format/statistics_toml.h"
#include "store/assessment_export.h"
#include "store/database.h"
#include "store/observations.h"
#include "store/stale.h"

namespace socta {
namespace {

bool is_known_code(const std::string& code) {
  return !code.empty() &&
         code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-ABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
             code.npos;
}

void keep_unsaid(const Series& before, Series& series) {
  series.denominator = before.denominator;
  series.per = before.per;
  series.seasonal_shares = before.seasonal_shares;
}

// True when one of that code was there.
bool put(std::vector<Series>& all, Series series) {
  const auto before = std::ranges::find(all, series.code, &Series::code);
  if (before == all.end()) {
    all.push_back(std::move(series));
    return false;
  }
  keep_unsaid(*before, series);
  *before = std::move(series);
  return true;
}

std::vector<StoredFile> with_statistics(std::vector<StoredFile> files, const std::string& toml) {
  std::erase_if(files, [](const StoredFile& file) { return file.path == kStatisticsFile; });
  if (!toml.empty()) files.push_back({std::string(kStatisticsFile), toml});
  return files;
}

const StoredFile* file_at(const std::vector<StoredFile>& files, const std::string& path) {
  const auto found = std::ranges::find(files, path, &StoredFile::path);
  return found == files.end() ? nullptr : &*found;
}

bool is_in(const std::vector<Problem>& problems, const Problem& problem) {
  return std::ranges::find(problems, problem) != problems.end();
}

// Problems of the series itself: of its file, and what the whole assessment says of statistics.toml.
void add_problems(const std::vector<StoredFile>& files, const Series& series, SeriesOutcome& outcome) {
  Problems problems;
  const StoredFile* file = file_at(files, series.reading.file);
  if (file == nullptr)
    problems.error("There is no file " + in_quotes(series.reading.file) + "; upload it first.",
                   {.file = "", .field = "reading.file"});
  else
    outcome.observations = read_series(file->bytes, series.reading, problems);
  outcome.problems = problems.list();
  if (problems.has_errors()) return;
  for (const Problem& problem : load_case(files).problems)
    if ((problem.where.file == kStatisticsFile || problem.where.file == series.reading.file) &&
        !is_in(outcome.problems, problem))
      outcome.problems.push_back(problem);
}

bool has_errors(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems,
                             [](const Problem& problem) { return problem.severity == Severity::error; });
}

void store(Transaction& transaction, const Service& service, std::int64_t assessment, Assessment head,
           const std::vector<StoredFile>& files, std::int64_t version, const Change& by) {
  write_stored_file(transaction, service.blobs, assessment, kStatisticsFile, write_statistics_toml(head),
                    version, by);
  Problems ignored;  // other series may have faults of their own
  read_statistics(files, {}, head, ignored, ignored);
  replace_observations(transaction, assessment, head.series);
}

AuditNote note(std::string action, std::int64_t assessment, const std::string& code) {
  return {.action = std::move(action), .assessment = assessment, .object = "series/" + code};
}

void tell(const Service& service, std::int64_t assessment, HandlingCode handling) {
  service.tell({.assessment = assessment, .name = "file", .data = "{}", .handling = handling});
}

// Neither a series above the clearance is replaced, nor its file read for another one.
void require_readable(const StoredSeriesFile& stored, const Series& series, HandlingCode clearance) {
  for (const Series& other : stored.head.series)
    if (other.code == series.code && other.handling > clearance)
      throw Error(ErrorKind::conflict, "The code " + in_quotes(series.code) + " is taken.",
                  {.file = "", .field = "series"});
  if (!is_file_readable(stored, series.reading.file, clearance))
    throw Error(ErrorKind::not_found, "There is no file " + in_quotes(series.reading.file) + ".",
                {.file = "", .field = "reading.file"});
}

const Series* series_at(const StoredSeriesFile& stored, std::string_view code) {
  const auto found = std::ranges::find(stored.head.series, code, &Series::code);
  return found == stored.head.series.end() ? nullptr : &*found;
}

void require_version(const Series* before, std::string_view version) {
  if (version != (before == nullptr ? kNewSeries : series_version(*before)))
    fail_stale(before != nullptr, "series");
}

void read_together(StoredSeriesFile& stored, const SeriesChange& change, HandlingCode clearance) {
  CodeList known("series");
  for (const Series& series : stored.head.series)
    if (series.handling <= clearance) known.add(series.code);
  for (const std::string& code : change.together)
    if (!known.has(code))
      throw Error(ErrorKind::invalid, known.there_is_no(code), {.file = "", .field = "together"});
  for (Series& series : stored.head.series)
    if (std::ranges::find(change.together, series.code) != change.together.end())
      series.reading.file = change.series.reading.file;
}

std::vector<std::string> files_of(const std::vector<Series>& all) {
  std::vector<std::string> files;
  for (const Series& series : all) files.push_back(series.reading.file);
  return files;
}

// A file that was only kept for series that read another one now.
void remove_unread(Transaction& transaction, std::int64_t assessment, const std::vector<std::string>& before,
                   const std::vector<std::string>& now) {
  for (const std::string& path : std::set(before.begin(), before.end()))
    if (std::ranges::find(now, path) == now.end())
      if (const auto file = find_file(transaction, assessment, path))
        remove_file(transaction, assessment, path, file->version);
}

}  // namespace

SeriesOutcome save_series(const Service& service, const Principal& who, std::int64_t assessment,
                          SeriesChange change, ChangeMode mode) {
  const Change by = change_by(who, service.now_text());
  const Series& series = change.series;
  const auto work = [&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write_statistics);
    require_clearance(member, series.handling, "handling");
    if (!is_known_code(series.code))
      throw Error(ErrorKind::invalid, in_quotes(series.code) + " is no code of a series.",
                  {.file = "", .field = "series"});
    StoredSeriesFile stored = read_series_file(transaction, service.blobs, assessment);
    require_readable(stored, series, member.membership.clearance);
    if (mode == ChangeMode::store) require_version(series_at(stored, series.code), change.version);
    const std::vector<std::string> read_before = files_of(stored.head.series);
    SeriesOutcome outcome;
    read_together(stored, change, member.membership.clearance);
    outcome.replaces = put(stored.head.series, series);
    const std::vector<StoredFile> files = with_statistics(
        export_files(transaction, service.blobs, assessment), write_statistics_toml(stored.head));
    add_problems(files, series, outcome);
    if (mode == ChangeMode::dry_run || has_errors(outcome.problems)) return outcome;
    remove_unread(transaction, assessment, read_before, files_of(stored.head.series));
    store(transaction, service, assessment, stored.head, files, stored.version, by);
    write_audit(transaction, note("series.save", assessment, series.code), who.account.id, by.at);
    for (const std::string& code : change.together)
      write_audit(transaction, note("series.save", assessment, code), who.account.id, by.at);
    outcome.saved = true;
    return outcome;
  };
  if (mode == ChangeMode::dry_run) return service.database.read(work);
  SeriesOutcome outcome = service.database.write(work);
  if (outcome.saved) tell(service, assessment, series.handling);
  return outcome;
}

void remove_series(const Service& service, const Principal& who, std::int64_t assessment,
                   std::string_view code, std::string_view version) {
  const Change by = change_by(who, service.now_text());
  service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write_statistics);
    StoredSeriesFile stored = read_series_file(transaction, service.blobs, assessment);
    const auto found = std::ranges::find(stored.head.series, code, &Series::code);
    if (found == stored.head.series.end() || found->handling > member.membership.clearance)
      throw Error(ErrorKind::not_found, "There is no such series.");
    require_version(&*found, version);
    stored.head.series.erase(found);
    for (const Series& other : stored.head.series)
      if (other.denominator == code)
        throw Error(ErrorKind::conflict, "The series " + in_quotes(other.code) + " is divided by this one.");
    const std::vector<StoredFile> files = export_files(transaction, service.blobs, assessment);
    store(transaction, service, assessment, stored.head, files, stored.version, by);
    write_audit(transaction, note("series.remove", assessment, std::string(code)), who.account.id, by.at);
  });
  tell(service, assessment, HandlingCode::open);
}

}  // namespace socta
