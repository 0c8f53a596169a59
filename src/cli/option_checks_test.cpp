#include "cli/option_checks.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

struct Parsed {
  bool accepted = false;
  std::uint64_t value = 0;
};

Parsed parse(const std::string& text, std::uint64_t low, std::uint64_t high) {
  CLI::App program;
  Parsed parsed;
  program.add_option("--number", parsed.value)->transform(whole_number(low, high));
  try {
    program.parse(std::vector<std::string>{"--number=" + text});
    parsed.accepted = true;
  } catch (const CLI::ParseError&) {
  }
  return parsed;
}

TEST(WholeNumber, IsReadAsDecimalDigits) {
  const struct {
    const char* text;
    std::uint64_t expected;
  } table[] = {{"1", 1}, {"10000", 10000}, {"010", 10}, {"08", 8}, {"18446744073709551615", UINT64_MAX}};
  for (const auto& row : table) {
    const Parsed parsed = parse(row.text, 1, UINT64_MAX);
    EXPECT_TRUE(parsed.accepted) << row.text;
    EXPECT_EQ(parsed.value, row.expected) << row.text;
  }
}

TEST(WholeNumber, RefusesOtherFormsAndWhatIsOutside) {
  for (const char* text : {"0", "-1", "+5", "0x10", "0b11", "1e3", "1.5", "1'000", "1_000", " 5", "5 ", "5\n",
                           "１０", "many", "101", "18446744073709551616"})
    EXPECT_FALSE(parse(text, 1, 100).accepted) << text;
  EXPECT_FALSE(parse("18446744073709551616", 0, UINT64_MAX).accepted);
}

TEST(StatedPath, RefusesOnlyTheEmptyOne) {
  CLI::App program;
  std::string path;
  program.add_option("--out", path)->check(stated_path());
  EXPECT_NO_THROW(program.parse(std::vector<std::string>{"a b", "--out"}));
  EXPECT_EQ(path, "a b");
  EXPECT_THROW(program.parse(std::vector<std::string>{"", "--out"}), CLI::ParseError);
}

}  // namespace
}  // namespace socta
