#include "app/instant.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(Instant, IsWrittenInUtc) {
  const std::pair<std::int64_t, const char*> expected[] = {{0, "1970-01-01T00:00:00Z"},
                                                           {951782399, "2000-02-28T23:59:59Z"},
                                                           {951782400, "2000-02-29T00:00:00Z"},
                                                           {1772357400, "2026-03-01T09:30:00Z"}};
  for (const auto& [seconds, text] : expected) {
    EXPECT_EQ(instant_text(Instant(std::chrono::seconds(seconds))), text);
    EXPECT_EQ(parse_instant(text), Instant(std::chrono::seconds(seconds)));
  }
}

TEST(Instant, IsReadFromItsOwnFormOnly) {
  for (const char* text : {"", "2026-03-01", "2026-02-30T00:00:00Z", "2026-03-01T24:00:00Z",
                           "2026-03-01T09:30:00", "2026-03-01T09:30:00Zx"})
    EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(Instant, OfTheMachineIsNow) { EXPECT_GT(instant_text(machine_time()), "2024-01-01T00:00:00Z"); }

}  // namespace
}  // namespace socta
