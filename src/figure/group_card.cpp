#include "figure/group_card.h"

namespace socta {
namespace {

constexpr double kPadding = 10;
constexpr double kBetweenParts = 4;
constexpr double kTextPx = kSmallPx + 1;
constexpr std::size_t kMostLines = 12;

/// Lines of one style, under one another.
struct Paragraph {
  std::vector<std::string> lines{};
  TextStyle style{};
  double before = 0;  ///< px free above

  double height() const { return before + static_cast<double>(lines.size()) * style.px * kLineHeight; }
};

std::vector<Paragraph> paragraphs_of(const GroupCard& card, double width) {
  const double room = width - 2 * kPadding;
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet};
  std::vector<Paragraph> paragraphs = {
      {wrapped(card.code, room, kLabelPx, FontWeight::semibold, 2), {kLabelPx, FontWeight::semibold}}};
  if (!card.verdict.empty()) paragraphs.push_back({wrapped(card.verdict, room, kSmallPx), quiet});
  for (const GroupCard::Part& part : card.parts) {
    paragraphs.push_back({wrapped(part.head, room, kSmallPx), quiet, kBetweenParts});
    paragraphs.push_back({wrapped(part.text, room, kTextPx, FontWeight::regular, kMostLines), {kTextPx}});
  }
  return paragraphs;
}

}  // namespace

double height_of(const GroupCard& card, double width) {
  double height = 2 * kPadding;
  for (const Paragraph& paragraph : paragraphs_of(card, width)) height += paragraph.height();
  return height;
}

void draw_group_card(Svg& svg, const Box& box, const GroupCard& card) {
  svg.rect(box, {Colour::shade, 1, Colour::accent}, 3);
  double y = box.y + kPadding;
  for (const Paragraph& paragraph : paragraphs_of(card, box.width)) {
    svg.text({box.x + kPadding, y + paragraph.before + paragraph.style.px}, paragraph.lines, paragraph.style);
    y += paragraph.height();
  }
}

}  // namespace socta
