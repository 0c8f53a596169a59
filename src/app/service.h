#pragma once

#include "app/instant.h"
#include "app/notice.h"

namespace socta {

class BlobStore;
class CaseCache;
class Database;
class GroupCommit;
class JoinThrottle;
class PasswordHasher;
class ResultsCache;
class RevisionCache;
class RunQueue;
class ServerKey;
class SignInThrottle;
class ViewLog;
class WorkshopCache;
class WorkshopLive;

/// What use cases work with. Only references: app/installation.h owns the things. Any thread.
struct Service {
  Database& database;
  const BlobStore& blobs;
  const ServerKey& key;
  PasswordHasher& hasher;
  SignInThrottle& throttle;
  CaseCache& cases;
  ResultsCache& results;
  RevisionCache& kept;
  RunQueue& runs;
  ViewLog& views;
  WorkshopCache& workshops;
  WorkshopLive& live;
  GroupCommit& answers;
  JoinThrottle& joins;
  Clock now = machine_time;
  Publish publish{};
  LoseAccess lose_access{};

  /// Passes a notice on, where there is somebody to pass it to.
  void tell(const Notice& notice) const {
    if (publish) publish(notice);
  }

  /// Says that the account has lost a session or a right.
  void end_listening_of(std::int64_t account) const {
    if (lose_access) lose_access(account);
  }

  std::string now_text() const { return instant_text(now()); }
};

}  // namespace socta
