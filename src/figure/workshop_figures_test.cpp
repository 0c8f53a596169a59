#include "figure/workshop_figures.h"

#include <gtest/gtest.h>

#include "domain/made_workshop.h"
#include "figure/drawn_text.h"
#include "figure/made_results.h"

namespace socta {
namespace {

constexpr Language kLanguages[] = {Language::english, Language::serbian_cyrillic, Language::serbian_latin};

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class WorkshopFigures : public testing::Test {
 protected:
  FigureRequest request(double px = 760, Language language = Language::english) const {
    return {.input = made_.input, .results = made_.results, .language = language, .px = px};
  }

  MadeResults made_ = made_results(2);
  ExerciseOutcome exercise_ = made_exercise();
};

TEST_F(WorkshopFigures, EveryAnswerIsADotAndTheScaleStandsBelowWithItsAnchors) {
  const auto figure = answers_figure(request(), exercise_, "heroin", "extent");
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->title, "Heroin: Extent: agreed");
  EXPECT_EQ(count_of(figure->svg, "<circle"), 6U + 1U);  // the pooled value is the seventh
  EXPECT_NE(figure->svg.find("2 regular"), std::string::npos);
  EXPECT_NE(figure->svg.find("Cases every month."), std::string::npos);
  EXPECT_EQ(figure->data.rows, (std::vector<std::vector<std::string>>{{"2.0", "2"}, {"3.0", "4"}}));
}

TEST_F(WorkshopFigures, TheStatementOfAFactorLosesItsFullStopInATitle) {
  exercise_.items.front().name = {{{"en", "Borders open."}}};
  EXPECT_EQ(answers_figure(request(), exercise_, exercise_.items.front().code, "extent")->title,
            "Borders open: Extent: agreed");
}

TEST_F(WorkshopFigures, WhereAnswersAreTooManyForDotsTheyAreBarsWithTheirNumber) {
  exercise_.cells.front().distribution = {{2, 200}, {3, 150}};
  const auto figure = answers_figure(request(), exercise_, "heroin", "extent");
  EXPECT_EQ(count_of(figure->svg, "<circle"), 1U);
  EXPECT_NE(figure->svg.find(">200<"), std::string::npos);
}

TEST_F(WorkshopFigures, TheReadersOwnAnswerIsMarkedOnlyWhereItIsGiven) {
  EXPECT_EQ(answers_figure(request(), exercise_, "heroin", "extent")->svg.find("your answer"),
            std::string::npos);
  EXPECT_NE(answers_figure(request(), exercise_, "heroin", "extent", 4)->svg.find("your answer"),
            std::string::npos);
}

TEST_F(WorkshopFigures, TheLeastAgreedCellStandsFirst) {
  const auto figure = cell_agreement_figure(request(), exercise_);
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->title, "In 1 of 2 questions there is agreement");
  ASSERT_EQ(figure->data.rows.size(), 2U);
  EXPECT_EQ(figure->data.rows[0], (std::vector<std::string>{"Heroin: Profit", "4", "2.0", "25\u00a0%"}));
}

TEST_F(WorkshopFigures, TheCellThatMovedMostStandsFirst) {
  const auto figure = rounds_figure(request(), exercise_);
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->title, "Discussion moved 2 of 4 pooled values");
  EXPECT_EQ(figure->data.rows[0], (std::vector<std::string>{"Heroin: Profit", "1.2", "2.0", "+0.8"}));
}

TEST_F(WorkshopFigures, WhatTheAnswersDoNotAllowIsNotDrawn) {
  EXPECT_FALSE(answers_figure(request(), exercise_, "excise", "profit"));  // nobody answered
  EXPECT_FALSE(answers_figure(request(), exercise_, "cocaine", "extent"));
  EXPECT_FALSE(answers_figure(request(), exercise_, "heroin", "scope"));
  for (CellOutcome& cell : exercise_.cells) cell.agreement = cell.first = std::nullopt;
  EXPECT_FALSE(cell_agreement_figure(request(), exercise_));
  EXPECT_FALSE(rounds_figure(request(), exercise_));
}

TEST_F(WorkshopFigures, AllTextLiesOnTheSheetAndNoneOnAnother) {
  for (const Language language : kLanguages)
    for (const double px : {320.0, 560.0, 760.0, 1600.0})
      for (const auto& figure : {answers_figure(request(px, language), exercise_, "heroin", "extent"),
                                 answers_figure(request(px, language), exercise_, "heroin", "profit"),
                                 cell_agreement_figure(request(px, language), exercise_),
                                 rounds_figure(request(px, language), exercise_)}) {
        const auto texts = drawn_texts(figure->svg);
        for (std::size_t i = 0; i < texts.size(); ++i) {
          EXPECT_FALSE(texts[i].text.ends_with("…")) << texts[i].text << " is cut";
          EXPECT_GE(texts[i].box.x, 0) << texts[i].text;
          EXPECT_LE(texts[i].box.right(), px) << texts[i].text;
          for (std::size_t k = i + 1; k < texts.size(); ++k)
            EXPECT_FALSE(texts[i].box.overlaps(texts[k].box)) << texts[i].text << " / " << texts[k].text;
        }
      }
}

}  // namespace
}  // namespace socta
