#include "app/installation.h"

#include <optional>

#include "app/case_cache.h"
#include "app/folder_lock.h"
#include "app/join_throttle.h"
#include "app/password_hasher.h"
#include "app/results_cache.h"
#include "app/revision_cache.h"
#include "app/run_queue.h"
#include "app/server_key.h"
#include "app/sign_in_throttle.h"
#include "app/view_log.h"
#include "app/workshop_live.h"
#include "store/blob_store.h"
#include "store/group_commit.h"
#include "store/migrations.h"

namespace socta {
namespace {

DatabaseAddress address_of(const InstallationOptions& options) {
  if (!options.database.target.empty()) return options.database;
  return {Dialect::sqlite, (options.data_folder / "socta.sqlite").string()};
}

const std::filesystem::path& made(const std::filesystem::path& folder) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure)
    throw Error(ErrorKind::io, "The data folder cannot be made: " + failure.message() + ".",
                {folder.string()});
  return folder;
}

Database migrated(const InstallationOptions& options) {
  Database database(address_of(options), options.connections);
  migrate(database);
  return database;
}

}  // namespace

struct Installation::Parts {
  explicit Parts(const InstallationOptions& options)
      : data_folder(options.data_folder),
        key(ServerKey::load_or_create(made(options.data_folder))),
        blobs(options.data_folder / "contents"),
        database(migrated(options)),
        views(database),
        answers(database),
        live(database, workshops, options.listeners),
        runs(database, blobs, options.now, options.publish),
        service{.database = database,
                .blobs = blobs,
                .key = key,
                .hasher = hasher,
                .throttle = throttle,
                .cases = cases,
                .results = results,
                .kept = kept,
                .runs = runs,
                .views = views,
                .workshops = workshops,
                .live = live,
                .answers = answers,
                .joins = joins,
                .now = options.now,
                .publish = options.publish,
                .lose_access = options.lose_access} {}

  std::filesystem::path data_folder;
  std::optional<FolderLock> lock;
  ServerKey key;
  BlobStore blobs;
  Database database;
  PasswordHasher hasher;
  SignInThrottle throttle;
  CaseCache cases;
  ResultsCache results;
  RevisionCache kept;
  ViewLog views;
  WorkshopCache workshops;
  GroupCommit answers;
  JoinThrottle joins;
  WorkshopLive live;
  RunQueue runs;
  Service service;
};

Installation::Installation(const InstallationOptions& options) : parts_(std::make_unique<Parts>(options)) {}

Installation::~Installation() = default;

const Service& Installation::service() const { return parts_->service; }

void Installation::start_runs() {
  if (!parts_->lock) parts_->lock.emplace(parts_->data_folder);
  parts_->runs.start();
}

}  // namespace socta
