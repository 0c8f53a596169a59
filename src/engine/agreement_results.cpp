#include "engine/agreement_results.h"

#include <algorithm>
#include <map>

#include "engine/agreement.h"

namespace socta {
namespace {

/// One answer of the last round that has a best value.
struct BestValue {
  std::size_t item = 0;
  std::size_t assessor = 0;
  std::size_t indicator = 0;
  double value = 0;  ///< scale units
};

std::map<std::string, std::size_t> numbers_of(const std::vector<std::string>& codes) {
  std::map<std::string, std::size_t> numbers;
  for (const std::string& code : codes) numbers.emplace(code, numbers.size());
  return numbers;
}

template <typename Coded>
std::vector<std::string> codes_of(const std::vector<Coded>& coded) {
  std::vector<std::string> codes;
  for (const Coded& one : coded) codes.push_back(one.code);
  return codes;
}

std::vector<BestValue> best_values(const AssessmentCase& input, const std::vector<std::string>& items) {
  const Assessment& assessment = input.assessment;
  const auto item = numbers_of(items);
  const auto assessor = numbers_of(codes_of(assessment.assessors));
  const auto indicator = numbers_of(codes_of(input.methodology.indicators));
  int last = 0;
  for (const Judgement& judgement : assessment.judgements) last = std::max(last, judgement.round);
  std::vector<BestValue> values;
  for (const Judgement& judgement : assessment.judgements) {
    const auto i = item.find(judgement.item);
    if (judgement.round != last || !judgement.answer.best || i == item.end()) continue;
    values.push_back(
        {i->second, assessor.at(judgement.assessor), indicator.at(judgement.column), *judgement.answer.best});
  }
  return values;
}

/// Share of the cells with two answers or more that reach consensus.
std::optional<double> consensus_share(const std::vector<BestValue>& values, const JudgementRules& rules) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<double>> cells;
  for (const BestValue& value : values) cells[{value.item, value.indicator}].push_back(value.value);
  std::size_t judged = 0, reached = 0;
  for (const auto& [key, of_cell] : cells) {
    const auto agreement = cell_agreement(of_cell, rules);
    if (!agreement) continue;
    ++judged;
    if (agreement->consensus) ++reached;
  }
  if (judged == 0) return std::nullopt;
  return static_cast<double>(reached) / static_cast<double>(judged);
}

/// Columns are the assessors who gave any of the values.
Ratings make_ratings(const std::vector<BestValue>& values, std::size_t subjects,
                     const std::vector<std::size_t>& subject_of, const std::vector<double>& rated) {
  std::map<std::size_t, std::size_t> column;
  for (const BestValue& value : values) column.emplace(value.assessor, 0);
  std::size_t next = 0;
  for (auto& [assessor, number] : column) number = next++;
  Ratings ratings(subjects, column.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    ratings.at(subject_of[i], column.at(values[i].assessor)) = rated[i];
  return ratings;
}

ExerciseAgreement agreement_of(std::string indicator, const Ratings& ratings,
                               std::optional<double> consensus) {
  ExerciseAgreement result{std::move(indicator), ratings.raters()};
  const KrippendorffAlpha ordinal = krippendorff_alpha(ratings, AgreementMetric::ordinal);
  const KrippendorffAlpha interval = krippendorff_alpha(ratings, AgreementMetric::interval);
  const KendallW w = kendall_w(ratings);
  result.units = interval.subjects;
  if (ordinal.state == AgreementState::computed) result.alpha_ordinal = ordinal.alpha;
  if (interval.state == AgreementState::computed) result.alpha_interval = interval.alpha;
  if (w.state == AgreementState::computed) {
    result.kendall_w = w.w;
    result.kendall_p = w.p;
  }
  result.consensus_share = consensus;
  return result;
}

ExerciseAgreement agreement_of_all(const std::vector<BestValue>& values, const Methodology& methodology,
                                   std::size_t items) {
  std::vector<std::size_t> subjects;
  std::vector<double> scores;
  for (const BestValue& value : values) {
    subjects.push_back(value.indicator * items + value.item);
    scores.push_back(to_unit(methodology.indicators[value.indicator].scale, value.value));
  }
  const Ratings ratings = make_ratings(values, items * methodology.indicators.size(), subjects, scores);
  return agreement_of("", ratings, consensus_share(values, methodology.judgement));
}

ExerciseAgreement agreement_of_one(const std::vector<BestValue>& values, const Methodology& methodology,
                                   std::size_t items) {
  std::vector<std::size_t> subjects;
  std::vector<double> rated;
  for (const BestValue& value : values) {
    subjects.push_back(value.item);
    rated.push_back(value.value);
  }
  return agreement_of(methodology.indicators[values.front().indicator].code,
                      make_ratings(values, items, subjects, rated),
                      consensus_share(values, methodology.judgement));
}

}  // namespace

std::optional<CellAgreement> cell_agreement(std::span<const double> best_values,
                                            const JudgementRules& rules) {
  if (best_values.size() < 2) return std::nullopt;
  const Consensus found = consensus(best_values, rules);
  return CellAgreement{found.median, found.interquartile_range, found.share_within, found.reached};
}

std::vector<ExerciseAgreement> exercise_agreement(const AssessmentCase& input,
                                                  const std::vector<std::string>& items) {
  const std::vector<BestValue> values = best_values(input, items);
  if (values.empty()) return {};
  std::vector<ExerciseAgreement> results{agreement_of_all(values, input.methodology, items.size())};
  for (std::size_t i = 0; i < input.methodology.indicators.size(); ++i) {
    std::vector<BestValue> of_indicator;
    std::copy_if(values.begin(), values.end(), std::back_inserter(of_indicator),
                 [i](const BestValue& value) { return value.indicator == i; });
    if (!of_indicator.empty())
      results.push_back(agreement_of_one(of_indicator, input.methodology, items.size()));
  }
  return results;
}

}  // namespace socta
