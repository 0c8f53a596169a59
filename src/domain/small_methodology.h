#pragma once

#include "domain/methodology.h"

namespace socta {

/// For tests: a methodology with one or two of everything that an assessment may name.
inline Methodology small_methodology() {
  Methodology methodology;
  methodology.code = "small";
  methodology.version = "1.0";
  methodology.crime_nodes = {{.code = "drugs"},
                             {.code = "heroin", .parent = "drugs"},
                             {.code = "cocaine", .parent = "drugs"},
                             {.code = "robbery"}};
  methodology.groups = {{.code = "scope"}};
  methodology.indicators = {{.code = "extent", .group = "scope"}, {.code = "value", .group = "scope"}};
  methodology.environment.categories = {{.code = "political"}};
  methodology.domains = {{.code = "health"}};
  methodology.stakeholders = {{.code = "state"}};
  methodology.grading_schemes = {{.code = "4x4",
                                  .reliability = {{.code = "A"}, {.code = "B"}},
                                  .information = {{.code = "1"}, {.code = "2"}}}};
  methodology.group_scheme.criteria = {{.code = "two_persons"}};
  methodology.group_scheme.attributes = {{.code = "violence"}};
  methodology.group_scheme.levels = {{.code = "low"}, {.code = "high"}};
  return methodology;
}

}  // namespace socta
