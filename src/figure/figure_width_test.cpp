#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>

#include "figure/drawn_text.h"
#include "figure/figure.h"
#include "figure/made_environment.h"

namespace socta {
namespace {

// The longest words of the methodologies that are built in, and longer ones.
MadeResults with_long_words() {
  MadeResults made = made_environment(6);
  const auto named = made_results_parts::named;
  const Text names[] = {named("Sophistication of counterintelligence", "Софистицираност противобавештајна"),
                        named("Infiltration", "Инфилтрација"),
                        named("Flexibility in work", "Флексибилност у раду"),
                        named("Social tolerance", "Друштвена толеранција"),
                        named("Institutional development", "Институционализованост")};
  for (std::size_t i = 0; i < made.input.methodology.groups.size(); ++i)
    made.input.methodology.groups[i].name = names[i];
  for (std::size_t i = 0; i < made.input.methodology.domains.size(); ++i)
    made.input.methodology.domains[i].name = names[i % 5];
  for (std::size_t i = 0; i < made.input.methodology.stakeholders.size(); ++i)
    made.input.methodology.stakeholders[i].name = names[i % 5];
  return made;
}

std::string all_texts(const Figure& figure) {
  std::string all;
  for (const DrawnText& drawn : drawn_texts(figure.svg)) all += drawn.text + "\n";
  return all;
}

void expect_whole_words(const std::string& drawn, std::string_view name, const std::string& where) {
  while (!name.empty()) {
    const std::size_t space = std::min(name.find(' '), name.size());
    EXPECT_NE(drawn.find(name.substr(0, space)), std::string::npos) << where << ": " << name.substr(0, space);
    name.remove_prefix(std::min(space + 1, name.size()));
  }
}

TEST(FigureWidth, HeadsOfColumnsKeepTheirWordsWhole) {
  const MadeResults made = with_long_words();
  for (const FigureKind kind :
       {FigureKind::heat_map, FigureKind::contributions, FigureKind::influence, FigureKind::incidence})
    for (const Language language : {Language::english, Language::serbian_cyrillic, Language::serbian_latin})
      for (double px = 320; px <= 1400; px += 30) {
        FigureRequest request{made.input, made.results, language};
        request.px = px;
        const Figure figure = make_figure(kind, request).value();
        const std::string drawn = all_texts(figure);
        const std::string where = figure.id + " " + std::string(to_string(language)) + " " + coordinate(px);
        for (std::size_t i = 1; i + 1 < figure.data.columns.size(); ++i)
          expect_whole_words(drawn, figure.data.columns[i], where);
      }
}

TEST(FigureWidth, OnAPhoneNothingIsCut) {
  const MadeResults made = with_long_words();
  for (const FigureKindEntry& kind : figure_kinds())
    for (const Language language : {Language::english, Language::serbian_cyrillic, Language::serbian_latin})
      for (const double px : {320.0, 360.0, 480.0}) {
        FigureRequest request{made.input, made.results, language};
        request.px = px;
        request.item = made.results.items.front();
        request.series = "series";
        const std::string drawn = all_texts(make_figure(kind.kind, request).value());
        EXPECT_EQ(drawn.find("…"), std::string::npos) << kind.name << " " << to_string(language) << "\n"
                                                      << drawn;
      }
}

TEST(FigureWidth, IsThatOfTheRequestFromThePhoneOn) {
  const MadeResults made = made_environment(4);
  const struct {
    double asked;
    const char* drawn;
  } table[] = {{100, "\"0 0 320 "}, {320, "\"0 0 320 "}, {411, "\"0 0 411 "}, {9000, "\"0 0 1600 "}};
  for (const FigureKindEntry& kind : figure_kinds())
    for (const auto& row : table) {
      FigureRequest request{made.input, made.results};
      request.px = row.asked;
      request.item = made.results.items.front();
      request.series = "series";
      EXPECT_NE(make_figure(kind.kind, request)->svg.find(row.drawn), std::string::npos) << kind.name;
    }
}

// FNV-1a, 32 bits.
std::uint32_t checksum(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

// Reports have the wide drawings: what is mended for phones must not change them by the way. Where a change
// of a wide drawing is meant, the numbers that the test names take the place of those below.
TEST(FigureWidth, WideDrawingsStayAsReportsHaveThem) {
  const MadeResults made = made_environment(10);
  const std::map<std::string_view, std::uint32_t> expected = {
      {"ranking", 4146335162U},       {"map", 3815853239U},        {"matrix", 2945705454U},
      {"heat-map", 1967069183U},      {"profile", 263160868U},     {"rank-acceptability", 3514587987U},
      {"contributions", 1068637668U}, {"break-even", 2953075160U}, {"key-factors", 1036779853U},
      {"factors", 12081670U},         {"outlook", 802639539U},     {"scenarios", 307012922U},
      {"trend", 537834302U},          {"agreement", 3980163145U},  {"incidence", 1247999682U},
      {"influence", 2485312047U},     {"coverage", 363593304U},    {"graph", 3057145700U}};
  for (const FigureKindEntry& kind : figure_kinds()) {
    FigureRequest request{made.input, made.results};
    request.item = made.results.items.front();
    request.series = "series";
    request.medium = FigureMedium::print;
    EXPECT_EQ(checksum(make_figure(kind.kind, request)->svg), expected.at(kind.name)) << kind.name;
  }
}

// Two drawings of one figure may stand in one page.
TEST(FigureWidth, PartsOfANarrowDrawingHaveNamesOfTheirOwn) {
  const MadeResults made = made_environment(4);
  FigureRequest request{made.input, made.results};
  request.px = 320;
  const std::string svg = make_figure(FigureKind::heat_map, request)->svg;
  EXPECT_NE(svg.find("id=\"heat-map-narrow-hatch\""), std::string::npos);
  EXPECT_EQ(svg.find("\"heat-map-title\""), std::string::npos);
}

}  // namespace
}  // namespace socta
