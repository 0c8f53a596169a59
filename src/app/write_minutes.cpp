#include "app/write_minutes.h"

#include "app/assess_folder.h"
#include "app/folder_minutes.h"
#include "domain/calendar_date.h"
#include "domain/message_text.h"
#include "report/minutes.h"

namespace socta {
namespace {

void check(const WriteMinutesRequest& request) {
  Problems problems;
  check_formats(request.files.formats, problems);
  if (!request.day.empty() && !is_calendar_date(request.day))
    problems.error(in_quotes(request.day) + " is no day; write it as 2015-07-08.");
  problems.throw_if_errors();
}

}  // namespace

WrittenReport write_minutes(const WriteMinutesRequest& request) {
  check(request);
  const AssessedFolder assessed =
      assess_folder({.folder = request.folder, .sensitivity = SensitivityRun::none});
  WorkshopMinutes minutes = folder_minutes(assessed.input, request.workshop);
  minutes.title = request.title;
  minutes.day = request.day;
  minutes.place = request.place;
  const Document document =
      compose_minutes({minutes, assessed.input, assessed.results, request.files.language});
  DocumentFiles files = request.files;
  files.stem = "workshop-" + request.workshop + ".";
  files.level = document.meta.level;
  return write_document(document, files, {});
}

}  // namespace socta
