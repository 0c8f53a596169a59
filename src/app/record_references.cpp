#include "app/record_references.h"

#include <algorithm>

#include "app/assessment_files.h"
#include "app/record_access.h"
#include "app/record_fields.h"
#include "domain/citation.h"
#include "domain/message_text.h"
#include "store/assessment_files.h"

namespace socta {
namespace {

constexpr int kShownRows = 5;
constexpr std::string_view kChapters = "narrative/";

/// A column whose cells name rows of another table by their code.
struct Reference {
  std::string_view target;
  std::string_view table;
  std::string_view column;
  RecordMatch match = RecordMatch::equal;
};

constexpr Reference kReferences[] = {
    {"organisations", "assessors", "organisation"},
    {"assessors", "judgements", "assessor"},
    {"assessors", "factor_judgements", "assessor"},
    {"assessors", "factor_effects", "assessor"},
    {"assessors", "influence", "assessor"},
    {"assessors", "incidence", "assessor"},
    {"factors", "factor_judgements", "factor"},
    {"factors", "factor_effects", "factor"},
    {"factors", "cross_impacts", "on"},
    {"factors", "cross_impacts", "given", RecordMatch::word},
    {"groups", "group_scores", "group"},
    {"groups", "group_links", "from"},
    {"groups", "group_links", "to"},
    {"evidence", "factors", "evidence", RecordMatch::word},
    {"evidence", "group_scores", "evidence", RecordMatch::word},
    {"evidence", "group_links", "evidence", RecordMatch::word},
};

/// The row that is to go, and where its names are looked for.
struct Search {
  Transaction& transaction;
  const BlobStore& blobs;
  const Member& member;
  const RecordTable& table;
  std::string code;
};

// A factor is also named with its state.
std::vector<std::string> names_of(const Search& search) {
  if (search.table.name != "factors") return {search.code};
  return {search.code, search.code + "=yes", search.code + "=no"};
}

std::string listed_codes(const RecordTable& table, const RecordPage& page) {
  std::string list;
  for (const Record& record : page.records)
    list += (list.empty() ? ": " : ", ") + cell_of(table, record.cells, table.key.front());
  return list + (page.next.empty() ? "" : ", …");
}

RecordPage seen_rows(const Search& search, const RecordTable& table, const RecordQuery& query) {
  if (read_scope(search.member.membership.role, table.name) == ReadScope::none) return {};
  return list_records(search.transaction, search.member.assessment.id, table, reader_of(search.member, table),
                      query);
}

void add_rows(const Search& search, const Reference& reference, Problems& problems) {
  const RecordTable& table = record_table(reference.table);
  const std::string column(reference.column);
  const RecordQuery query{.filters = {{column, reference.match, names_of(search)}}, .limit = kShownRows};
  const std::int64_t all =
      count_records(search.transaction, search.member.assessment.id, table, every_record(), query).records;
  if (all == 0) return;
  const RecordPage seen = seen_rows(search, table, query);
  const std::string codes = table.key == std::vector<std::string>{"code"} ? listed_codes(table, seen) : "";
  problems.error(in_quotes(search.code) + " is named by " + table.file + " (" + column +
                     "), rows: " + std::to_string(all) + codes + ".",
                 {.file = table.file, .field = column});
}

void add_chapters(const Search& search, Problems& problems) {
  const std::int64_t assessment = search.member.assessment.id;
  for (const AssessmentFile& file : list_files(search.transaction, assessment)) {
    if (!file.path.starts_with(kChapters)) continue;
    const auto content = read_stored_file(search.transaction, search.blobs, assessment, file.path);
    const auto citations = citations_in(content ? content->bytes : std::string());
    const auto found = std::ranges::find(citations, search.code, &Citation::code);
    if (found != citations.end())
      problems.error(in_quotes(search.code) + " is cited in the narrative.",
                     {.file = std::string(kChapters), .field = "[@" + search.code + "]"});
  }
}

void add_scenarios(const Search& search, Problems& problems) {
  const AssessmentHead head = read_head(search.transaction, search.blobs, search.member.assessment.id);
  for (const Scenario& scenario : head.head.scenarios)
    if (std::ranges::count(scenario.states, search.code, &FactorState::factor) > 0)
      problems.error(in_quotes(search.code) + " is named by the scenario " + in_quotes(scenario.code) + ".",
                     {.file = std::string(kAssessmentFile), .field = "scenario"});
}

}  // namespace

void require_unnamed(Transaction& transaction, const BlobStore& blobs, const Member& member,
                     const RecordTable& table, const Record& record) {
  const Search search{transaction, blobs, member, table, cell_of(table, record.cells, "code")};
  Problems problems;
  for (const Reference& reference : kReferences)
    if (reference.target == table.name) add_rows(search, reference, problems);
  if (table.name == "evidence") add_chapters(search, problems);
  if (table.name == "factors") add_scenarios(search, problems);
  problems.throw_if_errors(ErrorKind::conflict);
}

}  // namespace socta
