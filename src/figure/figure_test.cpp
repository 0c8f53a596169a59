#include "figure/figure.h"

#include <gtest/gtest.h>

#include <set>

#include "figure/drawn_text.h"
#include "figure/made_environment.h"

namespace socta {
namespace {

constexpr auto kLanguages = {Language::english, Language::serbian_cyrillic, Language::serbian_latin};
// Text boxes are taller than their letters; lines of one paragraph may touch by so much.
constexpr double kTouch = 1.5;
constexpr double kSmallestType = 10;

Box shrunk(const Box& box) {
  return {box.x + kTouch / 2, box.y + kTouch, box.width - kTouch, box.height - 2 * kTouch};
}

void expect_tidy(const Figure& figure, const std::string& where) {
  const std::size_t at = figure.svg.find("viewBox=\"0 0 ");
  ASSERT_NE(at, std::string::npos);
  char* end = nullptr;
  const double width = std::strtod(figure.svg.c_str() + at + 13, &end);
  const double height = std::strtod(end, nullptr);
  const auto texts = drawn_texts(figure.svg);
  EXPECT_FALSE(texts.empty());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Box& box = texts[i].box;
    EXPECT_GE(texts[i].px, kSmallestType) << where << ": '" << texts[i].text << "'";
    EXPECT_TRUE(box.x >= 0 && box.y >= 0 && box.right() <= width && box.bottom() <= height)
        << where << ": '" << texts[i].text << "' leaves the figure";
    for (std::size_t j = 0; j < i; ++j)
      EXPECT_FALSE(shrunk(box).overlaps(shrunk(texts[j].box)))
          << where << ": '" << texts[i].text << "' lies over '" << texts[j].text << "'";
  }
}

void expect_whole(const Figure& figure) {
  EXPECT_FALSE(figure.title.empty());
  EXPECT_FALSE(figure.description.empty());
  EXPECT_NE(figure.svg.find("role=\"img\""), std::string::npos);
  EXPECT_NE(figure.svg.find("-desc\">" + xml_escaped(figure.description) + "</desc>"), std::string::npos);
  EXPECT_FALSE(figure.data.rows.empty());
  for (const auto& row : figure.data.rows) EXPECT_EQ(row.size(), figure.data.columns.size());
}

// Calls `check` with every kind that the data allow, in every language and at four widths.
template <typename Check>
void for_each_figure(const MadeResults& made, const Check& check) {
  for (const FigureKindEntry& kind : figure_kinds())
    for (const Language language : kLanguages)
      for (const double px : {320.0, 390.0, 560.0, 760.0, 1200.0}) {
        FigureRequest request{made.input, made.results, language};
        request.px = px;
        if (kind.of_one_item) request.item = made.results.items.front();
        request.series = "series";
        const auto figure = make_figure(kind.kind, request);
        ASSERT_TRUE(figure) << kind.name;
        check(*figure,
              std::string(kind.name) + " " + std::string(to_string(language)) + " " + coordinate(px));
      }
}

TEST(Figure, NoTextLeavesTheFigureOrLiesOverAnother) {
  for (const std::size_t items : {3U, 10U, 23U, 40U})
    for_each_figure(made_environment(items), [&](const Figure& figure, const std::string& where) {
      expect_tidy(figure, where + " with " + std::to_string(items));
      expect_whole(figure);
    });
}

TEST(Figure, NamesOfAnyKindAreEscapedAndStayInside) {
  MadeResults made = made_environment(5);
  made.input.methodology.crime_nodes[0].name = Text{{{"en", std::string(10000, 'W')}}};
  made.input.methodology.crime_nodes[1].name = Text{{{"en", "<script>alert(\"&\")</script>"}}};
  made.input.methodology.crime_nodes[2].name = Text{{{"en", "תחבורה \x01\x7f\xff broken"}}};
  made.input.methodology.groups[0].name =
      Text{{{"en", "A very long name of a group of indicators that goes on and on"}}};
  made.input.methodology.classes[5].name = Text{{{"en", "unbelievablyextraordinarily high"}}};
  for_each_figure(made, [](const Figure& figure, const std::string& where) {
    expect_tidy(figure, where);
    EXPECT_EQ(figure.svg.find("<script"), std::string::npos);
    EXPECT_EQ(figure.svg.find('\x01'), std::string::npos);
    EXPECT_EQ(figure.svg.find('\xff'), std::string::npos);
  });
}

MadeResults with_groups(std::size_t count) {
  MadeResults made = made_environment(6);
  Methodology& methodology = made.input.methodology;
  const IndicatorGroup model = methodology.groups.front();
  while (methodology.groups.size() < count) {
    methodology.groups.push_back(model);
    methodology.groups.back().code = "group_" + std::to_string(methodology.groups.size() - 1);
    made.results.groups.push_back(methodology.groups.back().code);
    for (ItemResult& item : made.results.item_results) {
      item.groups.push_back(item.groups.front());
      item.groups.back().group = made.results.groups.back();
    }
  }
  return made;
}

TEST(Figure, ManyGroupsAndAnyNumberOfClassesFit) {
  for (const std::size_t classes : {0U, 1U, 3U}) {
    MadeResults made = with_groups(14);
    made.input.methodology.classes.resize(classes);
    for (ItemResult& item : made.results.item_results) {
      item.danger_class.reset();
      if (item.score && classes > 0) item.danger_class = class_of(made.input.methodology, *item.score);
    }
    for_each_figure(made, [](const Figure& figure, const std::string& where) {
      expect_tidy(figure, where);
      EXPECT_EQ(figure.svg.find("width=\"-"), std::string::npos) << where;
    });
  }
}

TEST(Figure, TheSameRequestGivesTheSameBytes) {
  const MadeResults made = made_environment(10);
  for (const FigureKindEntry& kind : figure_kinds()) {
    FigureRequest request{made.input, made.results};
    request.item = made.results.items.front();
    request.series = "series";
    EXPECT_EQ(make_figure(kind.kind, request)->svg, make_figure(kind.kind, request)->svg);
  }
}

TEST(Figure, WithoutScoresThereIsNone) {
  const Results none;
  const AssessmentCase input;
  for (const FigureKindEntry& kind : figure_kinds()) {
    FigureRequest request{input, none};
    request.item = "heroin";
    request.series = "series";
    EXPECT_FALSE(make_figure(kind.kind, request)) << kind.name;
  }
}

TEST(Figure, PrintHasNoStyleSheetAndTheHeadingCanBeLeftToTheCaption) {
  const MadeResults made = made_environment(5);
  for (const FigureKindEntry& kind : figure_kinds()) {
    FigureRequest request{made.input, made.results};
    request.item = made.results.items.front();
    request.series = "series";
    request.medium = FigureMedium::print;
    request.heading = FigureHeading::left_out;
    const Figure figure = *make_figure(kind.kind, request);
    EXPECT_EQ(figure.svg.find("var(--"), std::string::npos);
    for (const DrawnText& drawn : drawn_texts(figure.svg)) EXPECT_NE(drawn.text, figure.title);
  }
}

TEST(Figure, KindsAreNamedOnceAndFoundByName) {
  std::set<std::string_view> names;
  for (const FigureKindEntry& kind : figure_kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_EQ(find_figure_kind(kind.name), &kind);
  }
  EXPECT_EQ(find_figure_kind("pie"), nullptr);
}

TEST(Figure, OfAHigherHandlingCodeNothingIsDrawn) {
  MadeResults made = made_environment(5);
  const FigureRequest open{made.input, made.results};
  FigureRequest restricted{made.input, made.results};
  restricted.level = HandlingCode::restricted;
  EXPECT_EQ(make_figure(FigureKind::graph, open)->svg.find("SECRET"), std::string::npos);
  EXPECT_EQ(make_figure(FigureKind::graph, open)->svg.find("XK"), std::string::npos);
  EXPECT_EQ(make_figure(FigureKind::graph, open)->data.rows.size(), 2U);
  EXPECT_NE(make_figure(FigureKind::graph, restricted)->svg.find("SECRET"), std::string::npos);
  EXPECT_EQ(make_figure(FigureKind::graph, restricted)->data.rows.size(), 3U);
  FigureRequest series{made.input, made.results};
  series.series = "series";
  EXPECT_TRUE(make_figure(FigureKind::trend, series));
  made.input.assessment.series.front().handling = HandlingCode::consultation;
  EXPECT_FALSE(make_figure(FigureKind::trend, series));
}

TEST(Figure, EvidenceThatTheReaderMayNotSeeDoesNotCount) {
  MadeResults made = made_environment(3);
  const FigureRequest request{made.input, made.results};
  const auto evidence_cells = [&] {
    std::size_t count = 0;
    const Figure figure = *make_figure(FigureKind::coverage, request);
    for (const auto& row : figure.data.rows)
      for (const std::string& cell : row) count += cell.find("evidence") != std::string::npos;
    return count;
  };
  EXPECT_EQ(evidence_cells(), 60U) << "three forms of twenty indicators";
  made.input.assessment.evidence.front().handling = HandlingCode::restricted;
  EXPECT_EQ(evidence_cells(), 0U);
}

TEST(Figure, ATrendNeverJoinsOrComparesPeriodsOfAnotherLength) {
  const MadeResults made = made_environment(3);
  FigureRequest request{made.input, made.results};
  request.series = "series";
  const Figure figure = *make_figure(FigureKind::trend, request);
  EXPECT_NE(figure.title.find("%, first quarter of 2014 – first quarter of 2015)"), std::string::npos)
      << figure.title;
  EXPECT_NE(figure.svg.find(">part of a year: not comparable"), std::string::npos);
}

}  // namespace
}  // namespace socta
