#include "format/assessment_reading.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/validate_assessment.h"
#include "format/assessment_keys.h"
#include "format/assessment_toml.h"
#include "format/csv_reader.h"
#include "format/encoding.h"
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

Problems with_findings(const AssessmentReading& reading, const ReadingGaps& gaps) {
  Problems found;
  validate_assessment(reading.input, found, gaps);
  Problems all = reading.of_reading;
  reading.places.append(found, all);
  return all;
}

class FolderReading {
 public:
  FolderReading(std::span<const StoredFile> files, std::span<const Table> tables, const Problems& found,
                const MethodologySource& methodologies)
      : files_(files), tables_(tables), methodologies_(methodologies) {
    problems_.append(found);
    for (const Problem& problem : found.list())
      if (problem.severity == Severity::error) gaps_.add_file(problem.where.file);
  }

  AssessmentReading read() {
    read_head();
    for_each_table([this](const auto& table) { read_table(table); });
    read_table(translations_table());
    read_series();
    read_narrative();
    read_map();
    read_methodology();
    warn_of_other_files();
    validate();
    return std::move(reading_);
  }

 private:
  const StoredFile* find(std::string_view path) const {
    const auto found = std::find_if(files_.begin(), files_.end(),
                                    [path](const StoredFile& file) { return file.path == path; });
    return found == files_.end() ? nullptr : &*found;
  }

  std::shared_ptr<const TomlValue> document_of(const StoredFile& file, const TomlFormat& format) {
    std::optional<TomlValue> document = read_toml_document(file.bytes, file.path, format, problems_);
    return document ? std::make_shared<const TomlValue>(std::move(*document)) : nullptr;
  }

  void read_head() {
    const StoredFile* file = find(kAssessmentFile);
    if (file) {
      head_ = document_of(*file, assessment_format());
    } else if (!gaps_.has_file(kAssessmentFile)) {
      problems_.error(
          Sentence("no_assessment_file", "The file is missing; without it this is no assessment folder."),
          {std::string(kAssessmentFile)});
    }
    if (!head_) return gaps_.add_file(std::string(kAssessmentFile));
    Problems keys;
    assessment() = assessment_of(*head_, keys);
    append_placed(keys, *head_, kAssessmentFile, problems_);
    places().add_document(std::string(kAssessmentFile), head_);
  }

  template <typename Row>
  void read_table(const AssessmentTable<Row>& description) {
    const auto known = std::ranges::find(tables_, description.file, &Table::name);
    if (known != tables_.end()) return take_table(*known, description, NumberStyle::plain);
    const StoredFile* file = find(description.file);
    if (!file) return;
    Problems structure;
    const Table table = read_csv(file->bytes, file->path, {}, structure);
    problems_.append(structure);
    if (structure.has_errors()) gaps_.add_file(file->path);
    if (!table.header.empty()) take_table(table, description, number_style(file->bytes));
  }

  template <typename Row>
  void take_table(const Table& table, const AssessmentTable<Row>& description, NumberStyle numbers) {
    places().add_table(table.name, table);
    const RowReading how{{assessment().handling_default}, numbers};
    if (!read_rows(table, description, how, assessment(), problems_)) gaps_.add_file(table.name);
  }

  void read_series() {
    for (const StoredFile& file : files_)
      if (is_statistics(file.path)) assessment().statistics_files.push_back(file);
    const StoredFile* file = find(kStatisticsFile);
    if (!file) return;
    const std::shared_ptr<const TomlValue> statistics = document_of(*file, statistics_format());
    if (!statistics) return gaps_.add_file(std::string(kStatisticsFile));
    Problems keys;
    assessment().series = series_of(*statistics, assessment(), keys);
    read_statistics(files_, gaps_, assessment(), keys, problems_);
    append_placed(keys, *statistics, kStatisticsFile, problems_);
    places().add_document(std::string(kStatisticsFile), statistics);
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
        reading_.input.methodology = methodologies_.own(own->bytes, own->path);
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
        reading_.input.methodology = methodologies_.built_in(assessment().methodology_code);
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
    reading_.of_reading = problems_;
    reading_.problems = with_findings(reading_, gaps_);
  }

  Assessment& assessment() { return reading_.input.assessment; }
  FindingPlaces& places() { return reading_.places; }

  std::span<const StoredFile> files_;
  std::span<const Table> tables_;
  const MethodologySource& methodologies_;
  Problems problems_;
  ReadingGaps gaps_;
  std::shared_ptr<const TomlValue> head_;
  AssessmentReading reading_;
};

}  // namespace

AssessmentReading read_assessment(std::span<const StoredFile> files, std::span<const Table> tables,
                                  const Problems& found, const MethodologySource& methodologies) {
  return FolderReading(files, tables, found, methodologies).read();
}

void validate_again(AssessmentReading& reading) { reading.problems = with_findings(reading, {}); }

}  // namespace socta
