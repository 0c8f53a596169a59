#include "app/chapters.h"

#include <algorithm>
#include <set>

#include "app/assessment_files.h"
#include "app/audit_note.h"
#include "app/authorise.h"
#include "app/evidence_levels.h"
#include "app/view_note.h"
#include "domain/citation.h"
#include "domain/message_text.h"
#include "store/database.h"
#include "store/search.h"

namespace socta {
namespace {

constexpr std::string_view kFolder = "narrative/";
constexpr std::string_view kEnding = ".md";
constexpr std::size_t kMostName = 100;

std::string path_of(std::string_view name) {
  return std::string(kFolder) + std::string(name) + std::string(kEnding);
}

bool is_name_character(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '-' || character == '_' || character == '.';
}

void check_name(std::string_view name) {
  if (!name.empty() && name.size() <= kMostName && name.front() != '.' &&
      std::ranges::all_of(name, is_name_character))
    return;
  throw Error(ErrorKind::invalid,
              in_quotes(name) + " is no name of a chapter; use letters, figures, '-', '_' and '.'.",
              {.file = "", .field = "chapter"});
}

std::vector<Problem> unknown_citations(const EvidenceLevels& evidence, const std::string& path,
                                       const std::string& markdown) {
  Problems problems;
  for (const Citation& citation : citations_in(markdown))
    if (!evidence.contains(citation.code))
      problems.warning("There is no evidence " + in_quotes(citation.code) + ".", {path, citation.line});
  return problems.list();
}

StoredChapter found(Transaction& transaction, const BlobStore& blobs, const Member& member,
                    std::string_view name) {
  const std::string path = path_of(name);
  const auto file = read_stored_file(transaction, blobs, member.assessment.id, path);
  if (!file) throw Error(ErrorKind::not_found, "There is no such chapter.");
  const EvidenceLevels levels = evidence_levels(transaction, member, citations_in(file->bytes));
  StoredChapter chapter{
      std::string(name),
      text_at_level(file->bytes, member.membership.clearance, levels, member.assessment.handling_default),
      file->file.version,
      {}};
  if (chapter.markdown.empty() && !file->bytes.empty())
    throw Error(ErrorKind::not_found, "There is no such chapter.");
  chapter.problems = unknown_citations(levels, path, chapter.markdown);
  return chapter;
}

}  // namespace

std::vector<ChapterSummary> chapters(const Service& service, const Principal& who, std::int64_t assessment) {
  return service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    std::vector<ChapterSummary> all;
    for (const AssessmentFile& file : list_files(transaction, assessment)) {
      if (!file.path.starts_with(kFolder) || !file.path.ends_with(kEnding)) continue;
      const std::string name =
          file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kEnding.size());
      try {
        if (member.membership.clearance != HandlingCode::restricted)
          found(transaction, service.blobs, member, name);
      } catch (const Error& error) {
        if (error.kind() == ErrorKind::not_found) continue;
        throw;
      }
      all.push_back({name, file.size, file.version});
    }
    return all;
  });
}

StoredChapter chapter(const Service& service, const Principal& who, std::int64_t assessment,
                      std::string_view name) {
  StoredChapter read = service.database.read([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::read);
    return found(transaction, service.blobs, member, name);
  });
  note_view(service, who, {.action = "view.chapter", .assessment = assessment, .object = path_of(name)});
  return read;
}

StoredChapter write_chapter(const Service& service, const Principal& who, std::int64_t assessment,
                            std::string_view name, std::int64_t version, const std::string& markdown) {
  const Change by = change_by(who, service.now_text());
  const std::string path = path_of(name);
  StoredChapter written = service.database.write([&](Transaction& transaction) {
    const Member member = require(transaction, who, assessment, Permission::write_narrative);
    require_clearance(member, HandlingCode::restricted, "");
    check_name(name);
    write_stored_file(transaction, service.blobs, assessment, path, markdown, version, by);
    index_chapter(transaction, assessment, path, markdown);
    write_audit(transaction, {.action = "chapter.write", .assessment = assessment, .object = path},
                who.account.id, by.at);
    return found(transaction, service.blobs, member, name);
  });
  service.tell(
      {.assessment = assessment, .name = "file", .data = "{}", .handling = HandlingCode::restricted});
  return written;
}

}  // namespace socta
