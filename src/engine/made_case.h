#pragma once

#include <cstddef>
#include <random>
#include <string>

#include "domain/assessment.h"

namespace socta {

/// For tests and benchmarks: how large a made-up case is.
struct MadeCaseSize {
  std::size_t items = 6;
  std::size_t groups = 3;
  std::size_t indicators_per_group = 3;
  std::size_t assessors = 4;
  std::size_t series = 0;
  double unknown_share = 0;  ///< of the cells
};

namespace made_case_parts {

inline std::string code(const char* prefix, std::size_t number) { return prefix + std::to_string(number); }

inline void add_tree(AssessmentCase& made, const MadeCaseSize& size) {
  Methodology& methodology = made.methodology;
  methodology.code = "made";
  for (std::size_t i = 0; i < size.items; ++i) methodology.crime_nodes.push_back({.code = code("form", i)});
  for (std::size_t g = 0; g < size.groups; ++g) {
    IndicatorGroup group{.code = code("group", g)};
    group.weight = 1 + static_cast<double>(g % 3);
    group.axis = g + 1 == size.groups ? Axis::damage : Axis::threat;
    methodology.groups.push_back(group);
    for (std::size_t k = 0; k < size.indicators_per_group; ++k)
      methodology.indicators.push_back({.code = group.code + "_" + std::to_string(k),
                                        .group = group.code,
                                        .weight = 1 + static_cast<double>(k % 2)});
  }
  methodology.classes = {{"low", {}, 0}, {"moderate", {}, 40}, {"high", {}, 60}};
}

inline void add_judgements(AssessmentCase& made, const MadeCaseSize& size, std::mt19937& random) {
  Assessment& assessment = made.assessment;
  for (std::size_t a = 0; a < size.assessors; ++a) {
    assessment.assessors.push_back({.code = code("a", a), .organisation = code("o", a / 2)});
    if (a % 2 == 0) assessment.organisations.push_back({.code = code("o", a / 2)});
  }
  // std:: distributions differ between libraries; the raw generator does not.
  const auto pick = [&random](std::size_t choices) { return random() % choices; };
  for (const CrimeNode& node : made.methodology.crime_nodes)
    for (const Indicator& indicator : made.methodology.indicators) {
      if (static_cast<double>(pick(1000)) < size.unknown_share * 1000) continue;
      const std::size_t centre = pick(5);
      for (const Assessor& assessor : assessment.assessors) {
        const auto best = static_cast<double>(std::min<std::size_t>(4, centre + pick(2)));
        Answer answer{.best = best};
        if (pick(2) == 0) answer = {std::max(0.0, best - 1), best, std::min(4.0, best + 1), 80.0};
        assessment.judgements.push_back({1, assessor.code, node.code, indicator.code, answer});
      }
    }
}

inline void add_series(AssessmentCase& made, const MadeCaseSize& size, std::mt19937& random) {
  made.assessment.reference = {{2013, PeriodKind::year, 0}, {2015, PeriodKind::quarter, 1}};
  for (std::size_t s = 0; s < size.series; ++s) {
    Series series{.code = code("series", s)};
    for (int year = 2008; year <= 2014; ++year)
      series.observations.push_back(
          {{year, PeriodKind::year, 0}, ObservedValue::exact(100 + static_cast<double>(random() % 900)), 0});
    SeriesFeed feed{.item = code("form", s % size.items),
                    .indicator = made.methodology.indicators[s % made.methodology.indicators.size()].code};
    feed.normaliser = {.kind = NormaliserKind::goalposts, .low = 0, .high = 1000};
    series.feeds.push_back(feed);
    made.assessment.series.push_back(series);
  }
}

}  // namespace made_case_parts

/// A case whose judgements and series are made up from a seed; the same everywhere.
inline AssessmentCase made_case(const MadeCaseSize& size = {}, unsigned seed = 1) {
  AssessmentCase made;
  std::mt19937 random(seed);
  made_case_parts::add_tree(made, size);
  made_case_parts::add_judgements(made, size, random);
  made_case_parts::add_series(made, size, random);
  return made;
}

}  // namespace socta
