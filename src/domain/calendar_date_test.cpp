#include "domain/calendar_date.h"

#include <gtest/gtest.h>

namespace socta {
namespace {

TEST(CalendarDate, AcceptsOnlyDaysThatExistInIsoForm) {
  for (const char* text : {"2015-10-01", "2016-02-29", "1999-12-31"})
    EXPECT_TRUE(is_calendar_date(text)) << text;
  for (const char* text :
       {"", "2015", "2015-10", "2015-02-29", "2015-13-01", "2015-00-10", "2015-01-00", "2015-1-01",
        "01.10.2015", "2015-10-01 ", "20x5-10-01", "2015/10/01", "2015--1-01", "2015-10--1"})
    EXPECT_FALSE(is_calendar_date(text)) << text;
}

}  // namespace
}  // namespace socta
