#include "app/search_view.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/authorise.h"
#include "app/evidence_levels.h"
#include "app/record_access.h"
#include "format/utf8.h"
#include "store/database.h"
#include "store/search.h"
#include "text/search_words.h"

namespace socta {
namespace {

constexpr std::size_t kExcerpt = 240;

std::string excerpt_of(std::string_view text) {
  if (text.size() <= kExcerpt) return std::string(text);
  const std::string_view cut = text.substr(0, kExcerpt);
  return std::string(cut.substr(0, valid_utf8_prefix(cut))) + "…";
}

// The index knows whole chapters; a reader is only told of words in what he may see.
bool holds_words(std::string_view text, std::string_view words) {
  const std::vector<std::string> held = search_words(text);
  return std::ranges::all_of(search_words(words), [&held](const std::string& word) {
    return std::ranges::any_of(held, [&word](const std::string& other) { return other.starts_with(word); });
  });
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
  if (!holds_words(text, words)) return std::nullopt;
  std::string name = path.substr(path.rfind('/') + 1);
  name.resize(name.size() - std::min(name.size(), std::string_view(".md").size()));
  return FoundText{FoundText::Kind::chapter, name, name, excerpt_of(text)};
}

}  // namespace

std::vector<FoundText> search(const Service& service, const Principal& who, std::int64_t assessment,
                              std::string_view words, int limit) {
  if (words.empty()) return {};
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    const RecordTable& table = record_table("evidence");
    const Reader reader = reader_of(member, table);
    std::vector<FoundText> all;
    const RecordQuery query{.search = std::string(words), .sort = "code", .limit = limit};
    for (const Record& record : list_records(transaction, assessment, table, reader, query).records)
      all.push_back(found_evidence(table, record));
    const int left = limit - static_cast<int>(all.size());
    if (left == 0 || reader.organisation) return all;  // who sees one organisation's records sees no chapter
    for (const std::string& path : search_chapters(transaction, assessment, words, left))
      if (auto text = found_chapter(transaction, service.blobs, member, path, words))
        all.push_back(std::move(*text));
    return all;
  });
}

}  // namespace socta
