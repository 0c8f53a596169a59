#pragma once

#include "app/instant.h"
#include "app/notice.h"

namespace socta {

class BlobStore;
class CaseCache;
class Database;
class PasswordHasher;
class ResultsCache;
class RunQueue;
class ServerKey;
class SignInThrottle;
class ViewLog;

/// What use cases work with. Only references: app/installation.h owns the things. Any thread.
struct Service {
  Database& database;
  const BlobStore& blobs;
  const ServerKey& key;
  PasswordHasher& hasher;
  SignInThrottle& throttle;
  CaseCache& cases;
  ResultsCache& results;
  RunQueue& runs;
  ViewLog& views;
  Clock now = machine_time;
  Publish publish{};

  std::string now_text() const { return instant_text(now()); }
};

}  // namespace socta
