#pragma once

#include "domain/assessment.h"
#include "domain/results.h"
#include "domain/workshop_minutes.h"
#include "report/document.h"
#include "text/language.h"

namespace socta {

/// What minutes are composed from. `input` names what was judged; `results` give the ranking that followed,
/// and are empty where nothing was computed. The handling level is the assessment's default: minutes hold
/// reasons as they were written.
struct MinutesRequest {
  const WorkshopMinutes& minutes;
  const AssessmentCase& input;
  const Results& results;
  Language language = Language::english;
};

/// The minutes of a workshop as a finished document: who took part by organisation, for each exercise what
/// was asked, how far people agreed, what discussion moved, dissent with its reasons, proposals with support,
/// objections and decisions, the conclusion in the group's words, then the ranking that followed; all pooled
/// values in annexes. The narrative `workshop-CODE` is woven in after the summary. No participant's code is
/// in it. The same document for the same request.
Document compose_minutes(const MinutesRequest& request);

}  // namespace socta
