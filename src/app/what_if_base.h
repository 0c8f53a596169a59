#pragma once

#include "app/case_change.h"
#include "domain/results.h"
#include "engine/cells.h"

namespace socta {

/// What questions on a case start from, made once: a question then costs what it changes, however much
/// evidence and however many observations there are.
struct WhatIfBase {
  AssessmentCase bare;  ///< the case without what only cells are made of, and without texts
  CellSources sources;
  CellGrid cells;
  Results before;  ///< its point_ranking
};

WhatIfBase what_if_base(const AssessmentCase& input);

/// A case under a question, as far as a ranking shows it.
struct WhatIfAnswer {
  AssessmentCase input;
  Results results;  ///< its drawn_ranking
};

/// What the ranking of `input`, of which `base` was made, is under a change: as if the whole case were
/// changed and computed. Throws Error as change_case does.
WhatIfAnswer answer_what_if(const AssessmentCase& input, const WhatIfBase& base, const CaseChange& change,
                            std::size_t draws);

}  // namespace socta
