// How long the database takes with 50 000 judgements, 20 000 items of evidence and 200 000 observations.
// socta_store_bench [DATABASE]: an SQLite file in a temporary folder, or the one named, which must be empty.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "store/assessment_export.h"
#include "store/assessment_import.h"
#include "store/audit.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/observations.h"
#include "store/record_history.h"
#include "store/search.h"

namespace {

using namespace socta;

const Change kNow{"2026-01-02T03:04:05Z", 1};

constexpr const char* kWords[] = {"кријумчарење", "granica",  "route",  "seizure",  "група",
                                  "тржиште",      "price",    "heroin", "полиција", "analysis",
                                  "lanac",        "контрола", "region", "млади",    "cooperation"};

void add_judgements(Assessment& assessment) {
  for (int round = 1; round <= 2; ++round)
    for (int assessor = 0; assessor < 25; ++assessor)
      for (int item = 0; item < 40; ++item)
        for (int indicator = 0; indicator < 25; ++indicator)
          assessment.judgements.push_back({round,
                                           "A" + std::to_string(assessor),
                                           "item_" + std::to_string(item),
                                           "indicator_" + std::to_string(indicator),
                                           {1, 2, 3, 80},
                                           "because of what was seen"});
  for (int assessor = 0; assessor < 25; ++assessor)
    assessment.assessors.push_back({"A" + std::to_string(assessor), "org_" + std::to_string(assessor % 8)});
}

void add_evidence(Assessment& assessment) {
  const HandlingCode codes[] = {HandlingCode::open, HandlingCode::consultation, HandlingCode::restricted};
  for (int i = 0; i < 20'000; ++i) {
    Evidence evidence{"E" + std::to_string(i), {"item_" + std::to_string(i % 40)}};
    evidence.source = "Report " + std::to_string(i % 500);
    evidence.handling = codes[i % 3];
    evidence.scheme = "4x4";
    evidence.grade = "B2";
    for (int word = 0; word < 40; ++word) evidence.text += std::string(kWords[(i * 7 + word * i) % 15]) + ' ';
    evidence.text += "number" + std::to_string(i);
    assessment.evidence.push_back(std::move(evidence));
  }
}

void add_series(Assessment& assessment) {
  for (int i = 0; i < 200; ++i) {
    Series series;
    series.code = "series_" + std::to_string(i);
    series.name.by_language = {{"en", "Series"}, {"sr", "Серија"}};
    for (int month = 0; month < 1000; ++month)
      series.observations.push_back(
          {{1900 + month / 12, PeriodKind::month, 1 + month % 12}, ObservedValue::exact(month * 1.5), 2});
    assessment.series.push_back(std::move(series));
  }
}

AssessmentCase large_case() {
  AssessmentCase input;
  input.assessment.title.by_language = {{"en", "Large"}};
  input.assessment.reference = {{1900}, {2015}};
  add_judgements(input.assessment);
  add_evidence(input.assessment);
  add_series(input.assessment);
  return input;
}

double milliseconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void once(const char* what, const std::function<void()>& work) {
  std::printf("%-44s %10.0f ms\n", what, milliseconds(work));
}

/// Fastest, median and 95th percentile of 100 transactions, after one that warms up.
void often(Database& database, const char* what, const std::function<void(Transaction&)>& work) {
  std::vector<double> times;
  database.read(work);
  for (int i = 0; i < 100; ++i) times.push_back(milliseconds([&] { database.read(work); }));
  std::sort(times.begin(), times.end());
  std::printf("%-44s %10.2f ms   p95 %6.2f ms   fastest %6.2f ms\n", what, times[50], times[95], times[0]);
}

void measure_lists(Database& database, std::int64_t id) {
  const Reader all = every_record();
  const Reader open{HandlingCode::open, std::nullopt};
  const Reader own{HandlingCode::restricted, "org_3"};
  const auto list = [&](const char* what, const char* table, const Reader& reader, const RecordQuery& query) {
    often(database, what, [&](Transaction& transaction) {
      list_records(transaction, id, record_table(table), reader, query);
    });
  };
  list("evidence, first page", "evidence", all, {});
  list("evidence, level public", "evidence", open, {});
  list("evidence, by code, from the middle", "evidence", open, {.sort = "code", .after = "9001:E5"});
  list("evidence of one crime form", "evidence", all,
       {.filters = {{"items", RecordMatch::word, {"item_7"}}}});
  list("evidence with a rare word", "evidence", all, {.search = "number1234"});
  list("evidence with two common words", "evidence", open, {.search = "krijumc granic"});
  list("judgements, first page", "judgements", all, {});
  list("judgements, from the middle", "judgements", all, {.after = "25000"});
  list("judgements by item", "judgements", all, {.sort = "item"});
  list("judgements of one organisation", "judgements", own, {});
  list("judgements of one item and assessor", "judgements", all,
       {.filters = {{"item", RecordMatch::equal, {"item_7"}}, {"assessor", RecordMatch::equal, {"A3"}}}});
}

void measure_others(Database& database, std::int64_t id) {
  often(database, "search of everything, a common word",
        [&](Transaction& transaction) { search_assessment(transaction, id, every_record(), "кријумч", 50); });
  often(database, "series", [&](Transaction& transaction) { list_series(transaction, id, every_record()); });
  often(database, "observations of one series (1 000)",
        [&](Transaction& transaction) { list_observations(transaction, id, every_record(), "series_77"); });
  often(database, "audit, newest page", [&](Transaction& transaction) { list_audit(transaction, {}); });
}

}  // namespace

int main(int count, char** arguments) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("socta-store-bench-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  {
    Database database(parse_database_address(count > 1 ? arguments[1] : (folder / "bench.db").string()));
    const BlobStore blobs(folder / "blobs");
    migrate(database);
    const AssessmentCase input = large_case();
    std::int64_t id = 0;
    once("import", [&] {
      id = database.write([&](Transaction& transaction) {
        return import_assessment(transaction, blobs, "large", input, kNow);
      });
    });
    measure_lists(database, id);
    measure_others(database, id);
    once("export", [&] {
      database.read([&](Transaction& transaction) { return export_files(transaction, blobs, id); });
    });
    once("backup", [&] { write_backup(database, blobs, folder / "backup.zip", kNow.at); });
    once("restore into SQLite", [&] {
      Database target(parse_database_address((folder / "restored.db").string()));
      restore_backup(folder / "backup.zip", target, blobs);
    });
  }
  if (count < 3) std::filesystem::remove_all(folder);
}
