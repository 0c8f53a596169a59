#include "domain/workshop_mark.h"

#include <gtest/gtest.h>

#include "domain/workshop.h"

namespace socta {
namespace {

TEST(WorkshopMark, IsReadAsItIsWritten) {
  for (const WorkshopMark& mark : {WorkshopMark{"w1", 3}, WorkshopMark{"july.2015", 12}})
    EXPECT_EQ(parse_workshop_mark(workshop_mark(mark.workshop, mark.position)), mark);
}

TEST(WorkshopMark, WhatIsNoMarkIsRefused) {
  for (const char* text :
       {"", "w1", "w1.", ".3", "w1.0", "w1.03", "w1.-3", "w1.3a", "w 1.3", "w1.99999999999"})
    EXPECT_FALSE(parse_workshop_mark(text)) << text;
}

}  // namespace
}  // namespace socta
