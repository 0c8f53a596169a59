#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/text.h"

namespace socta {

enum class Direction { more_danger, less_danger };  ///< what a higher value means

enum class NormaliserKind { min_max, goalposts, percentile_rank, z_score, piecewise };
enum class GoalpostCurve { linear, logarithmic };

/// How an observed value becomes a score in [0, 1] (method §2). Only the members of its kind are used.
struct Normaliser {
  NormaliserKind kind = NormaliserKind::min_max;
  double low = 0;   ///< goalposts: value that scores 0
  double high = 1;  ///< goalposts: value that scores 1; logarithmic needs 0 < low < high
  GoalpostCurve curve = GoalpostCurve::linear;
  std::vector<std::pair<double, double>>
      thresholds{};  ///< piecewise: (value, score), values strictly rising; linear between

  bool operator==(const Normaliser&) const = default;
};

enum class ScaleKind { ordinal, numeric };

/// One anchored point of an ordinal scale.
struct ScalePoint {
  double value = 0;
  Text label{};   ///< one or two words: "high"
  Text anchor{};  ///< what an assessor must see to choose it

  bool operator==(const ScalePoint&) const = default;
};

/// The answers that an indicator takes: from `low` to `high`, both included; judgements may lie between
/// points.
struct Scale {
  std::string code;
  ScaleKind kind = ScaleKind::ordinal;
  double low = 0;
  double high = 4;
  Direction direction = Direction::more_danger;
  std::string unit{};
  std::vector<ScalePoint> points{};  ///< ordinal: rising by value
  std::optional<Normaliser>
      normaliser{};  ///< numeric scales of direct scores; without one, linear from low to high

  bool operator==(const Scale&) const = default;
};

/// `value` on the scale as a score in [0, 1], 1 = most dangerous; linear from low to high, turned round when
/// higher is less dangerous. Values outside the scale are the caller's error and are not clamped here.
double to_unit(const Scale& scale, double value);

/// The value on the scale that has that score; inverse of to_unit.
double from_unit(const Scale& scale, double score);

}  // namespace socta
