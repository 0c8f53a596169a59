#include "engine/sum_layout.h"

#include <algorithm>

namespace socta {
namespace {

void add_columns(const ModelGroup& group, SumLayout& layout) {
  for (std::size_t k = 0; k < group.indicators.size(); ++k)
    if (group.weights[k] > 0) layout.columns.push_back(static_cast<std::uint32_t>(group.indicators[k]));
}

void end_row(SumLayout& layout) { layout.ends.push_back(static_cast<std::uint32_t>(layout.columns.size())); }

}  // namespace

SumLayout danger_layout(const DangerModel& model) {
  SumLayout layout;
  for (std::size_t g = 0; g < model.groups.size(); ++g)
    if (model.group_weights[g] > 0) add_columns(model.groups[g], layout);
  std::ranges::sort(layout.columns);
  end_row(layout);
  return layout;
}

SumLayout group_layout(const DangerModel& model) {
  SumLayout layout;
  for (const ModelGroup& group : model.groups) {
    add_columns(group, layout);
    end_row(layout);
  }
  return layout;
}

}  // namespace socta
