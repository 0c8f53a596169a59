#include "store/stale.h"

#include <string>

#include "domain/error.h"

namespace socta {

void fail_stale(bool is_there, std::string_view what) {
  if (!is_there) throw Error(ErrorKind::not_found, "There is no such " + std::string(what) + ".");
  throw Error(ErrorKind::stale, "Somebody else has changed this " + std::string(what) +
                                    " in the meantime; look at it as it is now, then change it again.");
}

}  // namespace socta
