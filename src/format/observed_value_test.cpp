#include "format/observed_value.h"

#include <gtest/gtest.h>

#include <vector>

namespace socta {
namespace {

constexpr auto kNone = std::nullopt;
constexpr auto kPlain = NumberStyle::plain;

TEST(ObservedValue, PublishedValuesAreRead) {
  struct {
    const char* text;
    ObservedValue value;
  } const cases[] = {
      {"12", {12, 12}},
      {"12 ", {12, 12}},
      {"-0.5", {-0.5, -0.5}},
      {"<5", {0, 5}},
      {"< 5", {0, 5}},
      {"≤5", {0, 5}},
      {"<=5", {0, 5}},
      {"<-2", {kNone, -2}},
      {">10", {10, kNone}},
      {">=10", {10, kNone}},
      {"≥ 10", {10, kNone}},
      {"65+", {65, kNone}},
      {"5-9", {5, 9}},
      {"5–9", {5, 9}},
      {"5 - 9", {5, 9}},
      {"-5–-3", {-5, -3}},
      {"5-5", {5, 5}},
      {"12 b", {12, 12, "b"}},
      {"45 bp", {45, 45, "bp"}},
      {"7 (e)", {7, 7, "e"}},
      {"7(e)", {7, 7, "e"}},
      {"3 *", {3, 3, "*"}},
      {"<5 p", {0, 5, "p"}},
      {": ", {}},
      {":", {}},
      {": c", {kNone, kNone, "c"}},
      {":c", {kNone, kNone, "c"}},
      {": (z)", {kNone, kNone, "z"}},
      {"", {}},
      {"-", {}},
      {"..", {}},
      {"…", {}},
      {".", {}},
      {"NA", {}},
      {"n/a", {}},
      {"N/A", {}},
  };
  for (const auto& test : cases) EXPECT_EQ(parse_observed_value(test.text, kPlain), test.value) << test.text;
}

TEST(ObservedValue, WhatIsNoValueIsRefused) {
  for (const auto* text :
       {"twelve", "12 kg", "12b",  "9-5",   "<",   ">",   "<<5",     "<b", "5--9", "12 bcdef",
        "b",      "(e)",   "12 B", "1,234", "inf", "NaN", "#DIV/0!", "::", "12 :", "5-9-12"})
    EXPECT_EQ(parse_observed_value(text, kPlain), std::nullopt) << text;
}

TEST(ObservedValue, TheStyleOfAColumnIsToldFromAllOfIt) {
  struct {
    std::vector<std::string_view> texts;
    std::optional<NumberStyle> style;
  } const cases[] = {
      {{}, kPlain},
      {{"1", ":", "<5", "2.5"}, kPlain},
      {{"1.234"}, kPlain},
      {{"1,5", "1.234"}, NumberStyle::decimal_comma},
      {{"1.234,5", "7"}, NumberStyle::decimal_comma},
      {{"1,234", "12,5 b"}, NumberStyle::decimal_comma},
      {{"1,234.5", "7"}, NumberStyle::decimal_point},
      {{"1,234", "0.5"}, NumberStyle::decimal_point},
      {{"1 234", "7"}, NumberStyle::decimal_point},
      {{"1,234"}, std::nullopt},
      {{"1,234", "<5"}, std::nullopt},
      {{"1,5", "2.5"}, std::nullopt},
      {{"1,5", "x"}, std::nullopt},
  };
  for (const auto& test : cases)
    EXPECT_EQ(find_number_style(test.texts), test.style) << (test.texts.empty() ? "" : test.texts[0]);
}

TEST(ObservedValue, SumsKeepIntervalsAndUnknowns) {
  struct {
    ObservedValue a, b, sum;
  } const cases[] = {
      {{1, 1}, {2, 2}, {3, 3}},           {{0, 5}, {3, 3}, {3, 8}}, {{0, 5}, {0, 5}, {0, 10}},
      {{10, kNone}, {1, 2}, {11, kNone}}, {{3, 3}, {}, {}},         {{1, 1, "b"}, {2, 2, "bp"}, {3, 3, "bp"}},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(sum_of(test.a, test.b), test.sum);
    EXPECT_EQ(sum_of(test.b, test.a).low, test.sum.low);
    EXPECT_EQ(sum_of(test.b, test.a).high, test.sum.high);
  }
}

}  // namespace
}  // namespace socta
