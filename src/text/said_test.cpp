#include "text/said.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "domain/code_list.h"
#include "source_dir.h"
#include "text/message.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

/// Key → English form of each sentence that the code says, as it stands in the source.
std::map<std::string, std::string> read_forms() {
  const std::regex call("Sentence(?: \\w+)?\\(\\s*\"([a-z_0-9]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)");
  const std::regex noun("CodeList \\w+[({]\"([a-z ]+)\"");
  std::map<std::string, std::string> forms;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOCTA_SOURCE_DIR) / "src")) {
    const std::string name = entry.path().filename().string();
    if ((!name.ends_with(".cpp") && !name.ends_with(".h")) || name.ends_with("_test.cpp")) continue;
    std::ifstream in(entry.path());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    for (std::sregex_iterator it(text.begin(), text.end(), call), end; it != end; ++it) {
      const auto [form, is_new] = forms.emplace((*it)[1], (*it)[2]);
      EXPECT_TRUE(is_new || form->second == (*it)[2]) << (*it)[1] << " reads in two ways: " << name;
    }
    for (std::sregex_iterator it(text.begin(), text.end(), noun), end; it != end; ++it) {
      std::string key = "there_is_no_" + (*it)[1].str();
      std::ranges::replace(key, ' ', '_');
      forms.emplace(key, "{code}");
    }
  }
  return forms;
}

const std::map<std::string, std::string>& forms_in_the_code() {
  static const std::map<std::string, std::string> forms = read_forms();
  return forms;
}

std::set<std::string> places_in(const std::string& form) {
  const std::regex place("\\{([a-z_]+)[,}]");
  std::set<std::string> places;
  for (std::sregex_iterator it(form.begin(), form.end(), place), end; it != end; ++it)
    places.insert((*it)[1]);
  return places;
}

/// A message of the Serbian catalogue with each of its places filled with its own name in braces.
std::string in_serbian(const std::string& key, const std::set<std::string>& places) {
  std::vector<MessageArgument> arguments;
  for (const std::string& place : places) {
    if (place == "count")
      arguments.emplace_back(place, std::int64_t{1});
    else
      arguments.emplace_back(place, "{" + place + "}");
  }
  return message(Language::serbian_cyrillic, "said." + key, arguments);
}

TEST(Said, TheCatalogueHasWhatTheCodeSaysAndNothingElse) {
  const auto& forms = forms_in_the_code();
  EXPECT_GT(forms.size(), 150u);
  std::set<std::string> said;
  for (const std::string& key : message_keys(Language::serbian_cyrillic))
    if (key.starts_with("said.")) said.insert(key.substr(5));
  for (const auto& [key, form] : forms) EXPECT_TRUE(said.contains(key)) << key << " = " << form;
  for (const std::string& key : said) EXPECT_TRUE(forms.contains(key)) << key << " is said by no code";
}

TEST(Said, EveryPlaceIsFilledInBothLanguages) {
  for (const auto& [key, form] : forms_in_the_code()) {
    const std::set<std::string> places = places_in(form);
    std::set<std::string> filled = places_in(in_serbian(key, places));
    if (places.contains("count")) filled.insert("count");
    EXPECT_EQ(filled, places) << key;
  }
}

TEST(Said, ASentenceIsMadeInTheReadersLanguage) {
  CodeList assessors("assessor");
  assessors.add("A7");
  const struct {
    Sentence sentence;
    std::string serbian;
    std::string latin;
  } table[] = {
      {assessors.there_is_no("A7x"), "Нема оцењивача „A7x“; да ли се мислило на „A7“?",
       "Nema ocenjivača „A7x“; da li se mislilo na „A7“?"},
      {assessors.there_is_no("Петар"), "Нема оцењивача „Петар“.", "Nema ocenjivača „Petar“."},
      {{"off_scale", "{value}", {numeric("value", 4.5), numeric("low", 0), numeric("high", 4)}},
       "4,5 није на скали од 0 до 4.",
       "4,5 nije na skali od 0 do 4."},
      {{"in_rows", "{count}", {counted("count", 22)}}, " Стоји у 22 реда.", " Stoji u 22 reda."},
      {"A sentence without a key.", "A sentence without a key.", "A sentence without a key."},
  };
  for (const auto& row : table) {
    const Problem problem{row.sentence.english(), {}, Severity::error, row.sentence.parts()};
    EXPECT_EQ(said(Language::english, problem), row.sentence.english());
    EXPECT_EQ(said(Language::serbian_cyrillic, problem), row.serbian);
    EXPECT_EQ(said(Language::serbian_latin, problem), row.latin);
  }
}

}  // namespace
}  // namespace socta
