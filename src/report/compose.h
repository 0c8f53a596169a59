#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/assessment.h"
#include "domain/comparison.h"
#include "domain/handling.h"
#include "domain/results.h"
#include "report/document.h"
#include "text/language.h"

namespace socta {

/// What a report is to hold. `results` are those of `input`. `sections` empty: all. `previous`: the cycle
/// before, compared with `results`; nullptr: there is none.
struct ReportRequest {
  const AssessmentCase& input;
  const Results& results;
  Language language = Language::english;
  HandlingCode level = HandlingCode::open;
  std::vector<std::string> sections{};
  const PreviousCycle* previous = nullptr;
};

/// Sections that a report may be asked for, in their order: "summary", "introduction", …, "annexes".
std::span<const std::string_view> report_sections();

/// The finished report, numbered and with its references resolved. Nothing above the level is in it
/// (report/at_level.h). Chapters for which there are no data are absent. Any thread; the same document for
/// the same request.
Document compose_report(const ReportRequest& request);

}  // namespace socta
