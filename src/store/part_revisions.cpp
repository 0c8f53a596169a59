#include "store/part_revisions.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "domain/error.h"
#include "store/record_tables.h"

namespace socta {
namespace {

[[noreturn]] void fail_corrupt() {
  throw Error(ErrorKind::corrupt, "The database holds revisions of an assessment's parts that are none.");
}

bool is_part(std::string_view name) {
  return name == kChapters || name == kDocuments ||
         std::ranges::find(record_tables(), name, &RecordTable::name) != record_tables().end();
}

}  // namespace

std::string_view part_of_file(std::string_view path) {
  return path.starts_with("narrative/") && path.ends_with(".md") ? kChapters : kDocuments;
}

std::int64_t PartRevisions::of(std::string_view part) const {
  const auto found = revisions_.find(part);
  return found == revisions_.end() ? 0 : found->second;
}

std::int64_t PartRevisions::of_any(std::initializer_list<std::string_view> parts) const {
  std::int64_t latest = 0;
  for (const std::string_view part : parts) {
    assert(is_part(part));
    latest = std::max(latest, of(part));
  }
  return latest;
}

void PartRevisions::set(std::string_view part, std::int64_t revision) {
  revisions_.insert_or_assign(std::string(part), revision);
}

std::string PartRevisions::text() const {
  std::string text;
  for (const auto& [part, revision] : revisions_)
    text += (text.empty() ? "" : " ") + part + ":" + std::to_string(revision);
  return text;
}

PartRevisions PartRevisions::of_text(std::string_view text) {
  PartRevisions parts;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    if (colon == one.npos || colon == 0) fail_corrupt();
    std::int64_t revision = 0;
    const char* const end = one.data() + one.size();
    const auto read = std::from_chars(one.data() + colon + 1, end, revision);
    if (read.ec != std::errc() || read.ptr != end) fail_corrupt();
    parts.set(one.substr(0, colon), revision);
  }
  return parts;
}

}  // namespace socta
