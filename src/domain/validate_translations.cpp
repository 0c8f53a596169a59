#include <algorithm>
#include <map>

#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/translation.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

/// How many rows of a table each key names.
using Keys = std::map<std::string, std::size_t>;

template <typename Row>
Keys keys_of(const std::vector<Row>& rows) {
  Keys keys;
  for (const Row& row : rows) ++keys[translation_key(row)];
  return keys;
}

std::map<std::string_view, Keys> keys_of(const Assessment& assessment) {
  return {{"evidence", keys_of(assessment.evidence)},
          {"groups", keys_of(assessment.groups)},
          {"group_links", keys_of(assessment.group_links)},
          {"decisions", keys_of(assessment.decisions)}};
}

template <typename Names>
std::vector<std::string> strings(const Names& names) {
  return {names.begin(), names.end()};
}

std::vector<std::string> table_names() {
  std::vector<std::string> names;
  for (const TranslatedTable& table : translated_tables()) names.emplace_back(table.name);
  return names;
}

void check_key(const TableCheck& table, const ReadingGaps& gaps, const Keys& keys,
               const Translation& translation) {
  const auto found = keys.find(translation.key);
  if (found == keys.end()) {
    if (gaps.has_file(translation.table + ".csv")) return;
    std::vector<std::string> known;
    for (const auto& [key, rows] : keys) known.push_back(key);
    table.error(translation.row, "key",
                "There is no row " + in_quotes(translation.key) + " in " + translation.table + ".csv" +
                    did_you_mean(translation.key, known));
  } else if (found->second > 1) {
    table.error(translation.row, "key",
                in_quotes(translation.key) + " names several rows of " + translation.table + ".csv.");
  }
}

void check_language(const TableCheck& table, const Assessment& assessment, const Translation& translation) {
  const auto& languages = assessment.languages;
  const auto found = std::find(languages.begin(), languages.end(), translation.language);
  if (found == languages.end()) {
    table.error(translation.row, "language",
                in_quotes(translation.language) + " is none of the assessment's languages" +
                    did_you_mean(translation.language, languages));
  } else if (found == languages.begin()) {
    table.error(translation.row, "language",
                "The texts in " + in_quotes(translation.language) +
                    ", the first of the languages, stand in " + translation.table + ".csv itself.");
  }
}

}  // namespace

void validate_translations(const ValidationInput& check) {
  TableCheck table = check.table("translations.csv");
  const Assessment& assessment = check.input.assessment;
  const auto keys = keys_of(assessment);
  for (const Translation& translation : assessment.translations) {
    const auto known = std::ranges::find(translated_tables(), translation.table, &TranslatedTable::name);
    if (known == translated_tables().end()) {
      table.error(translation.row, "table",
                  in_quotes(translation.table) + " is no table with texts" +
                      did_you_mean(translation.table, table_names()));
      continue;
    }
    if (std::ranges::find(known->columns, translation.column) == known->columns.end())
      table.error(translation.row, "column",
                  in_quotes(translation.column) + " is no text of " + translation.table + ".csv" +
                      did_you_mean(translation.column, strings(known->columns)));
    check_key(table, check.gaps, keys.at(known->name), translation);
    if (!check.gaps.has_file("assessment.toml")) check_language(table, assessment, translation);
    table.expect_new(row_key({translation.table, translation.key, translation.column, translation.language}),
                     translation.row, "key", "The text");
  }
}

}  // namespace socta
