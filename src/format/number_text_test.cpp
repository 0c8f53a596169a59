#include "format/number_text.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <random>

#include "domain/number_size.h"
#include "format/number.h"

namespace socta {
namespace {

TEST(NumberText, NumbersAreWrittenShortAndWithoutAnExponentWhereOrdinary) {
  struct {
    double number;
    const char* text;
  } const cases[] = {
      {0, "0"},          {-0.0, "0"},
      {3852, "3852"},    {100000, "100000"},
      {0.1, "0.1"},      {-2.5, "-2.5"},
      {1e-5, "0.00001"}, {1e-9, "1e-09"},
      {1e15, "1e+15"},   {123456789012345, "123456789012345"},
  };
  for (const auto& test : cases) EXPECT_EQ(number_text(test.number), test.text);
}

TEST(NumberText, EveryNumberThatAFileMayHoldIsReadBackToTheSameBits) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto number = std::bit_cast<double>(static_cast<std::uint64_t>(random()));
    if (!has_usable_size(number)) continue;
    ASSERT_EQ(parse_number(number_text(number)), number) << number_text(number);
  }
}

}  // namespace
}  // namespace socta
