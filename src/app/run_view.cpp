#include "app/run_view.h"

#include "app/account_names.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/loaded_case.h"
#include "app/run_queue.h"
#include "format/assessment_writer.h"
#include "format/methodology_writer.h"
#include "store/assessment_export.h"
#include "store/database.h"
#include "store/run_inputs.h"

namespace socta {
namespace {

constexpr int kMostListed = 100;

Run found(Transaction& transaction, std::int64_t assessment, std::int64_t id) {
  std::optional<Run> run = find_run(transaction, assessment, id);
  if (!run) throw Error(ErrorKind::not_found, "There is no such run.");
  return std::move(*run);
}

bool is_finished(const Run& run) { return run.state != RunState::queued && run.state != RunState::running; }

std::optional<bool> same_bytes(Transaction& transaction, const Run& run, const RunOrder& order) {
  if (!order.repeats || run.state != RunState::done) return std::nullopt;
  const auto first = find_run(transaction, run.assessment, *order.repeats);
  return first && first->results_hash == run.results_hash;
}

RunView view_of(Transaction& transaction, const Service& service, const Member& member, Run run,
                const AccountNames& names) {
  RunView view{.order = read_run_order(run.options), .requested_by = names.of(run.requested_by)};
  view.progress = is_finished(run) ? 1 : service.runs.progress(run.id);
  view.published = member.assessment.published_run == run.id;
  view.current = run.revision == member.assessment.revision;
  view.same_bytes = same_bytes(transaction, run, view.order);
  view.run = std::move(run);
  return view;
}

AuditNote note(std::string action, const Run& run) {
  return {.action = std::move(action),
          .assessment = run.assessment,
          .object = "run/" + std::to_string(run.id),
          .details = {{"options", run.options}}};
}

RunView queued(const Service& service, const Principal& who, Run run, const char* action) {
  run.requested_by = who.account.id;
  run.requested_at = service.now_text();
  RunView view = service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, run.assessment, Permission::run);
    run.id = insert_run(transaction, run);
    write_audit(transaction, note(action, run), who.account.id, run.requested_at);
    return view_of(transaction, service, member, run, AccountNames(transaction));
  });
  service.runs.add(run.assessment, run.id);
  return view;
}

void change_publication(const Service& service, const Principal& who, const Run& run,
                        std::optional<std::int64_t> published, Transaction& transaction) {
  Member member = require(transaction, who, run.assessment, Permission::manage);
  member.assessment.published_run = published;
  update_assessment(transaction, member.assessment);
  write_audit(transaction, note(published ? "run.publish" : "run.unpublish", run), who.account.id,
              service.now_text());
}

}  // namespace

std::vector<RunView> runs(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read_results);
    const AccountNames names(transaction);
    std::vector<RunView> views;
    for (Run& run : list_runs(transaction, assessment, kMostListed))
      views.push_back(view_of(transaction, service, member, std::move(run), names));
    return views;
  });
}

SeenRun seen_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  return service.database.read([&](Transaction& transaction) {
    SeenRun seen{.member = require(transaction, who, assessment, Permission::read_results)};
    seen.view = view_of(transaction, service, seen.member, found(transaction, assessment, id),
                        AccountNames(transaction));
    return seen;
  });
}

RunView run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  return seen_run(service, who, assessment, id).view;
}

RunView start_run(const Service& service, const Principal& who, std::int64_t assessment,
                  const RunOrder& order) {
  Run run{.assessment = assessment, .options = write_run_order(order)};
  const std::vector<StoredFile> files = service.database.read([&](Transaction& transaction) {
    run.revision = require(transaction, who, assessment, Permission::run).assessment.revision;
    return export_files(transaction, service.blobs, assessment);
  });
  const LoadedCase loaded = load_case(files);
  if (!loaded.input) throw Error(ErrorKind::invalid, loaded.problems);
  run.manifest_hash = keep_run_inputs(service.blobs, files);
  run.inputs_hash = inputs_hash(loaded.input->assessment);
  run.methodology_hash = methodology_hash(loaded.input->methodology);
  run.engine_version = kEngineVersion;
  return queued(service, who, std::move(run), "run.start");
}

RunView repeat_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  Run run = service.database.read([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::run);
    return found(transaction, assessment, id);
  });
  if (run.state != RunState::done)
    throw Error(ErrorKind::conflict, "Only a run that is done can be repeated.");
  RunOrder order = read_run_order(run.options);
  order.repeats = id;
  Run again{.assessment = assessment,
            .options = write_run_order(order),
            .manifest_hash = run.manifest_hash,
            .inputs_hash = run.inputs_hash,
            .methodology_hash = run.methodology_hash,
            .engine_version = kEngineVersion,
            .revision = run.revision};
  return queued(service, who, std::move(again), "run.repeat");
}

void cancel_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::run);
    Run run = found(transaction, assessment, id);
    if (is_finished(run)) throw Error(ErrorKind::conflict, "The run is finished already.");
    if (run.state == RunState::queued) {
      run.state = RunState::cancelled;
      run.finished_at = service.now_text();
      update_run(transaction, run);
    }
    write_audit(transaction, note("run.cancel", run), who.account.id, service.now_text());
  });
  service.runs.cancel(id);
}

void publish_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::manage);
    const Run run = found(transaction, assessment, id);
    if (run.state != RunState::done)
      throw Error(ErrorKind::conflict, "Only a run that is done can be published.");
    change_publication(service, who, run, id, transaction);
  });
}

void unpublish_run(const Service& service, const Principal& who, std::int64_t assessment, std::int64_t id) {
  service.database.write([&](Transaction& transaction) {
    require(transaction, who, assessment, Permission::manage);
    change_publication(service, who, found(transaction, assessment, id), std::nullopt, transaction);
  });
}

}  // namespace socta
