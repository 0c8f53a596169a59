#include "format/statistics_path.h"

#include "domain/message_text.h"

namespace socta {
namespace {

constexpr std::string_view kFolder = "statistics/";

bool has_bad_part(std::string_view path) {
  for (;;) {
    const std::size_t end = path.find('/');
    const std::string_view part = path.substr(0, end);
    if (part.empty() || part == "." || part == "..") return true;
    if (end == path.npos) return false;
    path.remove_prefix(end + 1);
  }
}

}  // namespace

std::string statistics_path_fault(std::string_view path) {
  const bool inside = path.starts_with(kFolder) && !has_bad_part(path) &&
                      path.find_first_of(std::string_view("\\\0", 2)) == path.npos;
  if (inside) return "";
  return "The path " + in_quotes(path) +
         " must lead to a file in the folder's statistics/, written with '/' and without \"..\".";
}

}  // namespace socta
