#pragma once

#include "app/service.h"

namespace socta {

/// Whether a server can do its work, or what it lacks: an answer of its database; room for a megabyte in its
/// data folder; a data folder that can be written.
enum class Health { ready, no_database, no_room, read_only };

/// Asks the database and the file system; writes nothing.
Health health(const Service& service);

}  // namespace socta
