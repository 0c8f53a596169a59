#include "app/file_name.h"

#include <algorithm>
#include <string>

#include "domain/error.h"
#include "domain/message_text.h"
#include "format/utf8.h"

namespace socta {
namespace {

constexpr std::size_t kMostName = 200;

bool is_allowed(char character) {
  return static_cast<unsigned char>(character) >= ' ' && character != '/' && character != '\\' &&
         character != ':' && character != '\x7F';
}

}  // namespace

void check_file_name(std::string_view name, std::string_view field) {
  if (!name.empty() && name.size() <= kMostName && name.front() != '.' && is_valid_utf8(name) &&
      std::ranges::all_of(name, is_allowed))
    return;
  throw Error(ErrorKind::invalid, in_quotes(name) + " is no name of a file.",
              {.file = "", .field = std::string(field)});
}

}  // namespace socta
