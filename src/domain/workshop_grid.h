#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/methodology.h"
#include "domain/workshop.h"

namespace socta {

/// The values that a cell takes, both ends included; an end that is not there is not limited.
struct AnswerRange {
  std::optional<double> low{};
  std::optional<double> high{};

  bool operator==(const AnswerRange&) const = default;
};

/// What a column asks for: a point of a scale; a probability in percent; an effect of a factor, on a crime
/// form's group of indicators or on another factor; the value of a test question.
enum class ColumnUnit { points, percent, effect, value };

struct GridColumn {
  std::string code;  ///< as in WorkshopAnswer
  ColumnUnit unit = ColumnUnit::points;
  AnswerRange range{};
  std::string form{};    ///< of an effect
  std::string group{};   ///< of an effect; else of an indicator
  std::string factor{};  ///< on which a factor acts (cross-impact)

  bool operator==(const GridColumn&) const = default;
};

/// The cells of an exercise: every item × every column, in the order in which they are asked; but no factor
/// is asked how it acts on itself.
struct ExerciseGrid {
  std::vector<std::string> items{};
  std::vector<GridColumn> columns{};
  std::vector<AnswerRange> item_ranges{};  ///< beside items, where they differ (test questions); else empty

  /// Cells that everybody is asked for. What a factor changes is told only where it changes something.
  std::size_t expected_cells() const;

  /// Whether an item of the exercise and a column of it are a cell.
  static bool is_cell(std::string_view item, const GridColumn& column) {
    return column.factor.empty() || column.factor != item;
  }

  /// Which values the cell takes; nullopt when the exercise has no such cell.
  std::optional<AnswerRange> range_of(std::string_view item, std::string_view column) const;

  /// nullptr when there is none.
  const GridColumn* column(std::string_view code) const;

  bool operator==(const ExerciseGrid&) const = default;
};

inline constexpr const char* kProbability = "probability";
inline constexpr const char* kRegionProbability = "probability.region";

/// Codes of columns begin so that are answered only where there is something to say: effects on crime forms
/// and on other factors.
inline constexpr std::string_view kEffectPrefix = "effect.";
inline constexpr std::string_view kImpactPrefix = "impact.";

/// The code of the column that asks for a factor's effect on a group of indicators of a crime form.
std::string effect_code(std::string_view form, std::string_view group);

/// The grid of an exercise by the methodology that its workshop is pinned to. `assessed` are the items of the
/// assessment, `factors` the codes of the factors that stand (pestle). What the settings name and the
/// methodology does not have is left out.
ExerciseGrid exercise_grid(const Methodology& methodology, const std::vector<std::string>& assessed,
                           const std::vector<std::string>& factors, const Exercise& exercise);

}  // namespace socta
