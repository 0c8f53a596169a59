#include "store/backup_manifest.h"

#include <nlohmann/json.hpp>

#include "domain/error.h"

namespace socta {
namespace {

using nlohmann::json;

constexpr const char* kFormat = "opensocta-backup";
constexpr int kVersion = 1;

constexpr std::pair<SqlKind, const char*> kKinds[] = {
    {SqlKind::integer, "integer"}, {SqlKind::real, "real"}, {SqlKind::text, "text"}};

std::string word_of(SqlKind kind) {
  for (const auto& [known, word] : kKinds)
    if (known == kind) return word;
  return "";
}

[[noreturn]] void fail_corrupt(const char* what) {
  throw Error(ErrorKind::corrupt, std::string("The archive is damaged: ") + what);
}

SqlKind kind_of(const std::string& word) {
  for (const auto& [known, name] : kKinds)
    if (name == word) return known;
  fail_corrupt("its list of columns is not right.");
}

json json_of_table(const BackupManifest::Table& table) {
  json columns = json::array();
  for (const StoredTable::Column& column : table.table.columns)
    columns.push_back({{"name", column.name}, {"kind", word_of(column.kind)}});
  return {{"name", table.table.name}, {"columns", columns},       {"rows", table.rows},
          {"bytes", table.bytes},     {"last_id", table.last_id}, {"sha256", table.sha256}};
}

BackupManifest::Table table_of_json(const json& value) {
  BackupManifest::Table table{
      {value.at("name")}, value.at("rows"), value.at("bytes"), value.at("last_id"), value.at("sha256")};
  for (const json& column : value.at("columns"))
    table.table.columns.push_back({column.at("name"), kind_of(column.at("kind"))});
  return table;
}

BackupManifest read_manifest(const json& value) {
  if (value.at("format") != kFormat) fail_corrupt("it is no backup of this program.");
  if (value.at("version") > kVersion)
    throw Error(ErrorKind::conflict, "The archive was made by a newer program; restore it with that one.");
  BackupManifest manifest{value.at("schema"), value.at("made_at"), value.at("made_by")};
  for (const json& table : value.at("tables")) manifest.tables.push_back(table_of_json(table));
  for (const json& blob : value.at("blobs")) manifest.blobs.push_back({blob.at("sha256"), blob.at("bytes")});
  return manifest;
}

json json_of_value(const SqlValue& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value.variant())) return *integer;
  if (const auto* real = std::get_if<double>(&value.variant())) return *real;
  if (const auto* text = std::get_if<std::string>(&value.variant())) return *text;
  return nullptr;
}

SqlValue value_of_json(const json& value, SqlKind kind) {
  if (value.is_null()) return {};
  if (kind == SqlKind::integer) return value.get<std::int64_t>();
  if (kind == SqlKind::real) return value.get<double>();
  return value.get<std::string>();
}

}  // namespace

std::string table_part(std::string_view table) { return "tables/" + std::string(table) + ".jsonl"; }

std::string blob_part(std::string_view hash) { return "contents/" + std::string(hash); }

std::string json_of_manifest(const BackupManifest& manifest) {
  json tables = json::array();
  for (const BackupManifest::Table& table : manifest.tables) tables.push_back(json_of_table(table));
  json blobs = json::array();
  for (const BackupManifest::Blob& blob : manifest.blobs)
    blobs.push_back({{"sha256", blob.sha256}, {"bytes", blob.bytes}});
  return json{{"format", kFormat},
              {"version", kVersion},
              {"schema", manifest.schema},
              {"made_at", manifest.made_at},
              {"made_by", manifest.made_by},
              {"tables", tables},
              {"blobs", blobs}}
             .dump(1) +
         "\n";
}

BackupManifest manifest_of_json(const std::string& text) {
  try {
    return read_manifest(json::parse(text));
  } catch (const json::exception&) {
    fail_corrupt("its list of contents is not right.");
  }
}

BackupSummary summary_of(const BackupManifest& manifest) {
  BackupSummary summary{manifest.schema, manifest.made_at, manifest.made_by};
  summary.tables = static_cast<std::int64_t>(manifest.tables.size());
  summary.blobs = static_cast<std::int64_t>(manifest.blobs.size());
  for (const BackupManifest::Table& table : manifest.tables) {
    summary.rows += table.rows;
    summary.bytes += table.bytes;
  }
  for (const BackupManifest::Blob& blob : manifest.blobs) summary.bytes += blob.bytes;
  return summary;
}

std::string json_of_row(const SqlRow& row) {
  json values = json::array();
  for (const SqlValue& value : row) values.push_back(json_of_value(value));
  return values.dump();
}

SqlRow row_of_json(std::string_view line, const StoredTable& table) {
  try {
    const json values = json::parse(line);
    if (values.size() != table.columns.size()) fail_corrupt("a row is not of its table.");
    SqlRow row;
    for (std::size_t i = 0; i < values.size(); ++i)
      row.push_back(value_of_json(values[i], table.columns[i].kind));
    return row;
  } catch (const json::exception&) {
    fail_corrupt("a row is not of its table.");
  }
}

}  // namespace socta
