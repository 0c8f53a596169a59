#include <gtest/gtest.h>

#include "figure/figure.h"
#include "figure/made_environment.h"

namespace socta {
namespace {

// Three forms: danger 80, 60 and unknown; the first two neighbours swap most easily by the weight of group_1.
MadeResults three_forms() {
  MadeResults made = made_results(3);
  made.input.assessment.notice = {};
  std::vector<ItemResult>& items = made.results.item_results;
  const std::optional<double> scores[] = {0.6, 0.8, std::nullopt};
  const std::optional<std::size_t> ranks[] = {2, 1, std::nullopt};
  for (std::size_t i = 0; i < 3; ++i) {
    items[i].score = items[i].threat = items[i].damage = scores[i];
    items[i].rank = ranks[i];
    items[i].danger_class.reset();
    if (scores[i]) items[i].danger_class = class_of(made.input.methodology, *scores[i]);
    items[i].coverage.weight_known = scores[i] ? 1 : 0;
    for (GroupResult& group : items[i].groups) {
      group.score = scores[i];
      group.weight_known = scores[i] ? 1 : 0;
      group.contribution = group.group == "group_1" ? 0.3 : 0.1;
    }
  }
  items[1].rank_acceptability = {0.75, 0.25, 0};
  made.results.break_even = {{"form_1", "form_0", "group_0", 0.2, 0.5},
                             {"form_1", "form_0", "group_1", 0.2, 0.15},
                             {"form_1", "form_0", "group_2", 0.2, std::nullopt}};
  return made;
}

Figure drawn(const MadeResults& made, FigureKind kind, Language language = Language::english) {
  FigureRequest request{made.input, made.results, language};
  request.item = "form_1";
  request.series = "series";
  return make_figure(kind, request).value();
}

TEST(Figures, TitlesSayTheFinding) {
  const MadeResults made = three_forms();
  const struct {
    FigureKind kind;
    const char* english;
    const char* serbian;
  } table[] = {
      {FigureKind::ranking, "Most dangerous: Online sexual exploitation of children (very high)",
       "Највећа опасност: Сексуално искоришћавање деце на интернету (веома висок степен)"},
      {FigureKind::matrix, "Above the middle in both threat and damage: 2 of 2",
       "Изнад средине и по претњи и по штети: 2 од 2"},
      {FigureKind::profile, "Online sexual exploitation of children: very high, rank 1 of 3",
       "Сексуално искоришћавање деце на интернету: веома висок степен, ранг 1 од 3"},
      {FigureKind::rank_acceptability,
       "Online sexual exploitation of children: first in 75\u00a0% of the draws",
       "Сексуално искоришћавање деце на интернету: прво место у 75\u00a0% извлачења"},
      {FigureKind::contributions, "Scope adds most: 43\u00a0% of all danger",
       "Највећи допринос – Обим: 43\u00a0% укупне опасности"},
      {FigureKind::break_even, "Nearest to a swap: Scope from 20.0\u00a0% to 15.0\u00a0%",
       "Најближе замени места – Обим: са 20,0\u00a0% на 15,0\u00a0%"},
  };
  for (const auto& row : table) {
    EXPECT_EQ(drawn(made, row.kind).title, row.english);
    EXPECT_EQ(drawn(made, row.kind, Language::serbian_cyrillic).title, row.serbian);
  }
}

// The bar of form and group, by its tooltip.
struct Bar {
  double x = 0;
  double width = 0;
  bool gain = false;
};
Bar bar_of(const std::string& svg, const std::string& tooltip) {
  const std::size_t from = svg.find("<rect", svg.find("<title>" + tooltip));
  const std::string rect = svg.substr(from, svg.find("/>", from) - from);
  const auto number = [&rect](const std::string& name) {
    return std::stod(rect.substr(rect.find(" " + name + "=\"") + name.size() + 3));
  };
  return {number("x"), number("width"), rect.find("f-relief") != std::string::npos};
}

TEST(Figures, AContributionBelowZeroIsABarThatEndsWhereTheOthersBegin) {
  MadeResults made = three_forms();
  const auto bars = [&made] {
    const std::string svg = drawn(made, FigureKind::contributions).svg;
    return std::pair{bar_of(svg, "Trafficking for forced begging and crime, Scope: adds "),
                     bar_of(svg, "Online sexual exploitation of children, Scope: adds ")};
  };
  const auto [above, beside_above] = bars();
  EXPECT_EQ(above.x, beside_above.x);
  EXPECT_EQ(above.width, beside_above.width);
  EXPECT_FALSE(above.gain);
  made.results.item_results[0].groups[1].contribution *= -1;
  const auto [below, beside_below] = bars();
  EXPECT_NEAR(below.x + below.width, beside_below.x, 0.02);  // coordinates have two decimals
  EXPECT_NEAR(below.width, beside_below.width, 0.02);
  EXPECT_GT(below.width, 5);
  EXPECT_TRUE(below.gain);
  EXPECT_FALSE(beside_below.gain);
}

TEST(Figures, DataAreInTheOrderOfDangerWithTheUnknownLast) {
  const FigureData data = drawn(three_forms(), FigureKind::ranking).data;
  ASSERT_EQ(data.rows.size(), 3u);
  EXPECT_EQ(data.rows[0][3], "80");
  EXPECT_EQ(data.rows[1][3], "60");
  EXPECT_EQ(data.rows[2][2], "unknown");
  EXPECT_EQ(data.rows[2][3], "–");
}

TEST(Figures, HatchExactlyWhatIsUnknown) {
  MadeResults made = three_forms();
  EXPECT_NE(drawn(made, FigureKind::heat_map).svg.find("url(#heat-map-hatch)"), std::string::npos);
  made.results.item_results.pop_back();
  EXPECT_EQ(drawn(made, FigureKind::heat_map).svg.find("url(#heat-map-hatch)"), std::string::npos);
}

TEST(Figures, ATieForTheFirstPlaceNamesNobody) {
  MadeResults made = three_forms();
  for (std::size_t i = 0; i < 2; ++i) {
    made.results.item_results[i].rank = 1;
    made.results.item_results[i].tied_with = 1;
  }
  EXPECT_EQ(drawn(made, FigureKind::ranking).title, "2 forms share the first place (very high)");
  EXPECT_EQ(drawn(made, FigureKind::ranking, Language::serbian_cyrillic).title,
            "2 облика деле прво место (веома висок степен)");
}

TEST(Figures, WeightsThatDifferLittleAreWrittenApart) {
  MadeResults made = three_forms();
  made.results.break_even = {{"form_1", "form_0", "group_0", 1.0 / 6, 0.1671}};
  EXPECT_EQ(drawn(made, FigureKind::break_even).title,
            "Nearest to a swap: Necessary resources from 16.67\u00a0% to 16.71\u00a0%");
}

TEST(Figures, TheNoticeOfInventedJudgementsIsDrawn) {
  const MadeResults made = made_environment(3);
  for (const FigureKindEntry& kind : figure_kinds())
    EXPECT_NE(drawn(made, kind.kind).svg.find(">All judgements are invented for illustration.</text>"),
              std::string::npos)
        << kind.name;
}

TEST(Figures, TheProfileShowsTheCycleBeforeOnlyWhereThereIsOne) {
  const MadeResults made = three_forms();
  MadeResults earlier = three_forms();
  earlier.results.item_results[1].score = 0.55;
  earlier.results.item_results[1].groups[0].score.reset();
  FigureRequest request{made.input, made.results};
  request.item = "form_1";
  const Figure alone = *make_figure(FigureKind::profile, request);
  EXPECT_EQ(alone.svg.find(">earlier cycle<"), std::string::npos);
  request.previous = &earlier.results;
  const Figure beside = *make_figure(FigureKind::profile, request);
  EXPECT_NE(beside.svg.find(">earlier cycle<"), std::string::npos);
  ASSERT_EQ(beside.data.columns.back(), "earlier cycle");
  EXPECT_EQ(beside.data.rows[0].back(), "55");
  EXPECT_EQ(beside.data.rows[1].back(), "–") << "unknown then";
  EXPECT_EQ(beside.data.rows[2].back(), "80");
  earlier.results.item_results[1].item = "other";
  const Figure new_form = *make_figure(FigureKind::profile, request);
  EXPECT_EQ(new_form.svg.find(">earlier cycle<"), std::string::npos);
}

TEST(Figures, OpenItemsAreNotCalledForms) {
  MadeResults made = made_environment(4);
  made.input.methodology.items = ItemsMode::open;
  for (const FigureKindEntry& kind : figure_kinds()) {
    if (kind.kind == FigureKind::graph) continue;
    FigureRequest request{made.input, made.results};
    request.item = made.results.items.front();
    request.series = "series";
    const Figure figure = make_figure(kind.kind, request).value();
    for (const std::string& text : {figure.title, figure.subtitle, figure.description}) {
      EXPECT_EQ(text.find(" form "), std::string::npos) << kind.name << ": " << text;
      EXPECT_EQ(text.find(" forms"), std::string::npos) << kind.name << ": " << text;
    }
  }
}

TEST(Figures, TheTrendStatesTheUnitOfItsAxis) {
  MadeResults made = made_environment(3);
  const Figure english = drawn(made, FigureKind::trend);
  EXPECT_NE(english.svg.find(">detections of persons per 100 000 inhabitants<"), std::string::npos);
  EXPECT_EQ(english.data.columns[1], "Value (detections of persons per 100 000 inhabitants)");
  EXPECT_NE(drawn(made, FigureKind::trend, Language::serbian_latin)
                .svg.find(">otkrivenih lica na 100 000 stanovnika<"),
            std::string::npos);
}

TEST(Figures, TheMapColoursKnownAreasHatchesUnknownOnesAndNamesItemsWithoutAnArea) {
  MadeResults made = made_environment(4);
  for (ItemResult& item : made.results.item_results) item.score.reset(), item.danger_class.reset();
  ItemResult& known = made.results.item_results[0];
  known.score = 0.5;
  known.danger_class = 2;
  const Figure map = drawn(made, FigureKind::map);
  std::size_t hatched = 0;
  for (std::size_t at = map.svg.find("url(#map-hatch)"); at != std::string::npos;
       at = map.svg.find("url(#map-hatch)", at + 1))
    ++hatched;
  EXPECT_EQ(hatched, 2u) << "three areas of items, one of them known";
  EXPECT_NE(map.svg.find(">Not on the map: "), std::string::npos);
  EXPECT_NE(map.svg.find(">Boundaries: made for the test<"), std::string::npos);
  EXPECT_EQ(map.data.rows.size(), 4u);
}

TEST(Figures, WithoutAnAreaOfAnyItemThereIsNoMap) {
  MadeResults made = made_environment(4);
  for (AreaShape& shape : made.input.assessment.map.shapes) shape.code += "x";
  EXPECT_FALSE(make_figure(FigureKind::map, {made.input, made.results}));
  made.input.assessment.map = {};
  EXPECT_FALSE(make_figure(FigureKind::map, {made.input, made.results}));
}

}  // namespace
}  // namespace socta
