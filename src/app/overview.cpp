#include "app/overview.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "app/assessment_check.h"
#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/case_cache.h"
#include "app/import_archive.h"
#include "app/kept_counts.h"
#include "app/record_access.h"
#include "app/revision_cache.h"
#include "app/undecided_priorities.h"
#include "store/database.h"
#include "store/runs.h"

namespace socta {
namespace {

constexpr int kShownChanges = 10;

/// The indicators of each item of which something is known.
using KnownCells = std::unordered_map<std::string_view, std::unordered_set<std::string_view>>;

KnownCells known_cells(const Assessment& assessment) {
  KnownCells cells;
  for (const Judgement& judgement : assessment.judgements)
    if (judgement.answer.best) cells[judgement.item].insert(judgement.column);
  for (const DirectScore& score : assessment.scores) cells[score.item].insert(score.indicator);
  for (const Series& series : assessment.series)
    if (!series.observations.empty())
      for (const SeriesFeed& feed : series.feeds) cells[feed.item].insert(feed.indicator);
  return cells;
}

struct Coverage {
  std::int64_t cells = 0;
  std::int64_t cells_known = 0;
  std::vector<ItemCoverage> items{};
};

Coverage coverage_of(const AssessmentCase& input) {
  Coverage coverage;
  KnownCells known = known_cells(input.assessment);
  const auto indicators = static_cast<std::int64_t>(input.methodology.indicators.size());
  for (const std::string& item : assessed_items(input)) {
    const auto& of_item = known[item];
    const auto count = std::ranges::count_if(
        input.methodology.indicators,
        [&of_item](const Indicator& indicator) { return of_item.contains(indicator.code); });
    coverage.cells += indicators;
    coverage.cells_known += count;
    const Text name{{{"en", item_name(input, item, "en")}, {"sr", item_name(input, item, "sr")}}};
    coverage.items.push_back(
        {item, name, indicators == 0 ? 0 : static_cast<double>(count) / static_cast<double>(indicators)});
  }
  return coverage;
}

std::size_t bytes_of(const Coverage& coverage) {
  std::size_t bytes = sizeof(Coverage);
  for (const ItemCoverage& item : coverage.items) {
    bytes += sizeof(ItemCoverage) + item.item.size();
    for (const auto& [language, name] : item.name.by_language) bytes += sizeof(std::string) * 2 + name.size();
  }
  return bytes;
}

void add_coverage(const Service& service, const KeptCase& loaded, Overview& view) {
  if (loaded.input() == nullptr) return;
  const auto coverage = service.kept.get(
      RevisionKey("coverage", loaded.assessment,
                  loaded.parts.of_any({"judgements", "scores", "items", kDocuments})),
      [&] { return coverage_of(*loaded.input()); }, bytes_of);
  view.cells = coverage->cells;
  view.cells_known = coverage->cells_known;
  view.items = coverage->items;
}

void add_waiting(Overview& view, const char* kind, std::int64_t count, const char* table = "") {
  if (count > 0) view.waiting.push_back({kind, count, table});
}

std::int64_t count_of(const std::vector<Problem>& problems, Severity severity) {
  return std::ranges::count(problems, severity, &Problem::severity);
}

std::int64_t ungraded(const Service& service, Transaction& transaction, const Member& member) {
  const RecordQuery query{.filters = {{.column = "grade", .any_of = {""}}}};
  return kept_count(service, transaction, member, record_table("evidence"), query).records;
}

std::optional<Run> add_runs(Transaction& transaction, const Member& member, Overview& view) {
  auto run = newest_done_run(transaction, member.assessment.id);
  add_waiting(view, "no_run", run ? 0 : 1);
  add_waiting(view, "changed_since_run", run && run->revision != member.assessment.revision ? 1 : 0);
  return run;
}

void add_timetable(const Service& service, Transaction& transaction, const Member& member, Overview& view) {
  const std::vector<Milestone> timetable =
      read_head(transaction, service.blobs, member.assessment.id).head.timetable;
  const CycleState cycle = member.assessment.published_run ? CycleState::published : CycleState::under_way;
  view.timetable = dated(timetable, day_text(service.now()), cycle);
  add_waiting(view, "milestone_overdue",
              std::ranges::count(view.timetable, MilestoneState::overdue, &DatedMilestone::state));
}

void add_changes(Transaction& transaction, const Member& member, Overview& view) {
  if (!may(member.membership.role, Permission::read_audit)) return;
  view.changes = audit_views(
      transaction, {.assessment = member.assessment.id, .action = "record.", .limit = kShownChanges});
}

}  // namespace

Overview overview(const Service& service, const Principal& who, std::int64_t assessment) {
  Overview view;
  std::optional<Run> newest_run;
  const Member member = service.database.read([&](Transaction& transaction) {
    Member found = require(transaction, who, assessment, Permission::read);
    add_timetable(service, transaction, found, view);
    newest_run = add_runs(transaction, found, view);
    view.counts = *kept_counts(service, transaction, found);
    add_changes(transaction, found, view);
    add_waiting(view, "ungraded_evidence", ungraded(service, transaction, found), "evidence");
    return found;
  });
  const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
  add_coverage(service, *loaded, view);
  add_waiting(view, "cells_without_knowledge", view.cells - view.cells_known, "judgements");
  if (!sees_everything(member)) return view;
  if (newest_run && loaded->input() != nullptr && may(member.membership.role, Permission::read_results))
    add_waiting(view, "priorities_without_decision",
                undecided_priorities(service, *newest_run, loaded->input()->assessment.decisions));
  add_waiting(view, "errors", count_of(loaded->problems, Severity::error));
  add_waiting(view, "warnings", count_of(loaded->problems, Severity::warning));
  return view;
}

}  // namespace socta
