#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/draw_model.h"
#include "engine/random.h"

namespace socta {

/// Draws of the whole model by blocks of kDrawsPerBlock: weights, triggers, then item after item its
/// indicator scores, group scores and danger (method §6). Row r of a span is elements r × kDrawsPerBlock …,
/// one per draw. What draw d holds depends on the seed and d alone. Owns its memory: one object for each
/// thread.
class DangerDraws {
 public:
  explicit DangerDraws(const DrawModel& model);

  /// Weights and triggers of the draws from `first_draw` (a multiple of kDrawsPerBlock) on.
  void begin_block(std::uint64_t first_draw);

  /// The same group weights in all draws of the block, until the next one begins.
  void set_group_weights(std::span<const double> weights);

  /// Scores of one item in the block's draws.
  void evaluate(std::size_t item);

  /// Danger of the item evaluated last when one of its cells is drawn anew, all else as it was; the scores
  /// stay as they were.
  void evaluate_with_other(std::size_t item, std::size_t indicator);

  /// In place of draws, kDrawsPerBlock given points: from here on indicator weights are the stated ones.
  void begin_points();

  /// Group weights of the points (groups rows, sums to 1), and uniform numbers that choose aggregation and
  /// normaliser.
  void set_points(std::span<const double> group_weights, std::span<const double> aggregation,
                  std::span<const double> normaliser);

  /// Scores of one item at the points: indicators rows of uniform numbers choose its cells' scores.
  void evaluate_points(std::size_t item, std::span<const double> uniforms);

  /// Danger of the item evaluated last when one row of uniform numbers is another, all else as it was; the
  /// scores stay as they were.
  void evaluate_points_with(std::size_t item, std::size_t indicator, std::span<const double> uniforms);

  std::span<const double> group_weights() const { return group_weights_; }  ///< groups rows, sum to 1
  std::span<const double> indicator_weights() const {
    return indicator_weights_;
  }                                                                       ///< indicators rows, sum to 1
                                                                          ///< within each group
  std::span<const double> indicator_scores() const { return scores_; }    ///< of the item; indicators rows
  std::span<const double> group_scores() const { return group_scores_; }  ///< of the item; groups rows
  std::span<const double> danger() const { return danger_; }              ///< of the item; one row

  const Aggregator& aggregator_of(std::size_t draw) const { return model_.dangers[aggregation_[draw]]; }

  /// Danger from other group scores (groups rows) with the block's weights and aggregations.
  void aggregate_danger(std::span<const double> group_scores, std::span<double> danger) const;

 private:
  void draw_triggers();
  void take_alternatives(const ScoreCell& cell, std::uint32_t index, std::span<double> row);
  void take_point_scores(const ScoreCell& cell, std::span<const double> uniforms,
                         std::span<double> row) const;
  void aggregate();
  void aggregate_group(std::size_t group);
  template <class Change>
  void evaluate_changed(std::size_t indicator, const Change& change);

  const DangerModel& model_;
  const ScoreModel& cells_;
  const WeightSampler& weights_;
  std::uint64_t seed_;
  std::uint64_t first_draw_ = 0;
  std::vector<double> group_weights_;
  std::vector<double> indicator_weights_;
  std::vector<std::size_t> aggregation_;  ///< of each draw: position in model.dangers
  std::vector<std::size_t> normaliser_;   ///< of each draw: 0 = the series' own
  std::vector<double> uniforms_;
  std::vector<double> kept_;          ///< two rows: a score and its group's while another is tried
  std::vector<double> other_scores_;  ///< one row: of a cell under another normaliser
  std::vector<double> scores_;
  std::vector<double> group_scores_;
  std::vector<double> danger_;
  std::vector<std::size_t> all_groups_;  ///< 0, 1, …: the rows of all groups
};

}  // namespace socta
