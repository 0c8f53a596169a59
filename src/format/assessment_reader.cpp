#include "format/assessment_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/validate_assessment.h"
#include "format/assessment_keys.h"
#include "format/assessment_toml.h"
#include "format/csv_reader.h"
#include "format/encoding.h"
#include "format/folder_files.h"
#include "format/output_files.h"
#include "format/statistics_reader.h"
#include "format/statistics_toml.h"
#include "format/table_rows.h"

namespace socta {
namespace {

constexpr std::string_view kAssessmentFile = "assessment.toml";
constexpr std::string_view kStatisticsFile = "statistics.toml";
constexpr std::string_view kMethodologyFile = "methodology.toml";

bool is_chapter(std::string_view path) { return path.starts_with("narrative/") && path.ends_with(".md"); }

bool is_statistics(std::string_view path) { return path.starts_with("statistics/"); }

// Semicolons and tabs part the cells of tables from countries that write decimal commas; with commas between
// the cells, "1,234" could as well be a thousand.
NumberStyle number_style(std::string_view bytes) {
  const std::string_view header = bytes.substr(0, bytes.find('\n'));
  return header.find_first_of(";\t") == header.npos ? NumberStyle::plain : NumberStyle::decimal_comma;
}

class FolderReading {
 public:
  FolderReading(std::span<const StoredFile> files, const Problems& found,
                const MethodologySource& methodologies)
      : files_(files), methodologies_(methodologies) {
    problems_.append(found);
    complete_ = !problems_.has_errors();
  }

  ReadAssessment read() {
    read_head();
    for_each_table([this](const auto& table) { read_table(table); });
    read_series();
    read_narrative();
    read_methodology();
    warn_of_other_files();
    if (complete_) validate();
    problems_.throw_if_errors();
    return {std::move(input_), problems_.list()};
  }

 private:
  const StoredFile* find(std::string_view path) const {
    const auto found = std::find_if(files_.begin(), files_.end(),
                                    [path](const StoredFile& file) { return file.path == path; });
    return found == files_.end() ? nullptr : &*found;
  }

  void read_head() {
    const StoredFile* file = find(kAssessmentFile);
    if (!file) {
      problems_.error("The file is missing; without it this is no assessment folder.",
                      {std::string(kAssessmentFile)});
    } else {
      head_ = read_toml_document(file->bytes, file->path, assessment_format(), problems_);
    }
    if (!head_) {
      complete_ = false;
      return;
    }
    Problems keys;
    assessment() = assessment_of(*head_, keys);
    append_placed(keys, *head_, kAssessmentFile, problems_);
    if (problems_.has_errors()) complete_ = false;
  }

  template <typename Row>
  void read_table(const AssessmentTable<Row>& description) {
    const StoredFile* file = find(description.file);
    if (!file) return;
    Problems structure;
    const Table table = read_csv(file->bytes, file->path, {}, structure);
    problems_.append(structure);
    if (structure.has_errors()) complete_ = false;
    if (table.header.empty()) return;
    for (std::size_t i = 0; i < table.header.size(); ++i)
      columns_.emplace(std::pair(std::string(description.file), table.header[i]), table.first_column + i);
    const RowReading reading{{assessment().handling_default}, number_style(file->bytes)};
    if (!read_rows(table, description, reading, assessment(), problems_)) complete_ = false;
  }

  void read_series() {
    for (const StoredFile& file : files_)
      if (is_statistics(file.path)) assessment().statistics_files.push_back(file);
    const StoredFile* file = find(kStatisticsFile);
    if (!file) return;
    statistics_ = read_toml_document(file->bytes, file->path, statistics_format(), problems_);
    if (!statistics_) {
      complete_ = false;
      return;
    }
    Problems keys;
    assessment().series = series_of(*statistics_, assessment(), keys);
    read_statistics(files_, assessment(), keys, problems_);
    append_placed(keys, *statistics_, kStatisticsFile, problems_);
  }

  void read_narrative() {
    for (const StoredFile& file : files_) {
      if (!is_chapter(file.path)) continue;
      decode_text(file.bytes, Encoding::utf8, file.path, problems_);
      assessment().narrative.push_back(file);
    }
  }

  void read_methodology() {
    const StoredFile* own = find(kMethodologyFile);
    assessment().own_methodology = own != nullptr;
    try {
      if (own) {
        input_.methodology = methodologies_.own(own->bytes, own->path);
      } else {
        read_built_in();
      }
    } catch (const Error& error) {
      complete_ = false;
      for (const Problem& problem : error.problems()) problems_.error(problem.message, problem.where);
    }
  }

  void read_built_in() {
    if (!head_) return;
    Problems key;
    const std::string field = "assessment.methodology";
    if (assessment().methodology_code.empty()) {
      key.error("The folder has no methodology.toml, so a built-in methodology must be named here.",
                {"", 0, 0, field});
    } else {
      try {
        input_.methodology = methodologies_.built_in(assessment().methodology_code);
      } catch (const Error& error) {
        for (const Problem& problem : error.problems()) key.error(problem.message, {"", 0, 0, field});
      }
    }
    if (key.has_errors()) complete_ = false;
    append_placed(key, *head_, kAssessmentFile, problems_);
  }

  void warn_of_other_files() {
    std::vector<std::string> known{std::string(kAssessmentFile), std::string(kStatisticsFile),
                                   std::string(kMethodologyFile)};
    for_each_table([&known](const auto& table) { known.emplace_back(table.file); });
    for (const StoredFile& file : files_) {
      const bool is_known = is_chapter(file.path) || is_output_file(file.path) || is_statistics(file.path) ||
                            std::find(known.begin(), known.end(), file.path) != known.end();
      if (is_known) continue;
      problems_.warning("The file " + in_quotes(file.path) + " is no part of an assessment and was not read" +
                            did_you_mean(file.path, known),
                        {file.path});
    }
  }

  // Rows with a fault are known only in part, so that what validation says of them is left out; what it says
  // of whole tables (row 0) only counts when every row is whole.
  void validate() {
    Problems found;
    validate_assessment(input_, found);
    std::set<std::pair<std::string, std::size_t>> faulty;
    for (const Problem& problem : problems_.list())
      if (problem.severity == Severity::error) faulty.insert({problem.where.file, problem.where.row});
    add_validation(found, faulty);
  }

  void add_validation(const Problems& found, const std::set<std::pair<std::string, std::size_t>>& faulty) {
    Problems head;
    Problems statistics;
    Problems rows;
    for (const Problem& problem : found.list()) {
      Problems& part = problem.where.file == kAssessmentFile   ? head
                       : problem.where.file == kStatisticsFile ? statistics
                                                               : rows;
      if (&part == &rows && !faulty.empty() &&
          (problem.where.row == 0 || faulty.contains({problem.where.file, problem.where.row})))
        continue;
      if (problem.severity == Severity::error) {
        part.error(problem.message, with_column(problem.where));
      } else {
        part.warning(problem.message, with_column(problem.where));
      }
    }
    append_placed(head, *head_, kAssessmentFile, problems_);
    problems_.append(rows);
    if (statistics_) append_placed(statistics, *statistics_, kStatisticsFile, problems_);
  }

  /// Values know their row and the name of their column; where that stands, only the file's header knows.
  Location with_column(Location where) const {
    const auto column = columns_.find({where.file, where.field});
    if (column != columns_.end()) where.column = column->second;
    return where;
  }

  Assessment& assessment() { return input_.assessment; }

  std::span<const StoredFile> files_;
  const MethodologySource& methodologies_;
  Problems problems_;
  bool complete_ = true;
  std::optional<TomlValue> head_;
  std::optional<TomlValue> statistics_;
  std::map<std::pair<std::string, std::string>, std::size_t> columns_;  ///< of each file, by name
  AssessmentCase input_;
};

}  // namespace

ReadAssessment read_assessment_files(std::span<const StoredFile> files, const Problems& found,
                                     const MethodologySource& methodologies) {
  return FolderReading(files, found, methodologies).read();
}

ReadAssessment read_assessment_folder(const std::filesystem::path& folder,
                                      const MethodologySource& methodologies) {
  Problems found;
  const std::vector<StoredFile> files = read_folder_files(folder, found);
  return read_assessment_files(files, found, methodologies);
}

}  // namespace socta
