#include "format/statistics_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "domain/message_text.h"
#include "format/observation_table.h"
#include "format/series_file.h"
#include "format/series_observations.h"

namespace socta {
namespace {

/// Tables that were read already, by everything that decides how a file is read.
class SharedTables {
 public:
  IndexedTable& read(std::string_view bytes, const SeriesReading& reading, Problems& problems) {
    const Key key{reading.file, reading.sheet, reading.header_row, reading.encoding, reading.separator};
    auto found = tables_.find(key);
    if (found == tables_.end())
      found = tables_.try_emplace(key, read_series_table(bytes, reading, problems)).first;
    return found->second.indexed;
  }

 private:
  using Key = std::tuple<std::string, std::string, std::size_t, std::string, std::string>;
  struct Read {
    explicit Read(Table table_read) : table(std::move(table_read)) {}
    Table table;
    IndexedTable indexed{table};
  };
  std::map<Key, Read> tables_;
};

/// Adds each problem that was not added before.
class DistinctProblems {
 public:
  explicit DistinctProblems(Problems& problems) : problems_(problems) {}

  void append(const Problems& found) {
    for (const Problem& problem : found.list()) {
      if (!seen_.insert(to_string(problem)).second) continue;
      if (problem.severity == Severity::error) {
        problems_.error(problem.sentence(), problem.where);
      } else {
        problems_.warning(problem.sentence(), problem.where);
      }
    }
  }

 private:
  Problems& problems_;
  std::set<std::string> seen_;
};

std::vector<Observation> read_from(std::string_view bytes, const SeriesReading& reading, SharedTables& tables,
                                   Problems& problems) {
  if (reading.format != SeriesFormat::table) return read_series(bytes, reading, problems);
  IndexedTable& table = tables.read(bytes, reading, problems);
  if (table.table().header.empty()) return {};
  return series_observations(read_observation_table(table, reading, problems), reading, reading.file,
                             problems);
}

void share_out(std::vector<Observation> observations, const PeriodRange& reference, Series& series) {
  for (Observation& observation : observations) {
    auto& part = ends_by(observation.period, reference) ? series.observations : series.later;
    part.push_back(std::move(observation));
  }
}

const StoredFile* find_file(std::span<const StoredFile> files, std::string_view path) {
  const auto found =
      std::find_if(files.begin(), files.end(), [path](const StoredFile& file) { return file.path == path; });
  return found == files.end() ? nullptr : &*found;
}

/// What the key file says of a series is wrong, so that reading by it would only bring up more.
bool has_fault(const Problems& problems, const std::string& series) {
  return std::any_of(problems.list().begin(), problems.list().end(), [&series](const Problem& problem) {
    return problem.severity == Severity::error && problem.where.field.starts_with(series + ".");
  });
}

}  // namespace

void read_statistics(std::span<const StoredFile> files, const ReadingGaps& gaps, Assessment& assessment,
                     Problems& keys, Problems& problems) {
  SharedTables tables;
  DistinctProblems distinct(problems);
  for (std::size_t i = 0; i < assessment.series.size(); ++i) {
    Series& series = assessment.series[i];
    const std::string path = "series[" + std::to_string(i + 1) + "]";
    if (has_fault(keys, path) || has_fault(problems, path)) continue;
    if (gaps.has_file(series.reading.file)) continue;
    const StoredFile* file = find_file(files, series.reading.file);
    if (!file) {
      keys.error(Sentence("no_file_in_folder", "There is no file {file} in the folder.",
                          {quoted("file", series.reading.file)}),
                 {"", 0, 0, path + ".file"});
      continue;
    }
    Problems found;
    share_out(read_from(file->bytes, series.reading, tables, found), assessment.reference, series);
    distinct.append(found);
  }
}

}  // namespace socta
