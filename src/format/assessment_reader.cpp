#include "format/assessment_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "domain/message_text.h"
#include "domain/reading_gaps.h"
#include "domain/suggestion.h"
#include "domain/validate_assessment.h"
#include "format/assessment_keys.h"
#include "format/assessment_toml.h"
#include "format/csv_reader.h"
#include "format/encoding.h"
#include "format/finding_places.h"
#include "format/folder_files.h"
#include "format/geojson.h"
#include "format/output_files.h"
#include "format/statistics_reader.h"
#include "format/statistics_toml.h"
#include "format/table_rows.h"

namespace socta {
namespace {

constexpr std::string_view kAssessmentFile = "assessment.toml";
constexpr std::string_view kStatisticsFile = "statistics.toml";
constexpr std::string_view kMethodologyFile = "methodology.toml";
constexpr std::string_view kMapFile = "areas.geojson";

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
    for (const Problem& problem : found.list())
      if (problem.severity == Severity::error) gaps_.add_file(problem.where.file);
  }

  ReadAssessment read() {
    read_head();
    for_each_table([this](const auto& table) { read_table(table); });
    read_table(translations_table());
    read_series();
    read_narrative();
    read_map();
    read_methodology();
    warn_of_other_files();
    validate();
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
    if (file) {
      head_ = read_toml_document(file->bytes, file->path, assessment_format(), problems_);
    } else if (!gaps_.has_file(kAssessmentFile)) {
      problems_.error(
          Sentence("no_assessment_file", "The file is missing; without it this is no assessment folder."),
          {std::string(kAssessmentFile)});
    }
    if (!head_) return gaps_.add_file(std::string(kAssessmentFile));
    Problems keys;
    assessment() = assessment_of(*head_, keys);
    append_placed(keys, *head_, kAssessmentFile, problems_);
    places_.add_document(std::string(kAssessmentFile), *head_);
  }

  template <typename Row>
  void read_table(const AssessmentTable<Row>& description) {
    const StoredFile* file = find(description.file);
    if (!file) return;
    Problems structure;
    const Table table = read_csv(file->bytes, file->path, {}, structure);
    problems_.append(structure);
    if (structure.has_errors()) gaps_.add_file(file->path);
    if (table.header.empty()) return;
    places_.add_table(file->path, table);
    const RowReading reading{{assessment().handling_default}, number_style(file->bytes)};
    if (!read_rows(table, description, reading, assessment(), problems_)) gaps_.add_file(file->path);
  }

  void read_series() {
    for (const StoredFile& file : files_)
      if (is_statistics(file.path)) assessment().statistics_files.push_back(file);
    const StoredFile* file = find(kStatisticsFile);
    if (!file) return;
    statistics_ = read_toml_document(file->bytes, file->path, statistics_format(), problems_);
    if (!statistics_) return gaps_.add_file(std::string(kStatisticsFile));
    Problems keys;
    assessment().series = series_of(*statistics_, assessment(), keys);
    read_statistics(files_, gaps_, assessment(), keys, problems_);
    append_placed(keys, *statistics_, kStatisticsFile, problems_);
    places_.add_document(std::string(kStatisticsFile), *statistics_);
  }

  void read_narrative() {
    for (const StoredFile& file : files_) {
      if (!is_chapter(file.path)) continue;
      decode_text(file.bytes, Encoding::utf8, file.path, problems_);
      assessment().narrative.push_back(file);
    }
  }

  void read_map() {
    const StoredFile* file = find(kMapFile);
    if (!file) return;
    AreaMap& map = assessment().map;
    map.bytes = file->bytes;
    map.shapes = read_geojson(file->bytes, file->path, map.code_property, problems_);
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
      gaps_.add_file(std::string(kMethodologyFile));
      for (const Problem& problem : error.problems()) problems_.error(problem.sentence(), problem.where);
    }
  }

  void read_built_in() {
    if (!head_ || gaps_.has_file(kMethodologyFile)) return gaps_.add_file(std::string(kMethodologyFile));
    Problems key;
    const std::string field = "assessment.methodology";
    if (assessment().methodology_code.empty()) {
      key.error(Sentence("no_methodology_named",
                         "The folder has no methodology.toml, so a built-in methodology must be named here."),
                {"", 0, 0, field});
    } else {
      try {
        input_.methodology = methodologies_.built_in(assessment().methodology_code);
      } catch (const Error& error) {
        for (const Problem& problem : error.problems()) key.error(problem.sentence(), {"", 0, 0, field});
      }
    }
    if (key.has_errors()) gaps_.add_file(std::string(kMethodologyFile));
    append_placed(key, *head_, kAssessmentFile, problems_);
  }

  void warn_of_other_files() {
    std::vector<std::string> known{std::string(kAssessmentFile), std::string(kStatisticsFile),
                                   std::string(kMethodologyFile), std::string(kMapFile),
                                   std::string(translations_table().file)};
    for_each_table([&known](const auto& table) { known.emplace_back(table.file); });
    for (const StoredFile& file : files_) {
      const bool is_known = is_chapter(file.path) || is_output_file(file.path) || is_statistics(file.path) ||
                            std::find(known.begin(), known.end(), file.path) != known.end();
      if (is_known) continue;
      problems_.warning(Sentence("no_part", "The file {path} is no part of an assessment and was not read",
                                 {quoted("path", file.path)}) +
                            did_you_mean(file.path, known),
                        {file.path});
    }
  }

  void validate() {
    for (const Problem& problem : problems_.list())
      if (problem.severity == Severity::error) gaps_.add_fault(problem.where);
    Problems found;
    validate_assessment(input_, found, gaps_);
    places_.append(found, problems_);
  }

  Assessment& assessment() { return input_.assessment; }

  std::span<const StoredFile> files_;
  const MethodologySource& methodologies_;
  Problems problems_;
  ReadingGaps gaps_;
  std::optional<TomlValue> head_;
  std::optional<TomlValue> statistics_;
  FindingPlaces places_;
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
