#include "figure/label_placement.h"

#include <algorithm>
#include <array>

namespace socta {
namespace {

constexpr double kNear = 3;  // px between mark and label
constexpr std::array<double, 6> kDistances{kNear, 10, 20, 34, 52, 76};
constexpr int kLineSamples = 16;

// Right and left first, where names read best; then above and below; then between.
constexpr std::array<Point, 16> kDirections{{{1, 0},
                                             {-1, 0},
                                             {0, -1},
                                             {0, 1},
                                             {0.71, -0.71},
                                             {0.71, 0.71},
                                             {-0.71, -0.71},
                                             {-0.71, 0.71},
                                             {0.92, -0.38},
                                             {0.92, 0.38},
                                             {-0.92, -0.38},
                                             {-0.92, 0.38},
                                             {0.38, -0.92},
                                             {0.38, 0.92},
                                             {-0.38, -0.92},
                                             {-0.38, 0.92}}};

struct Leader {
  Point from{};
  Point to{};
};

Box mark_box(Point mark, double radius) { return {mark.x - radius, mark.y - radius, 2 * radius, 2 * radius}; }

bool inside(const Box& box, const Box& area) {
  return box.x >= area.x && box.y >= area.y && box.right() <= area.right() && box.bottom() <= area.bottom();
}

bool contains(const Box& box, Point at) {
  return at.x >= box.x && at.x <= box.right() && at.y >= box.y && at.y <= box.bottom();
}

bool crosses(const Leader& leader, const Box& box) {
  for (int i = 0; i <= kLineSamples; ++i) {
    const double share = static_cast<double>(i) / kLineSamples;
    const Point at{leader.from.x + share * (leader.to.x - leader.from.x),
                   leader.from.y + share * (leader.to.y - leader.from.y)};
    if (box.overlaps({at.x, at.y, 0.01, 0.01})) return true;
  }
  return false;
}

/// What lies on the sheet already.
struct Taken {
  std::vector<Box> avoided{};
  std::vector<Box> marks{};
  std::vector<Box> labels{};
  std::vector<Leader> leaders{};

  bool free(const Box& box) const {
    const auto hit = [&box](const Box& other) { return box.overlaps(other); };
    return std::none_of(avoided.begin(), avoided.end(), hit) &&
           std::none_of(marks.begin(), marks.end(), hit) && std::none_of(labels.begin(), labels.end(), hit) &&
           std::none_of(leaders.begin(), leaders.end(),
                        [&box](const Leader& leader) { return crosses(leader, box); });
  }
  bool clear(const Leader& leader) const {
    const auto hit = [&](const Box& box) { return crosses(leader, box); };
    const auto hit_another = [&](const Box& box) {
      return !contains(box, leader.from) && crosses(leader, box);
    };
    return std::none_of(labels.begin(), labels.end(), hit) &&
           std::none_of(marks.begin(), marks.end(), hit_another);
  }
};

Box candidate(Point mark, const LabelSize& size, Point direction, double distance) {
  const double x = mark.x + direction.x * (distance + size.width / 2);
  const double y = mark.y + direction.y * (distance + size.height / 2);
  return {x - size.width / 2, y - size.height / 2, size.width, size.height};
}

std::optional<PlacedLabel> place(Point mark, const LabelSize& size, double radius, const Box& area,
                                 const Taken& taken) {
  for (const double distance : kDistances)
    for (const Point direction : kDirections) {
      const PlacedLabel label{candidate(mark, size, direction, radius + distance), false, distance > kNear};
      if (!inside(label.box, area) || !taken.free(label.box)) continue;
      if (label.far && !taken.clear({mark, label.nearest_to(mark)})) continue;
      return label;
    }
  return std::nullopt;
}

}  // namespace

Point PlacedLabel::nearest_to(Point mark) const {
  return {std::clamp(mark.x, box.x, box.right()), std::clamp(mark.y, box.y, box.bottom())};
}

std::vector<std::optional<PlacedLabel>> place_labels(const std::vector<LabelWish>& wishes, double mark_radius,
                                                     const Box& area, const std::vector<Box>& avoid) {
  Taken taken{avoid, {}, {}, {}};
  for (const LabelWish& wish : wishes) taken.marks.push_back(mark_box(wish.mark, mark_radius));
  std::vector<std::optional<PlacedLabel>> labels;
  for (const LabelWish& wish : wishes) {
    auto label = place(wish.mark, wish.size, mark_radius, area, taken);
    if (!label && wish.shorter) {
      label = place(wish.mark, *wish.shorter, mark_radius, area, taken);
      if (label) label->is_shorter = true;
    }
    if (label) {
      taken.labels.push_back(label->box);
      if (label->far) taken.leaders.push_back({wish.mark, label->nearest_to(wish.mark)});
    }
    labels.push_back(label);
  }
  return labels;
}

}  // namespace socta
