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
                Sentence("no_such_row", "There is no row {key} in {table}.csv",
                         {quoted("key", translation.key), plain("table", translation.table)}) +
                    did_you_mean(translation.key, known));
  } else if (found->second > 1) {
    table.error(translation.row, "key",
                Sentence("several_rows", "{key} names several rows of {table}.csv.",
                         {quoted("key", translation.key), plain("table", translation.table)}));
  }
}

void check_language(const TableCheck& table, const Assessment& assessment, const Translation& translation) {
  const auto& languages = assessment.languages;
  const auto found = std::find(languages.begin(), languages.end(), translation.language);
  if (found == languages.end()) {
    table.error(translation.row, "language",
                Sentence("foreign_language", "{language} is none of the assessment's languages",
                         {quoted("language", translation.language)}) +
                    did_you_mean(translation.language, languages));
  } else if (found == languages.begin()) {
    table.error(translation.row, "language",
                Sentence("first_language",
                         "The texts in {language}, the first of the languages, stand in {table}.csv itself.",
                         {quoted("language", translation.language), plain("table", translation.table)}));
  }
}

}  // namespace

void validate_translations(const ValidationInput& check) {
  TableCheck table = check.table("translations.csv");
  const Assessment& assessment = check.input.assessment;
  if (assessment.translations.empty()) return;
  const auto keys = keys_of(assessment);
  for (const Translation& translation : assessment.translations) {
    const auto known = std::ranges::find(translated_tables(), translation.table, &TranslatedTable::name);
    if (known == translated_tables().end()) {
      table.error(
          translation.row, "table",
          Sentence("no_text_table", "{table} is no table with texts", {quoted("table", translation.table)}) +
              did_you_mean(translation.table, table_names()));
      continue;
    }
    if (std::ranges::find(known->columns, translation.column) == known->columns.end())
      table.error(translation.row, "column",
                  Sentence("no_text_column", "{column} is no text of {table}.csv",
                           {quoted("column", translation.column), plain("table", translation.table)}) +
                      did_you_mean(translation.column, strings(known->columns)));
    check_key(table, check.gaps, keys.at(known->name), translation);
    if (!check.gaps.has_file("assessment.toml")) check_language(table, assessment, translation);
    table.expect_new(row_key({translation.table, translation.key, translation.column, translation.language}),
                     translation.row, "key", [&] { return Sentence("the_text", "The text"); });
  }
}

}  // namespace socta
