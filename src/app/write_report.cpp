#include "app/write_report.h"

#include <algorithm>
#include <utility>

#include "app/listed.h"
#include "engine/comparison.h"
#include "format/output_files.h"
#include "report/compose.h"
#include "report/narrative.h"
#include "text/message.h"

namespace socta {
namespace {

void check(const WriteReportRequest& request) {
  Problems problems;
  check_formats(request.formats, problems);
  for (const std::string& section : request.sections)
    if (std::ranges::find(report_sections(), section) == report_sections().end())
      problems.error("There is no section '" + section + "'; there are: " + listed(report_sections()) + ".");
  problems.throw_if_errors();
}

std::optional<PreviousCycle> previous_cycle(const AssessedFolder& assessed,
                                            const WriteReportRequest& request) {
  if (request.previous.empty()) return std::nullopt;
  PreviousCycle cycle{results_at(request.previous), {}};
  cycle.comparison = compare(cycle.results, assessed.results);
  return cycle;
}

std::string previous_remark(const std::optional<PreviousCycle>& previous, Language language) {
  if (!previous) return "";
  if (previous->comparison.same_run) return message(language, "report.previous_same_run");
  return previous->comparison.same_methodology ? "" : message(language, "report.previous_other_methodology");
}

std::string narrative_remark(const AssessedFolder& assessed, const WriteReportRequest& request) {
  const NarrativeGaps gaps = narrative_gaps({assessed.input.assessment, request.language, request.level});
  if (gaps == NarrativeGaps{}) return "";
  return message(request.language, "report.narrative_left_out",
                 {{"chapters", static_cast<std::int64_t>(gaps.chapters)},
                  {"passages", static_cast<std::int64_t>(gaps.passages)}});
}

}  // namespace

WrittenReport write_report(const AssessedFolder& assessed, const WriteReportRequest& request) {
  check(request);
  const auto previous = previous_cycle(assessed, request);
  const Document document = compose_report({.input = assessed.input,
                                            .results = assessed.results,
                                            .language = request.language,
                                            .level = request.level,
                                            .sections = request.sections,
                                            .previous = previous ? &*previous : nullptr});
  std::vector<std::string> remarks;
  for (std::string remark :
       {previous_remark(previous, request.language), narrative_remark(assessed, request)})
    if (!remark.empty()) remarks.push_back(std::move(remark));
  return write_document(document,
                        {.out = request.out,
                         .stem = std::string(kReportStem),
                         .formats = request.formats,
                         .language = request.language,
                         .level = request.level,
                         .house = request.house,
                         .on_progress = request.on_progress},
                        std::move(remarks));
}

}  // namespace socta
