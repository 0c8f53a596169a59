#include "engine/outlook_results.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "engine/aligned_vector.h"
#include "engine/random.h"
#include "engine/scenario.h"

namespace socta {
namespace {

constexpr std::size_t kWidth = kDrawsPerBlock;

/// Future danger and its change, item by item, in the draws of a block.
class OutlookDraws {
 public:
  OutlookDraws(const DrawCase& input, const OutlookModel& environment)
      : input_(input),
        environment_(environment),
        draws_(input.drawn()),
        settings_(uncertain_settings(environment)),
        uniforms_(environment.factors.size() * kWidth),
        states_(environment.factors.size() * kWidth),
        future_groups_(input.model.groups.size() * kWidth) {}

  // Rows: future danger of the items, then their changes.
  void evaluate(const DrawBlock& block) {
    draws_.begin_block(block.first_draw);
    draw_states(block.first_draw);
    const std::size_t items = input_.cells.items();
    for (std::size_t item = 0; item < items; ++item) {
      draws_.evaluate(item);
      future_group_scores(environment_, item, states_, kWidth, draws_.group_scores(), future_groups_);
      const auto future = block.danger.subspan(item * kWidth, kWidth);
      const auto change = block.danger.subspan((items + item) * kWidth, kWidth);
      draws_.aggregate_danger(future_groups_, future);
      for (std::size_t d = 0; d < kWidth; ++d) change[d] = future[d] - draws_.danger()[d];
    }
  }

 private:
  void draw_states(std::uint64_t first_draw) {
    for (std::size_t f = 0; f < environment_.factors.size(); ++f)
      fill_uniform({input_.seed, StreamKind::environment, static_cast<std::uint32_t>(f)}, 0, first_draw,
                   std::span(uniforms_).subspan(f * kWidth, kWidth));
    draw_factor_states(environment_, settings_, uniforms_, kWidth, states_);
  }

  const DrawCase& input_;
  const OutlookModel& environment_;
  DangerDraws draws_;
  std::vector<FactorSetting> settings_;
  std::vector<double> uniforms_;
  AlignedVector<double> states_;
  std::vector<double> future_groups_;
};

DrawStatistics outlook_statistics(const DrawCase& input, const OutlookModel& environment) {
  DrawPlan plan;
  plan.items = 2 * input.cells.items();
  plan.draws = input.draws;
  plan.threads = input.threads;
  plan.lowest = -1;
  // Both ends of the band are stable; a value on a limit counts in the class above it.
  const double band = environment.stability_band;
  plan.class_limits = {-band, std::nextafter(band, std::numeric_limits<double>::infinity())};
  plan.statistics = {.ranks = false, .pairwise = false, .central_weights = false};
  return run_draws(plan, [&]() -> DrawEvaluator {
    return [draws = std::make_shared<OutlookDraws>(input, environment)](const DrawBlock& block) {
      draws->evaluate(block);
    };
  });
}

DirectionCounts counts_of(const DrawStatistics& statistics, std::size_t row) {
  const std::uint32_t* counts = statistics.class_counts.data() + row * statistics.classes;
  return {.rise = counts[2], .stable = counts[1], .fall = counts[0]};
}

}  // namespace

std::vector<std::optional<Outlook>> undriven_outlooks(const DrawCase& input,
                                                      const OutlookModel& environment) {
  const std::size_t items = input.cells.items();
  const DrawStatistics statistics = outlook_statistics(input, environment);
  std::vector<std::optional<Outlook>> result(items);
  for (std::size_t item = 0; item < items; ++item)
    if (has_outlook(environment, item))
      result[item] = make_outlook(spread_of(statistics, item), statistics.mean[items + item],
                                  counts_of(statistics, items + item), {});
  return result;
}

std::vector<std::optional<Outlook>> outlooks(const DrawCase& input, const OutlookModel& environment,
                                             const std::vector<double>& group_means) {
  const auto danger = [&input](std::span<const double> groups) { return input.model.danger(groups); };
  const std::size_t groups = environment.groups;
  auto result = undriven_outlooks(input, environment);
  for (std::size_t item = 0; item < result.size(); ++item)
    if (result[item])
      result[item]->drivers =
          outlook_drivers(environment, item, std::span(group_means).subspan(item * groups, groups), danger);
  return result;
}

}  // namespace socta
