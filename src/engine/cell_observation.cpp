#include "engine/cell_observation.h"

#include <algorithm>

#include "engine/cell_evidence.h"
#include "engine/normalise.h"
#include "engine/series_measure.h"
#include "engine/series_values.h"

namespace socta {
namespace {

/// One feed of one series with what was measured and its score.
struct ScoredFeed {
  std::size_t cell = 0;
  const Series* series = nullptr;
  const SeriesFeed* feed = nullptr;
  double spread = 0;
  std::optional<MeasuredValue> measured{};
  NormalisedItem item{};
};

const char* name_of(Measure measure) {
  switch (measure) {
    case Measure::level:
      return "level";
    case Measure::change:
      return "change";
    case Measure::slope:
      return "slope";
    case Measure::same_part_change:
      return "same_part_change";
  }
  return "";
}

double spread_by_grade(const Methodology& methodology, const Series& series) {
  const auto meaning = meaning_of(methodology, series.scheme, series.grade);
  return meaning ? kGradedSeriesSpread * meaning->spread_factor : kUngradedSeriesSpread;
}

std::vector<ScoredFeed> measured_feeds(const AssessmentCase& input, const GridIndex& grid) {
  std::vector<ScoredFeed> feeds;
  for (const Series& series : input.assessment.series) {
    const Series* denominator = find_series(input.assessment, series.denominator);
    for (const SeriesFeed& feed : series.feeds) {
      const auto cell = grid.cell(feed.item, feed.indicator);
      if (!cell || (!series.denominator.empty() && !denominator)) continue;
      feeds.push_back({*cell,
                       &series,
                       &feed,
                       spread_by_grade(input.methodology, series),
                       measured(series, denominator, input.assessment.reference, feed.measure),
                       {}});
    }
  }
  return feeds;
}

bool compared(const SeriesFeed& a, const SeriesFeed& b, bool same_normaliser) {
  return a.indicator == b.indicator && a.measure == b.measure && a.direction == b.direction &&
         (!same_normaliser || a.normaliser == b.normaliser);
}

// Scores of all feeds, each among those that it is compared with.
std::vector<NormalisedItem> scores_of(const std::vector<ScoredFeed>& feeds,
                                      const std::optional<Normaliser>& alternative) {
  std::vector<NormalisedItem> scores(feeds.size());
  std::vector<char> done(feeds.size(), 0);
  for (std::size_t first = 0; first < feeds.size(); ++first) {
    if (done[first]) continue;
    std::vector<std::size_t> members;
    std::vector<std::optional<Interval>> values;
    for (std::size_t i = first; i < feeds.size(); ++i) {
      if (!compared(*feeds[first].feed, *feeds[i].feed, !alternative)) continue;
      done[i] = 1;
      members.push_back(i);
      values.push_back(feeds[i].measured ? std::optional(feeds[i].measured->value) : std::nullopt);
    }
    const SeriesFeed& feed = *feeds[first].feed;
    const Normalised result =
        normalise_intervals(values, alternative.value_or(feed.normaliser), feed.direction);
    for (std::size_t i = 0; i < members.size(); ++i) scores[members[i]] = result.items[i];
  }
  return scores;
}

ScoreAtoms atoms_of_feed(const Interval& score, double spread) {
  if (is_exact(score)) return clipped_normal_atoms(score.low, spread);
  constexpr int kSteps = 16;
  std::vector<WeightedAtom> atoms;
  for (int step = 0; step < kSteps; ++step)
    for (const double atom :
         clipped_normal_atoms(score.low + (score.high - score.low) * (step + 0.5) / kSteps, spread))
      atoms.push_back({atom, 1});
  return equally_likely(std::move(atoms));
}

CellSeries described(const ScoredFeed& feed) {
  CellSeries series;
  series.series = feed.series->code;
  series.measure = name_of(feed.feed->measure);
  if (feed.measured) {
    series.value = middle(feed.measured->value);
    series.period = feed.measured->period;
  }
  if (feed.item.score) series.score = middle(*feed.item.score);
  series.clamped = feed.item.clamped != Clamped::no;
  return series;
}

class CellSum {
 public:
  void add(const ScoredFeed& feed) {
    if (!feed.item.score || !(feed.feed->weight > 0)) return;
    const ScoreAtoms atoms = atoms_of_feed(*feed.item.score, feed.spread);
    sum_ += feed.feed->weight * middle(*feed.item.score);
    const double share = feed.feed->weight / (weight_ + feed.feed->weight);
    atoms_ = atoms_.empty() ? atoms : weighted_sum(atoms_, 1 - share, atoms, share);
    weight_ += feed.feed->weight;
  }

  void put_into(CellObservation& cell) const {
    if (!(weight_ > 0)) return;
    cell.score = sum_ / weight_;
    cell.atoms = clipped(atoms_);
  }

 private:
  double sum_ = 0;
  double weight_ = 0;
  ScoreAtoms atoms_{};
};

}  // namespace

std::vector<CellObservation> cell_observations(const AssessmentCase& input, const GridIndex& grid,
                                               const std::optional<Normaliser>& alternative) {
  std::vector<ScoredFeed> feeds = measured_feeds(input, grid);
  const auto own = scores_of(feeds, std::nullopt);
  const auto other = alternative ? scores_of(feeds, alternative) : own;
  std::vector<CellSum> sums(grid.cells());
  std::vector<CellObservation> cells(grid.cells());
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    feeds[i].item = other[i].score ? other[i] : own[i];
    cells[feeds[i].cell].series.push_back(described(feeds[i]));
    sums[feeds[i].cell].add(feeds[i]);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) sums[i].put_into(cells[i]);
  return cells;
}

}  // namespace socta
