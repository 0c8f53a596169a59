#include "format/finding_places.h"

#include "format/toml_document.h"

namespace socta {
namespace {

void add(const Problem& problem, Location where, Problems& problems) {
  if (problem.severity == Severity::error) {
    problems.error(problem.sentence(), std::move(where));
  } else {
    problems.warning(problem.sentence(), std::move(where));
  }
}

}  // namespace

void FindingPlaces::add_table(const std::string& file, const Table& table) {
  for (std::size_t i = 0; i < table.header.size(); ++i)
    columns_.emplace(std::pair(file, table.header[i]), table.first_column + i);
}

void FindingPlaces::add_document(const std::string& file, std::shared_ptr<const TomlValue> root) {
  documents_.emplace_back(file, std::move(root));
}

void FindingPlaces::replace_table(const std::string& file, const Table* table) {
  std::erase_if(columns_, [&file](const auto& column) { return column.first.first == file; });
  if (table != nullptr) add_table(file, *table);
}

Location FindingPlaces::placed(Location where) const {
  const auto column = columns_.find({where.file, where.field});
  if (column != columns_.end()) where.column = column->second;
  return where;
}

void FindingPlaces::append(const Problems& found, Problems& problems) const {
  std::map<std::string, Problems> in_documents;
  for (const auto& [file, root] : documents_) in_documents[file];
  Problems others;
  for (const Problem& problem : found.list()) {
    const auto document = in_documents.find(problem.where.file);
    if (document != in_documents.end()) {
      add(problem, problem.where, document->second);
    } else {
      add(problem, placed(problem.where), others);
    }
  }
  for (const auto& [file, root] : documents_) append_placed(in_documents[file], *root, file, problems);
  problems.append(others);
}

}  // namespace socta
