#pragma once

#include <string>
#include <vector>

#include "figure/svg.h"

namespace socta {

/// A crime group on a narrow sheet: its code, what it was found to be (may be empty), and what it is
/// connected with, each under a small head.
struct GroupCard {
  struct Part {
    std::string head;
    std::string text;
  };

  std::string code;
  std::string verdict{};
  std::vector<Part> parts{};
};

/// Height in px that the card needs.
double height_of(const GroupCard& card, double width);

/// Draws the card into `box`, which is as high as it needs.
void draw_group_card(Svg& svg, const Box& box, const GroupCard& card);

}  // namespace socta
