#include "app/search_view.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/case_cache.h"
#include "app/case_search.h"
#include "app/evidence_levels.h"
#include "app/record_access.h"
#include "app/revision_cache.h"
#include "format/utf8.h"
#include "store/database.h"
#include "store/search.h"

namespace socta {
namespace {

constexpr std::size_t kExcerpt = 240;

std::string excerpt_of(std::string_view text) {
  if (text.size() <= kExcerpt) return std::string(text);
  const std::string_view cut = text.substr(0, kExcerpt);
  return std::string(cut.substr(0, valid_utf8_prefix(cut))) + "…";
}

FoundText found_evidence(const RecordTable& table, const Record& record) {
  const auto cell = [&](const char* column) { return record.cells[table.column(column).value()]; };
  return {FoundText::Kind::evidence, std::to_string(record.id), cell("code") + ": " + cell("source"),
          excerpt_of(cell("text"))};
}

std::optional<FoundText> found_chapter(Transaction& transaction, const BlobStore& blobs, const Member& member,
                                       const std::string& path, std::string_view words) {
  const auto file = read_stored_file(transaction, blobs, member.assessment.id, path);
  if (!file) return std::nullopt;
  const EvidenceLevels levels = evidence_levels(transaction, member, citations_in(file->bytes));
  const std::string text =
      text_at_level(file->bytes, member.membership.clearance, levels, member.assessment.handling_default);
  // The index knows whole chapters; a reader is only told of words in what he may see.
  if (!holds_words(text, words)) return std::nullopt;
  std::string name = path.substr(path.rfind('/') + 1);
  name.resize(name.size() - std::min(name.size(), std::string_view(".md").size()));
  return FoundText{FoundText::Kind::chapter, name, name, excerpt_of(text)};
}

// Who sees one organisation's records sees no factor, group or series as a whole.
SearchedThings things_for(const Member& member) {
  return reader_of(member, record_table("evidence")).organisation ? SearchedThings::of_the_methodology
                                                                  : SearchedThings::all;
}

std::size_t bytes_of(const Text& text) {
  std::size_t bytes = 0;
  for (const auto& [language, words] : text.by_language) bytes += sizeof(language) + words.size();
  return bytes;
}

std::size_t bytes_of(const std::vector<SearchedThing>& things) {
  std::size_t bytes = 0;
  for (const SearchedThing& thing : things) {
    bytes += sizeof thing + bytes_of(thing.name) + bytes_of(thing.more);
    for (const std::string& word : thing.words) bytes += sizeof word + word.size();
  }
  return bytes;
}

// Also of an assessment that has errors, whatever could be read.
std::shared_ptr<const std::vector<SearchedThing>> things_of(const Service& service, const Member& member) {
  const RevisionKey key("searched", member.assessment, {"factors", "groups", kDocuments});
  const auto made = [&] {
    const auto loaded = service.cases.get(service.database, service.blobs, member.assessment);
    return searched_things(loaded->reading.input);
  };
  return service.kept.get(key, made,
                          [](const std::vector<SearchedThing>& things) { return bytes_of(things); });
}

void add_evidence(Transaction& transaction, const Member& member, std::string_view words, std::size_t limit,
                  std::vector<FoundText>& all) {
  const RecordTable& table = record_table("evidence");
  const RecordQuery query{
      .search = std::string(words), .sort = "code", .limit = static_cast<int>(limit - all.size())};
  for (const Record& record :
       list_records(transaction, member.assessment.id, table, reader_of(member, table), query).records)
    all.push_back(found_evidence(table, record));
}

void add_chapters(Transaction& transaction, const BlobStore& blobs, const Member& member,
                  std::string_view words, std::size_t limit, std::vector<FoundText>& all) {
  const int left = static_cast<int>(limit - all.size());
  for (const std::string& path : search_chapters(transaction, member.assessment.id, words, left))
    if (auto text = found_chapter(transaction, blobs, member, path, words)) all.push_back(std::move(*text));
}

}  // namespace

std::vector<FoundText> search(const Service& service, const Principal& who, std::int64_t assessment,
                              std::string_view words, Language language, int limit) {
  if (words.empty()) return {};
  const auto most = static_cast<std::size_t>(limit);
  const Member member = service.database.read_once(
      [&](Transaction& transaction) { return require(transaction, who, assessment, Permission::read); });
  const SearchedThings things = things_for(member);
  std::vector<FoundText> all =
      search_things(*things_of(service, member), words, things, member.membership.clearance, language, most);
  if (all.size() == most) return all;
  service.database.read([&](Transaction& transaction) {
    add_evidence(transaction, member, words, most, all);
    if (all.size() < most && things == SearchedThings::all)
      add_chapters(transaction, service.blobs, member, words, most, all);
  });
  return all;
}

}  // namespace socta
