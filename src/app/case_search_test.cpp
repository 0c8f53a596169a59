#include "app/case_search.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

AssessmentCase small_case() {
  AssessmentCase input;
  input.methodology.crime_nodes = {{.code = "drugs", .name = {{{"en", "Drugs"}}}},
                                   {.code = "heroin",
                                    .parent = "drugs",
                                    .name = {{{"en", "Heroin"}, {"sr", "Хероин"}}},
                                    .description = {{{"en", "Smuggling of opiates"}}}}};
  input.methodology.indicators = {
      {.code = "scope", .group = "size", .name = {{{"en", "Scope"}, {"sr", "Обим"}}}}};
  input.assessment.factors = {
      {.code = "weak_economy", .category = "economic", .statement = {{{"en", "Growth stays weak"}}}}};
  input.assessment.groups = {
      {.code = "OCG-1", .description = "Smuggles opiates", .handling = HandlingCode::restricted},
      {.code = "OCG-2", .description = "Smuggles cars", .handling = HandlingCode::open}};
  input.assessment.series = {
      {.code = "seizures", .name = {{{"en", "Seizures of heroin"}}}},
      {.code = "secret", .name = {{{"en", "Informers"}}}, .handling = HandlingCode::restricted}};
  return input;
}

std::vector<std::string> keys(std::string_view words, SearchedThings things = SearchedThings::all,
                              HandlingCode clearance = HandlingCode::restricted, std::size_t limit = 10) {
  std::vector<std::string> found;
  for (const FoundText& hit :
       search_things(searched_things(small_case()), words, things, clearance, Language::english, limit))
    found.push_back(hit.key);
  return found;
}

TEST(CaseSearch, FindsThingsByCodeNameAndStatementInEitherScript) {
  const struct {
    const char* words;
    std::vector<std::string> keys;
  } table[] = {
      {"heroin", {"heroin", "seizures"}},
      {"ХЕРО", {"heroin", "seizures"}},
      {"obim", {"scope"}},
      {"opiates", {"heroin", "OCG-1"}},
      {"opiates smuggling", {"heroin"}},
      {"weak", {"weak_economy"}},
      {"drugs", {}},  // an area is no form
      {"nothing", {}},
      {"", {}},
      {" , ", {}},
  };
  for (const auto& row : table) EXPECT_EQ(keys(row.words), row.keys) << row.words;
}

TEST(CaseSearch, TellsNothingAboveTheClearanceOrTheScope) {
  using Keys = std::vector<std::string>;
  EXPECT_EQ(keys("smuggles", SearchedThings::all, HandlingCode::open), Keys{"OCG-2"});
  EXPECT_EQ(keys("informers", SearchedThings::all, HandlingCode::consultation), Keys{});
  EXPECT_EQ(keys("informers"), Keys{"secret"});
  EXPECT_EQ(keys("heroin", SearchedThings::of_the_methodology), Keys{"heroin"});
  EXPECT_EQ(keys("heroin", SearchedThings::all, HandlingCode::restricted, 1), Keys{"heroin"});
}

TEST(CaseSearch, TitlesAreInTheReadersLanguage) {
  const auto found =
      search_things(searched_things(small_case()), "heroin", SearchedThings::of_the_methodology,
                    HandlingCode::open, Language::serbian_latin, 1);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].title, "Heroin");
  EXPECT_EQ(search_things(searched_things(small_case()), "heroin", SearchedThings::of_the_methodology,
                          HandlingCode::open, Language::serbian_cyrillic, 1)[0]
                .title,
            "Хероин");
}

}  // namespace
}  // namespace socta
