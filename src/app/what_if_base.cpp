#include "app/what_if_base.h"

#include "engine/ranking_results.h"

namespace socta {
namespace {

AssessmentCase bare_case(const AssessmentCase& input) {
  AssessmentCase bare = input;
  Assessment& assessment = bare.assessment;
  assessment.judgements = {};
  assessment.evidence = {};
  assessment.translations = {};
  assessment.narrative = {};
  assessment.statistics_files = {};
  for (Series& series : assessment.series) {
    series.observations = {};
    series.later = {};
  }
  return bare;
}

// Items that are open are those that the data name: with fewer data, statistics may compare fewer of them.
CellGrid whole_cells(AssessmentCase input, const CaseChange& change) {
  change_case(change, input);
  return make_cells(input);
}

/// The cells without what was taken away; `changed` is a bare case with the judgements that are left.
CellGrid cells_left(const AssessmentCase& input, const WhatIfBase& base, const CaseChange& change,
                    const AssessmentCase& changed) {
  GridIndex index(changed);
  if (index.items() != base.cells.index().items()) return whole_cells(input, change);
  CellSources sources = of_indicators(base.sources, std::move(index));
  if (!change.without_organisations.empty())
    sources.judgements = cell_judgements(changed, sources.index, sources.evidence);
  return make_cells(changed.methodology, std::move(sources));
}

}  // namespace

WhatIfBase what_if_base(const AssessmentCase& input) {
  AssessmentCase bare = bare_case(input);
  CellSources sources = cell_sources(input);
  CellGrid cells = make_cells(input.methodology, sources);
  Results before = point_ranking(bare, cells);
  return {std::move(bare), std::move(sources), std::move(cells), std::move(before)};
}

WhatIfAnswer answer_what_if(const AssessmentCase& input, const WhatIfBase& base, const CaseChange& change,
                            std::size_t draws) {
  WhatIfAnswer answer{base.bare, {}};
  if (!change.takes_away()) {
    change_case(change, answer.input);
    answer.results = drawn_ranking(answer.input, base.cells, draws);
    return answer;
  }
  answer.input.assessment.judgements = input.assessment.judgements;
  change_case(change, answer.input);
  const CellGrid cells = cells_left(input, base, change, answer.input);
  answer.input.assessment.judgements.clear();
  answer.results = drawn_ranking(answer.input, cells, draws);
  return answer;
}

}  // namespace socta
