#include "format/number.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

constexpr auto kPlain = NumberStyle::plain;
constexpr auto kPoint = NumberStyle::decimal_point;
constexpr auto kComma = NumberStyle::decimal_comma;

TEST(Number, NumbersAreReadInTheirStyle) {
  struct {
    const char* text;
    NumberStyle style;
    double number;
  } const cases[] = {
      {"0", kPlain, 0},
      {"12", kPlain, 12},
      {"-3.25", kPlain, -3.25},
      {"+7", kPlain, 7},
      {" 5\t", kPlain, 5},
      {"\u00A05", kPlain, 5},
      {"\u22124", kPlain, -4},
      {".5", kPlain, 0.5},
      {"-.5", kPlain, -0.5},
      {"1e3", kPlain, 1000},
      {"1.0E-0009", kPlain, 1e-9},
      {"2E+0002", kPlain, 200},
      {"007", kPlain, 7},
      {"1,234", kPoint, 1234},
      {"1,234.5", kPoint, 1234.5},
      {"1,234,567", kPoint, 1234567},
      {"1 234.5", kPoint, 1234.5},
      {"1'234", kPoint, 1234},
      {"0.123", kPoint, 0.123},
      {"1234.5", kPoint, 1234.5},
      {"1,5", kComma, 1.5},
      {"1.234", kComma, 1234},
      {"1.234,5", kComma, 1234.5},
      {"0,123", kComma, 0.123},
      {"1 234,5", kComma, 1234.5},
      {"1\u00A0234\u00A0567,5", kComma, 1234567.5},
      {"1\u2009234", kComma, 1234},
      {"1\u202F234", kComma, 1234},
      {"-12.345.678", kComma, -12345678},
      {"1234567,89", kComma, 1234567.89},
  };
  for (const auto& test : cases) EXPECT_EQ(parse_number(test.text, test.style), test.number) << test.text;
}

TEST(Number, WhatIsNoNumberIsRefused) {
  for (const auto* text :
       {"",      " ",      "-",    "+",      ".",     ",",      "1.",  "1..2",  "1.2.3", "--1", "+-1",  "1e",
        "1e+",   "e5",     "1 2",  "1,5",    "1,234", "1 234",  "inf", "-inf",  "nan",   "NaN", "0x10", "1f",
        "1e999", "1e-999", "1e61", "-1e308", "1e-61", "5e-324", "12a", "1_000", "٣",     "five"})
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
  for (const auto* text :
       {"1,23", "1,2345", "1234,567", ",123", "1,234 567", "0,123", "1.5,000", "1,,234", "1 23"})
    EXPECT_EQ(parse_number(text, kPoint), std::nullopt) << text;
  for (const auto* text : {"1.5", "1.23,4", "0.123", "1,2,3", "1.234 567", "12,"})
    EXPECT_EQ(parse_number(text, kComma), std::nullopt) << text;
}

}  // namespace
}  // namespace socta
