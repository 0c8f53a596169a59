#include "app/run_report.h"

#include <algorithm>

#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/report_formats.h"
#include "app/results_cache.h"
#include "app/run_results.h"
#include "domain/message_text.h"
#include "report/compose.h"
#include "store/database.h"

namespace socta {
namespace {

const ReportFormat& checked_format(const ReportOrder& order) {
  const ReportFormat* format = find_report_format(order.format);
  Problems problems;
  if (format == nullptr)
    problems.error(in_quotes(order.format) + " is no format of a report.", {.file = "", .field = "format"});
  for (const std::string& section : order.sections)
    if (std::ranges::find(report_sections(), section) == report_sections().end())
      problems.error(in_quotes(section) + " is no section of the report.", {.file = "", .field = "sections"});
  problems.throw_if_errors();
  if (std::string lacking = format->lacking(order.language); !lacking.empty())
    throw Error(ErrorKind::io, lacking);
  return *format;
}

// Composed from all data: what is above the level is left out by the report itself, which has to know it.
ReportFile written(const Service& service, const Run& run, const std::string& code, HandlingCode level,
                   const ReportOrder& order) {
  const ReportFormat& format = checked_format(order);
  const auto content = service.results.get(service.blobs, run, HandlingCode::restricted);
  const Document document = compose_report({.input = content->input,
                                            .results = content->results,
                                            .language = order.language,
                                            .level = level,
                                            .sections = order.sections});
  return {code + "." + std::string(to_string(order.language)) + "." + order.format,
          report_media_type(order.format), format.write(FormatInputs(document))};
}

}  // namespace

ReportFile run_report(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id,
                      const ReportOrder& order) {
  Member member;
  HandlingCode level = HandlingCode::open;
  const Run run = service.database.write([&](Transaction& transaction) {
    member = require(transaction, who, assessment, Permission::export_data);
    level = order.level.value_or(member.membership.clearance);
    require_clearance(member, level, "level");
    const auto found = find_run(transaction, assessment, id);
    if (!found) throw Error(ErrorKind::not_found, "There is no such run.");
    write_audit(transaction,
                {.action = "run.report",
                 .assessment = assessment,
                 .object = "run/" + std::to_string(id),
                 .details = {{"format", order.format}, {"level", std::string(to_string(level))}}},
                who.account.id, service.now_text());
    return *found;
  });
  return written(service, run, member.assessment.code, level, order);
}

ReportFile published_report(const Service& service, std::string_view code, const ReportOrder& order) {
  const PublishedResults published = published_results(service, code);
  return written(service, published.run, published.assessment.code, HandlingCode::open, order);
}

}  // namespace socta
