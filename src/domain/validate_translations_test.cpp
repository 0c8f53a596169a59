#include "domain/translation.h"
#include "domain/validation_fixture.h"

namespace socta {
namespace {

AssessmentCase translated_case() {
  AssessmentCase input = valid_case();
  input.assessment.translations = {{"evidence", "E1", "text", "sr", "Т", {2}},
                                   {"group_links", "G1 G2", "kind", "sr", "набавка", {3}},
                                   {"decisions", "heroin", "reason", "sr", "Јер", {4}}};
  return input;
}

std::vector<std::string> complaints_about(const AssessmentCase& input) {
  Problems problems;
  validate_assessment(input, problems);
  std::vector<std::string> complaints;
  for (const Problem& problem : problems.list()) complaints.push_back(to_string(problem));
  return complaints;
}

TEST(ValidateTranslations, FindsNothingWrongWithTextsOfRowsThatAreThere) {
  EXPECT_EQ(complaints_about(translated_case()), std::vector<std::string>{});
}

TEST(ValidateTranslations, FindsDefects) {
  const struct {
    Translation translation;
    const char* expected;
  } table[] = {
      {{"evidnce", "E1", "text", "sr", "x", {5}},
       "translations.csv, row 5 (table): \"evidnce\" is no table with texts; did you mean \"evidence\"?"},
      {{"evidence", "E1", "grade", "sr", "x", {5}},
       "translations.csv, row 5 (column): \"grade\" is no text of evidence.csv."},
      {{"evidence", "E9", "source", "sr", "x", {5}},
       "translations.csv, row 5 (key): There is no row \"E9\" in evidence.csv; did you mean \"E1\"?"},
      {{"evidence", "E1", "source", "mk", "x", {5}},
       "translations.csv, row 5 (language): \"mk\" is none of the assessment's languages."},
      {{"evidence", "E1", "source", "en", "x", {5}},
       "translations.csv, row 5 (language): The texts in \"en\", the first of the languages, stand in "
       "evidence.csv itself."},
      {{"evidence", "E1", "text", "sr", "x", {5}},
       "translations.csv, row 5 (key): The text stands here and in row 2."},
  };
  for (const auto& row : table) {
    AssessmentCase input = translated_case();
    input.assessment.translations.push_back(row.translation);
    EXPECT_EQ(complaints_about(input), std::vector<std::string>{row.expected});
  }
}

TEST(ValidateTranslations, AKeyOfSeveralRowsNamesNone) {
  AssessmentCase input = translated_case();
  GroupLink second = input.assessment.group_links.front();
  second.kind = "transport";
  second.row = {4};
  input.assessment.group_links.push_back(second);
  EXPECT_EQ(complaints_about(input),
            std::vector<std::string>{
                "translations.csv, row 3 (key): \"G1 G2\" names several rows of group_links.csv."});
}

TEST(Translations, ATextIsInTheFirstLanguageAndInThoseOfItsTranslations) {
  const AssessmentCase input = translated_case();
  const Translations translations(input.assessment);
  EXPECT_EQ(translations.of("evidence", "E1", "text", "T"), (Text{{{"en", "T"}, {"sr", "Т"}}}));
  EXPECT_EQ(translations.of("evidence", "E1", "source", "Report"), (Text{{{"en", "Report"}}}));
  EXPECT_EQ(translations.of("evidence", "E1", "text", ""), Text{});
}

}  // namespace
}  // namespace socta
