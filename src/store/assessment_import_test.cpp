#include "store/assessment_import.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "format/assessment_fixture.h"
#include "format/assessment_writer.h"
#include "format/methodology_writer.h"
#include "source_dir.h"
#include "store/assessment_export.h"
#include "store/assessment_files.h"
#include "store/attachments.h"
#include "store/observations.h"
#include "store/search.h"
#include "store/test_databases.h"

namespace socta {
namespace {

const Change kNow{"2026-01-02T03:04:05Z", 0};

/// What the canonical writer writes of a folder.
std::vector<StoredFile> written(const AssessmentCase& input) {
  std::vector<StoredFile> files = canonical_parts(input.assessment);
  if (input.assessment.own_methodology)
    files.push_back({"methodology.toml", write_methodology(input.methodology)});
  std::sort(files.begin(), files.end(),
            [](const StoredFile& a, const StoredFile& b) { return a.path < b.path; });
  return files;
}

/// Compares file by file, so that a difference is told by its file.
void expect_equal(const std::vector<StoredFile>& files, const std::vector<StoredFile>& expected) {
  ASSERT_EQ(files.size(), expected.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    EXPECT_EQ(files[i].path, expected[i].path);
    EXPECT_TRUE(files[i].bytes == expected[i].bytes) << files[i].path << " is another one";
  }
}

AssessmentCase fixture() { return read_assessment_files(fixture_files(), {}, fixture_methodologies()).input; }

AssessmentCase example(const std::string& name) {
  return read_assessment_folder(std::filesystem::path(SOCTA_SOURCE_DIR) / "examples" / name).input;
}

class AssessmentImportTest : public StoreTest {
 protected:
  std::int64_t import(const AssessmentCase& input, const std::string& code = "x") {
    const BlobStore blobs(folder() / "blobs");
    return database().write(
        [&](Transaction& transaction) { return import_assessment(transaction, blobs, code, input, kNow); });
  }
  std::vector<StoredFile> exported(std::int64_t id) {
    const BlobStore blobs(folder() / "blobs");
    return database().read([&](Transaction& transaction) { return export_files(transaction, blobs, id); });
  }
  std::vector<std::string> found(std::int64_t id, const std::string& text,
                                 const Reader& reader = every_record()) {
    std::vector<std::string> names;
    database().read([&](Transaction& transaction) {
      const RecordTable& evidence = record_table("evidence");
      const RecordQuery query{.search = text, .sort = "code"};
      for (const Record& record : list_records(transaction, id, evidence, reader, query).records)
        names.push_back(record.cells[evidence.column("code").value()]);
      for (std::string& path : search_chapters(transaction, id, text, 10)) names.push_back(std::move(path));
    });
    return names;
  }
};
SOCTA_ON_BOTH_DATABASES(AssessmentImportTest);

TEST_P(AssessmentImportTest, EveryExampleComesOutAsItsCanonicalFolder) {
  for (const char* name : {"serbia-2015", "drug-harm-2010", "western-balkans-index"}) {
    const AssessmentCase input = example(name);
    expect_equal(exported(import(input, name)), written(input));
  }
}

TEST_P(AssessmentImportTest, AnExampleWithItsOwnMethodologyComesOutWithIt) {
  AssessmentCase input = example("serbia-2015");
  input.assessment.own_methodology = true;
  const std::vector<StoredFile> files = exported(import(input));
  expect_equal(files, written(input));
  const AssessmentCase again = read_assessment_files(files).input;
  EXPECT_TRUE(again.assessment == input.assessment);
}

TEST_P(AssessmentImportTest, WhatComesOutReadsAsTheSameAssessment) {
  const AssessmentCase input = fixture();
  const auto files = exported(import(input));
  EXPECT_TRUE(read_assessment_files(files, {}, fixture_methodologies()).input.assessment == input.assessment);
}

TEST_P(AssessmentImportTest, ACodeThatIsTakenIsRefusedAndNothingIsStored) {
  import(fixture(), "x");
  EXPECT_EQ(kind_of([&] { import(fixture(), "x"); }), ErrorKind::conflict);
  EXPECT_EQ(database().read([](Transaction& t) { return t.value(R"(select count(*) from "evidence")"); }), 2);
  EXPECT_EQ(kind_of([&] { exported(99); }), ErrorKind::not_found);
}

TEST_P(AssessmentImportTest, AWholeMegabyteIsACell) {
  AssessmentCase input = fixture();
  input.assessment.evidence[0].text = std::string(1 << 20, 'x');
  for (std::string* text :
       {&input.assessment.evidence[1].source, &input.assessment.group_links[0].kind,
        &input.assessment.groups[0].description, &input.assessment.judgements[0].rationale})
    for (int i = 0; i < 100'000; ++i) *text += "Ћ\"";
  expect_equal(exported(import(input)), written(input));
}

TEST_P(AssessmentImportTest, RowsBelongToTheOrganisationOfTheirAssessor) {
  const std::int64_t id = import(fixture());
  const auto count = [&](const char* table, const std::string& organisation) {
    return database().read([&](Transaction& transaction) {
      return count_records(transaction, id, record_table(table), {HandlingCode::restricted, organisation}, {})
          .records;
    });
  };
  for (const char* table : {"judgements", "influence", "incidence", "factor_judgements"})
    EXPECT_GT(count(table, "mup"), 0) << table;
  EXPECT_EQ(count("assessors", "mup"), 1);
  EXPECT_EQ(count("organisations", "mup"), 1);
  EXPECT_EQ(count("evidence", "mup"), 0);
  EXPECT_EQ(count("evidence", ""), 2);
}

TEST_P(AssessmentImportTest, IsFoundByItsWordsInBothScripts) {
  AssessmentCase input = fixture();
  input.assessment.evidence[0].text = "Кријумчарење људи";
  input.assessment.evidence[1].text = "Krijumčarenje oružja";
  input.assessment.evidence[1].handling = HandlingCode::restricted;
  input.assessment.narrative[0].bytes = "# Кријумчарење\n\nHeroin [@E1]\n";
  const std::int64_t id = import(input);
  using Names = std::vector<std::string>;
  EXPECT_EQ(found(id, "krijumcar"), (Names{"E1", "E2", "narrative/01-heroin.md"}));
  EXPECT_EQ(found(id, "кријумчарење оружја"), Names{"E2"});
  EXPECT_EQ(found(id, "heroin"), Names{"narrative/01-heroin.md"});
  EXPECT_EQ(found(id, "krijumcar", {HandlingCode::open, std::nullopt}),
            (Names{"E1", "narrative/01-heroin.md"}));
  EXPECT_EQ(found(id, "krijumcar", {HandlingCode::restricted, "mup"}), Names{"narrative/01-heroin.md"});
  EXPECT_EQ(found(id, "ljud"), Names{"E1"});
  EXPECT_EQ(found(id, "lj"), Names{});
  EXPECT_EQ(found(id, "…"), Names{});
  EXPECT_EQ(found(id + 1, "krijumcar"), Names{});
  database().write([&](Transaction& transaction) {
    index_chapter(transaction, id, "narrative/01-heroin.md", "Other words");
  });
  EXPECT_EQ(found(id, "heroin"), Names{});
  EXPECT_EQ(found(id, "other"), Names{"narrative/01-heroin.md"});
}

TEST_P(AssessmentImportTest, SeriesAndObservationsAreThereForWhoMaySeeThem) {
  AssessmentCase input = fixture();
  input.assessment.series[0].handling = HandlingCode::consultation;
  const std::int64_t id = import(input);
  database().read([&](Transaction& transaction) {
    const auto series = list_series(transaction, id, every_record());
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].code, "seizures");
    EXPECT_EQ(series[0].observations, 3);
    EXPECT_EQ(series[0].first_period, "2013");
    EXPECT_EQ(series[0].last_period, "2015");
    EXPECT_EQ(series[0].name, input.assessment.series[0].name);
    std::vector<Observation> expected = input.assessment.series[0].observations;
    for (const Observation& later : input.assessment.series[0].later) expected.push_back(later);
    EXPECT_EQ(list_observations(transaction, id, every_record(), "seizures"), expected);
    const Reader open{HandlingCode::open, std::nullopt};
    EXPECT_TRUE(list_series(transaction, id, open).empty());
    EXPECT_TRUE(list_observations(transaction, id, open, "seizures").empty());
    EXPECT_TRUE(list_observations(transaction, id + 1, every_record(), "seizures").empty());
  });
}

TEST_P(AssessmentImportTest, ATableIsReplacedWhole) {
  AssessmentCase input = fixture();
  const std::int64_t id = import(input);
  input.assessment.evidence.erase(input.assessment.evidence.begin());
  input.assessment.evidence[0].text = "replaced";
  database().write([&](Transaction& transaction) {
    replace_records(transaction, id, record_table("evidence"), input.assessment, kNow);
  });
  expect_equal(exported(id), written(input));
  EXPECT_EQ(found(id, "replaced"), std::vector<std::string>{"E2"});
}

TEST_P(AssessmentImportTest, FilesChangeOnTheirVersion) {
  const std::int64_t id = import(fixture());
  const auto put = [&](const std::string& path, std::int64_t version) {
    return database().write([&](Transaction& transaction) {
      return put_file(transaction, id, {.path = path, .sha256 = "h", .size = 1}, version, kNow).version;
    });
  };
  EXPECT_EQ(put("narrative/02.md", 0), 1);
  EXPECT_EQ(kind_of([&] { put("narrative/02.md", 0); }), ErrorKind::conflict);
  EXPECT_EQ(put("narrative/02.md", 1), 2);
  EXPECT_EQ(kind_of([&] { put("narrative/02.md", 1); }), ErrorKind::stale);
  EXPECT_EQ(kind_of([&] { put("narrative/03.md", 1); }), ErrorKind::not_found);
  const auto remove = [&](std::int64_t version) {
    database().write(
        [&](Transaction& transaction) { remove_file(transaction, id, "narrative/02.md", version); });
  };
  EXPECT_EQ(kind_of([&] { remove(1); }), ErrorKind::stale);
  remove(2);
  EXPECT_EQ(kind_of([&] { remove(2); }), ErrorKind::not_found);
}

TEST_P(AssessmentImportTest, AttachmentsFollowTheirEvidence) {
  const std::int64_t id = import(fixture());
  const Reader open{HandlingCode::open, std::nullopt};
  database().write([&](Transaction& transaction) {
    const auto evidence = list_records(transaction, id, record_table("evidence"), every_record(), {}).records;
    const Attachment public_one{0, evidence[0].id, "a.pdf", "application/pdf", "hash1", 5, kNow.at, 7};
    const Attachment other{0, evidence[1].id, "б.pdf", "application/pdf", "hash2", 6, kNow.at, 7};
    const std::int64_t first = insert_attachment(transaction, id, every_record(), public_one);
    const std::int64_t second = insert_attachment(transaction, id, every_record(), other);
    EXPECT_EQ(list_attachments(transaction, id, open, evidence[0].id).size(), 1u);
    EXPECT_TRUE(list_attachments(transaction, id, open, evidence[1].id).empty());
    EXPECT_EQ(find_attachment(transaction, id, open, first)->sha256, "hash1");
    EXPECT_EQ(find_attachment(transaction, id, open, second), std::nullopt);
    EXPECT_EQ(find_attachment(transaction, id + 1, every_record(), first), std::nullopt);
    EXPECT_THROW(insert_attachment(transaction, id, open, other), Error);
    EXPECT_THROW(remove_attachment(transaction, id, open, second), Error);
    const auto used = used_blobs(transaction, BlobStore(folder() / "blobs"));
    EXPECT_TRUE(std::binary_search(used.begin(), used.end(), "hash2"));
    remove_attachment(transaction, id, every_record(), second);
    EXPECT_TRUE(list_attachments(transaction, id, every_record(), evidence[1].id).empty());
  });
}

TEST_P(AssessmentImportTest, GoesWithAllThatBelongsToIt) {
  const std::int64_t id = import(fixture());
  database().write([&](Transaction& transaction) {
    remove_assessment(transaction, id, 1);
    for (const RecordTable& table : record_tables())
      EXPECT_EQ(transaction.value("select count(*) from \"" + table.name + '"'), 0) << table.name;
    for (const char* table : {"assessment_file", "series", "observation", "search_word", "list_word"})
      EXPECT_EQ(transaction.value("select count(*) from \"" + std::string(table) + '"'), 0) << table;
  });
}

rc::Gen<std::string> odd_text() {
  const auto piece =
      rc::gen::element<std::string>("a", "Б", "\"", "\n", "\r\n", ",", ";", "\t", " ", "ž", "'", "\\", "\\N",
                                    "\\.", "?", ":p1", "$1", "{", "€", "مرحبا", "\u200F", "👍");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto& pieces) {
    std::string text = "x";
    for (const std::string& part : pieces) text += part;
    return text;
  });
}

TEST_P(AssessmentImportTest, OddTextsComeOutAsTheyWere) {
  int number = 0;
  rc::check([&] {
    AssessmentCase input = fixture();
    Assessment& a = input.assessment;
    a.title.by_language["sr"] = *odd_text();
    a.handling_default = *rc::gen::element(HandlingCode::open, HandlingCode::restricted);
    for (Evidence& evidence : a.evidence) {
      evidence.text = *odd_text();
      evidence.source = *odd_text();
      evidence.area = *odd_text();
    }
    for (Factor& factor : a.factors)
      factor.statement.by_language = {{"en", *odd_text()}, {"mk", *odd_text()}};
    a.judgements[0].rationale = *odd_text();
    a.organisations[0].name = *odd_text();
    a.groups[0].description = *odd_text();
    a.group_links[0].kind = *odd_text();
    a.decisions[0].reason = *odd_text();
    a.narrative[0].bytes = *odd_text();
    a.item_names.push_back({"heroin", {{{"en", *odd_text()}}}});
    RC_ASSERT(exported(import(input, std::to_string(++number))) == written(input));
  });
}

}  // namespace
}  // namespace socta
