#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/workshop_grid.h"
#include "domain/workshop_state.h"

namespace socta {

/// Who answers in a workshop, as results know them.
struct Answerer {
  std::int64_t participant = 0;
  std::string code{};
  std::string organisation{};
  std::optional<double> weight{};  ///< by test questions; none: 1

  bool operator==(const Answerer&) const = default;
};

/// Everything that results of a round are made of.
struct RoundAnswers {
  Exercise exercise{};
  ExerciseGrid grid{};
  JudgementRules rules{};
  std::vector<Answerer> answerers{};
  std::map<std::string, std::string> kinds{};  ///< organisation → its kind
  std::vector<WorkshopAnswer> answers{};       ///< of the exercise, all rounds
};

/// What the answers of one kind of organisations come to.
struct KindAnswers {
  std::string kind{};
  std::size_t answers = 0;
  std::optional<double> best{};

  bool operator==(const KindAnswers&) const = default;
};

/// One cell of a round, in scale units.
struct CellOfRound {
  std::string item{};
  std::string column{};
  std::size_t answers = 0;  ///< with a value, those that stand from an earlier round included
  std::size_t cannot_assess = 0;
  std::optional<double> low{};                                 ///< 5 % quantile of the pooled distribution
  std::optional<double> best{};                                ///< as the engine pools
  std::optional<double> high{};                                ///< 95 %
  std::vector<std::pair<double, std::size_t>> distribution{};  ///< best value, how often; rising
  std::optional<double> agreement{};     ///< share within the methodology's distance from the median
  std::optional<double> spread{};        ///< interquartile range of the best values
  std::optional<double> shift{};         ///< of `best`, from the round before
  std::optional<double> known{};         ///< of a test question whose exercise is closed: its answer
  std::vector<std::string> reasons{};    ///< in the order of their letters, which says nothing of who
  std::vector<KindAnswers> breakdown{};  ///< app/small_groups.h; none while a round is live

  bool operator==(const CellOfRound&) const = default;
};

/// `with_kinds`: the breakdown too, which a round that still changes does not have: from two states of it a
/// single answer would follow.
enum class RoundDetail { without_kinds, with_kinds };

/// Every cell of the grid in that round, in the grid's order: the answers that stand in it
/// (domain/standing_answers.h), pooled by the engine exactly as records of the assessment would be.
std::vector<CellOfRound> round_results(const RoundAnswers& input, int round, RoundDetail detail);

/// How many cells have an answer that was given in that round itself, over all participants.
std::size_t answers_given_in(const std::vector<WorkshopAnswer>& answers, int round);

}  // namespace socta
