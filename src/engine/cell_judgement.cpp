#include "engine/cell_judgement.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "engine/consensus.h"
#include "engine/direct_score.h"
#include "engine/pool.h"

namespace socta {
namespace {

struct AssessorNumber {
  std::size_t assessor = 0;
  std::size_t organisation = 0;
};

// By code, so that the order of the assessors' table does not matter; organisations by the order of their
// codes. An assessor without a row of its own is an organisation of its own.
std::unordered_map<std::string, AssessorNumber> number_assessors(const Assessment& assessment) {
  std::map<std::string, std::string> organisation_of;
  for (const Judgement& judgement : assessment.judgements)
    organisation_of.emplace(judgement.assessor, "assessor " + judgement.assessor);
  for (const Assessor& assessor : assessment.assessors)
    organisation_of[assessor.code] = assessor.organisation;
  std::map<std::string, std::size_t> organisations;
  for (const auto& [assessor, organisation] : organisation_of) organisations.emplace(organisation, 0);
  std::size_t next = 0;
  for (auto& [organisation, number] : organisations) number = next++;
  std::unordered_map<std::string, AssessorNumber> numbers;
  for (const auto& [assessor, organisation] : organisation_of)
    numbers[assessor] = {numbers.size(), organisations[organisation]};
  return numbers;
}

JudgementDistribution widened(JudgementDistribution d, double factor, const Scale& scale) {
  d.low = std::max(scale.low, d.best - (d.best - d.low) * factor);
  d.high = std::min(scale.high, d.best + (d.high - d.best) * factor);
  return d;
}

// Distributions come again and again (the same few answers); making the values of one costs a hundred beta
// functions.
class AtomsCache {
 public:
  const std::vector<WeightedAtom>& of(const JudgementDistribution& d) {
    const std::array<double, 3> key = {d.low, d.best, d.high};
    auto found = atoms_.find(key);
    if (found == atoms_.end()) found = atoms_.emplace(key, atoms_of(d)).first;
    return found->second;
  }

 private:
  std::map<std::array<double, 3>, std::vector<WeightedAtom>> atoms_;
};

class CellPooler {
 public:
  CellPooler(const AssessmentCase& input)
      : rules_(input.methodology.judgement), numbers_(number_assessors(input.assessment)) {}

  CellJudgement operator()(std::vector<const Judgement*> judgements, const Scale& scale, double factor) {
    std::sort(judgements.begin(), judgements.end(), [](const Judgement* a, const Judgement* b) {
      return a->round != b->round ? a->round < b->round : a->assessor < b->assessor;
    });
    const int last = judgements.back()->round;
    const auto split = std::find_if(judgements.begin(), judgements.end(),
                                    [last](const Judgement* j) { return j->round == last; });
    CellJudgement cell =
        of_round({&*split, static_cast<std::size_t>(judgements.end() - split)}, scale, factor);
    if (split != judgements.begin() && cell.score) {
      const int before = (*(split - 1))->round;
      const auto begin = std::find_if(judgements.begin(), split,
                                      [before](const Judgement* j) { return j->round == before; });
      const auto earlier = pooled({&*begin, static_cast<std::size_t>(split - begin)}, scale, factor);
      if (earlier.state == PoolState::pooled) cell.round_shift = *cell.score - to_unit(scale, earlier.centre);
    }
    return cell;
  }

 private:
  using Answers = std::span<const Judgement* const>;

  PooledJudgement pooled(Answers judgements, const Scale& scale, double factor) const {
    std::vector<PoolAnswer> answers;
    for (const Judgement* judgement : judgements) {
      const AssessorNumber number = numbers_.at(judgement->assessor);
      auto distribution = distribution_of(judgement->answer, rules_, scale);
      if (distribution) distribution = widened(*distribution, factor, scale);
      answers.push_back({number.assessor, number.organisation, distribution});
    }
    return pool_centre(
        answers, rules_.pooling,
        rules_.balance_organisations ? OrganisationBalance::balanced : OrganisationBalance::each_assessor);
  }

  CellJudgement of_round(Answers judgements, const Scale& scale, double factor) {
    const PooledJudgement pool = pooled(judgements, scale, factor);
    CellJudgement cell;
    cell.judgements = pool.assessors;
    cell.cannot_assess = pool.cannot_assess;
    cell.organisations = pool.organisations;
    if (pool.state != PoolState::pooled) return cell;
    cell.score = std::clamp(to_unit(scale, pool.centre), 0.0, 1.0);
    cell.atoms = in_unit(atoms_of_pool(pool), scale);
    cell.agreement = agreement_of(judgements);
    return cell;
  }

  std::vector<WeightedAtom> atoms_of_pool(const PooledJudgement& pool) {
    if (pool.pooling == Pooling::median) return cache_.of(median_distribution(pool.members));
    std::vector<WeightedAtom> atoms;
    if (pool.pooling == Pooling::quantile) return averaged_quantiles(pool);
    for (const PoolMember& member : pool.members)
      for (const WeightedAtom& atom : cache_.of(member.distribution))
        atoms.push_back({atom.score, atom.weight * member.weight});
    return atoms;
  }

  std::vector<WeightedAtom> averaged_quantiles(const PooledJudgement& pool) {
    std::vector<WeightedAtom> averages(kScoreAtoms, {0, 1});
    for (const PoolMember& member : pool.members) {
      const ScoreAtoms atoms = equally_likely(cache_.of(member.distribution));
      for (std::size_t i = 0; i < kScoreAtoms; ++i)
        averages[i].score += member.weight * atoms[i * atoms.size() / kScoreAtoms];
    }
    return averages;
  }

  static ScoreAtoms in_unit(std::vector<WeightedAtom> atoms, const Scale& scale) {
    for (WeightedAtom& atom : atoms) atom.score = to_unit(scale, atom.score);
    return clipped(equally_likely(std::move(atoms)));
  }

  std::optional<CellAgreement> agreement_of(Answers judgements) const {
    std::vector<double> best;
    for (const Judgement* judgement : judgements)
      if (judgement->answer.best) best.push_back(*judgement->answer.best);
    if (best.size() < 2) return std::nullopt;
    const Consensus found = consensus(best, rules_);
    return CellAgreement{found.median, found.interquartile_range, found.share_within, found.reached};
  }

  const JudgementRules& rules_;
  std::unordered_map<std::string, AssessorNumber> numbers_;
  AtomsCache cache_;
};

CellJudgement of_direct_score(double score) {
  CellJudgement cell;
  cell.score = score;
  cell.atoms = {score};
  cell.judgements = 1;
  return cell;
}

}  // namespace

std::vector<CellJudgement> cell_judgements(const AssessmentCase& input, const GridIndex& grid,
                                           std::span<const CellEvidence> evidence) {
  std::vector<std::vector<const Judgement*>> by_cell(grid.cells());
  for (const Judgement& judgement : input.assessment.judgements)
    if (const auto cell = grid.cell(judgement.item, judgement.column)) by_cell[*cell].push_back(&judgement);
  CellPooler pooler(input);
  std::vector<CellJudgement> cells(grid.cells());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Scale& scale = input.methodology.indicators[i % grid.indicators().size()].scale;
    if (!by_cell[i].empty()) cells[i] = pooler(by_cell[i], scale, evidence[i].spread_factor);
  }
  const auto direct = direct_scores(input, grid);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (direct[i]) cells[i] = of_direct_score(*direct[i]);
  return cells;
}

}  // namespace socta
