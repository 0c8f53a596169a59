#include "app/briefing_pages.h"

#include <gtest/gtest.h>

#include <set>

#include "format/builtin_methodologies.h"
#include "format/methodology_reader.h"

namespace socta {
namespace {

Methodology builtin() {
  return read_methodology(std::string(builtin_methodology_file("socta-2015")), "socta-2015.toml");
}

const BriefingPage& page(const std::vector<BriefingPage>& pages, const std::string& place) {
  for (const BriefingPage& one : pages)
    if (one.place == place) return one;
  throw std::out_of_range(place);
}

TEST(BriefingPages, EveryPartOfTheMethodologyHasAPlaceOfItsOwn) {
  const Methodology methodology = builtin();
  const auto pages = briefing_pages(methodology);
  std::set<std::string> places;
  for (const BriefingPage& one : pages) EXPECT_TRUE(places.insert(one.place).second) << one.place;
  for (const std::string& form : crime_forms(methodology))
    EXPECT_TRUE(places.contains("form." + form) || places.contains("area." + form)) << form;
  for (const Indicator& one : methodology.indicators)
    EXPECT_TRUE(places.contains("indicator." + one.code)) << one.code;
  for (const GradingScheme& one : methodology.grading_schemes)
    EXPECT_TRUE(places.contains("scheme." + one.code)) << one.code;
  for (const char* place : {"methodology", "classes", "environment", "domains", "stakeholders", "sources"})
    EXPECT_TRUE(places.contains(place)) << place;
}

TEST(BriefingPages, APageIsInEnglishAndSerbian) {
  for (const BriefingPage& one : briefing_pages(builtin())) {
    EXPECT_FALSE(one.title.in("en").empty()) << one.place;
    if (one.kind != "scheme") {
      EXPECT_NE(one.title.in("en"), one.title.in("sr")) << one.place;
    }
    EXPECT_EQ(one.kind, one.place.substr(0, one.place.find('.')));
  }
}

TEST(BriefingPages, AnIndicatorShowsItsQuestionAndItsAnchors) {
  const Methodology methodology = builtin();
  const Indicator& indicator = methodology.indicators.front();
  const auto pages = briefing_pages(methodology);
  const BriefingPage& found = page(pages, "indicator." + indicator.code);
  EXPECT_EQ(found.level, 2);
  EXPECT_EQ(found.body.size(), 1 + indicator.scale.points.size());
  EXPECT_EQ(found.body[0], indicator.question);
  EXPECT_TRUE(found.body[1].in("en").starts_with("0 – ")) << found.body[1].in("en");
}

}  // namespace
}  // namespace socta
