#include "text/movement_text.h"

#include "text/message.h"

namespace socta {
namespace {

const char* key_of(Movement movement) {
  switch (movement) {
    case Movement::rose:
      return "compare.rose";
    case Movement::fell:
      return "compare.fell";
    case Movement::within_uncertainty:
      return "compare.within_uncertainty";
    case Movement::appeared:
      return "compare.appeared";
    case Movement::disappeared:
      return "compare.disappeared";
    case Movement::unknown:
      return "compare.unknown";
  }
  return "compare.unknown";
}

}  // namespace

std::string movement_text(Movement movement, Language language) {
  return message(language, key_of(movement));
}

}  // namespace socta
