#include "http/reader_language.h"

namespace socta {

Language reader_language(const Request& request) {
  const std::string_view wanted = request.header("Accept-Language");
  const std::string_view first = wanted.substr(0, wanted.find_first_of(",;"));
  if (const auto known = parse_language(first)) return *known;
  // "sr-RS" and the like name no script.
  return first.starts_with("sr-") ? Language::serbian_cyrillic : Language::english;
}

}  // namespace socta
