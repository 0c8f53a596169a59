#include "format/assessment_writer.h"

#include <algorithm>
#include <string>

#include "format/assessment_toml.h"
#include "format/folder_files.h"
#include "format/hash.h"
#include "format/methodology_writer.h"
#include "format/statistics_toml.h"
#include "format/table_rows.h"

namespace socta {

std::vector<StoredFile> canonical_parts(const Assessment& assessment) {
  std::vector<StoredFile> parts{{"assessment.toml", write_assessment_toml(assessment)}};
  if (std::string statistics = write_statistics_toml(assessment); !statistics.empty())
    parts.push_back({"statistics.toml", std::move(statistics)});
  for_each_table([&](const auto& table) {
    if (auto bytes = write_rows(table, assessment))
      parts.push_back({std::string(table.file), std::move(*bytes)});
  });
  if (auto translations = write_rows(translations_table(), assessment))
    parts.push_back({std::string(translations_table().file), std::move(*translations)});
  if (!assessment.map.bytes.empty()) parts.push_back({"areas.geojson", assessment.map.bytes});
  parts.insert(parts.end(), assessment.narrative.begin(), assessment.narrative.end());
  parts.insert(parts.end(), assessment.statistics_files.begin(), assessment.statistics_files.end());
  std::sort(parts.begin(), parts.end(),
            [](const StoredFile& a, const StoredFile& b) { return a.path < b.path; });
  return parts;
}

std::string inputs_hash(const Assessment& assessment) {
  PartsHash hash;
  for (const StoredFile& part : canonical_parts(assessment)) hash.add(part.path, part.bytes);
  return hash.hex();
}

void write_assessment_folder(const std::filesystem::path& folder, const AssessmentCase& input) {
  std::vector<StoredFile> parts = canonical_parts(input.assessment);
  if (input.assessment.own_methodology)
    parts.push_back({"methodology.toml", write_methodology(input.methodology)});
  write_folder_files(folder, parts);
}

}  // namespace socta
