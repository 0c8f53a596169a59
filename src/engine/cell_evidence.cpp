#include "engine/cell_evidence.h"

#include <algorithm>

namespace socta {
namespace {

struct Factors {
  std::optional<double> judged{};
  std::optional<double> unknown{};
};

void take_smaller(std::optional<double>& smallest, double factor) {
  smallest = smallest ? std::min(*smallest, factor) : factor;
}

}  // namespace

std::optional<GradeMeaning> meaning_of(const Methodology& methodology, const std::string& scheme,
                                       const std::string& grade) {
  const GradingScheme* found = find_grading_scheme(methodology, scheme);
  if (!found || grade.empty()) return std::nullopt;
  return grade_meaning(*found, grade);
}

std::vector<CellEvidence> cell_evidence(const AssessmentCase& input, const GridIndex& grid) {
  std::vector<CellEvidence> cells(grid.cells());
  std::vector<Factors> factors(grid.cells());
  for (const Evidence& evidence : input.assessment.evidence) {
    const auto meaning = meaning_of(input.methodology, evidence.scheme, evidence.grade);
    for (const std::string& item : evidence.items)
      for (const std::string& indicator : evidence.indicators) {
        const auto cell = grid.cell(item, indicator);
        if (!cell) continue;
        cells[*cell].codes.push_back(evidence.code);
        if (!meaning) continue;
        take_smaller(meaning->unknown ? factors[*cell].unknown : factors[*cell].judged,
                     meaning->spread_factor);
      }
  }
  for (std::size_t i = 0; i < cells.size(); ++i)
    cells[i].spread_factor = factors[i].judged.value_or(factors[i].unknown.value_or(1));
  return cells;
}

}  // namespace socta
