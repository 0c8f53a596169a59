#include "store/migrations.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "domain/error.h"
#include "store/record_history.h"
#include "store/search_index.h"
#include "store/stored_tables.h"
#include "store/test_databases.h"
#include "store/workshop_answers.h"
#include "store/workshop_people.h"
#include "store/workshop_proposals.h"

namespace socta {
namespace {

class MigrationsTest : public StoreTest {
 protected:
  /// The columns of a table, in their order.
  std::vector<std::string> columns_of(const std::string& table) {
    const std::string query = GetParam() == Dialect::sqlite
                                  ? "select name from pragma_table_info(?)"
                                  : "select column_name::text from information_schema.columns where "
                                    "table_schema = current_schema() and table_name = ?"
                                    " order by ordinal_position";
    std::vector<std::string> names;
    database().read([&](Transaction& transaction) {
      for (auto& [name] : transaction.query<std::string>(query, {table})) names.push_back(name);
    });
    return names;
  }
};
SOCTA_ON_BOTH_DATABASES(MigrationsTest);

TEST_P(MigrationsTest, MakeTheTablesOnce) {
  EXPECT_EQ(schema_version(database()), newest_schema());
  EXPECT_EQ(migrate(database()), 0);
  EXPECT_NO_THROW(expect_newest_schema(database()));
}

TEST_P(MigrationsTest, RefuseATableOfANewerProgramAndAnOldOne) {
  for (const int version : {newest_schema() + 1, newest_schema() - 1}) {
    database().write([&](Transaction& transaction) {
      transaction.execute(R"(update "schema_version" set "version" = ?)", {version});
    });
    EXPECT_EQ(kind_of([&] { expect_newest_schema(database()); }), ErrorKind::conflict);
  }
  database().write([](Transaction& transaction) {
    transaction.execute(R"(update "schema_version" set "version" = 1000)");
  });
  EXPECT_EQ(kind_of([&] { migrate(database()); }), ErrorKind::conflict);
  EXPECT_EQ(schema_version(database()), 1000);
}

// A row whose texts are the names of their columns, and whose numbers are 1.
void insert_sample(Transaction& transaction, const std::string& name) {
  const StoredTable table = stored_table(transaction, name);
  SqlRow row;
  for (const StoredTable::Column& column : table.columns)
    row.push_back(column.kind == SqlKind::text ? SqlValue(column.name) : SqlValue(1));
  transaction.insert_many(name, table.column_names(), std::vector<SqlRow>{std::move(row)});
}

constexpr const char* kTablesWithAWorkshop[] = {"judgements",     "factors",   "factor_judgements",
                                                "factor_effects", "influence", "incidence",
                                                "cross_impacts"};

TEST_P(MigrationsTest, ADatabaseOfTheFirstVersionKeepsItsRecordsAndTheirHistory) {
  const TestDatabase place(GetParam());
  Database old(place.address());
  old.write([](Transaction& transaction) {
    migrate_to(transaction, 1);
    insert_sample(transaction, "assessment");
    for (const char* table : kTablesWithAWorkshop) insert_sample(transaction, table);
    transaction.execute(
        R"(insert into "record_history" ("assessment_id", "table_name", "record_id", "version", "event", "position",
             "owner_organisation", "changed_at", "changed_by", "handling", "cells", "until", "replaced_by")
           values (1, 'factor_effects', 1, 0, 'changed', 1, 'O1', '', 1, 'public', '["F1","*","*","2","A1"]', '', 1))");
  });
  EXPECT_EQ(migrate(old), newest_schema() - 1);
  old.read([](Transaction& transaction) {
    for (const char* name : kTablesWithAWorkshop) {
      const RecordTable& table = record_table(name);
      const std::optional<Record> record = find_record(transaction, 1, table, every_record(), 1);
      ASSERT_TRUE(record) << name;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        EXPECT_EQ(record->cells[i], table.columns[i].name == "workshop" ? "" : table.columns[i].name) << name;
    }
    const RecordTable& effects = record_table("factor_effects");
    const auto past = record_history(transaction, 1, effects, every_record(), 1);
    ASSERT_EQ(past.size(), 1u);
    EXPECT_EQ(past[0].was.cells, (std::vector<std::string>{"F1", "*", "*", "2", "A1", ""}));
  });
}

TEST_P(MigrationsTest, PlacesOfAnOlderWorkshopWereNeverHandedOverAndItsCodesCountAsTheFacilitators) {
  const TestDatabase place(GetParam());
  Database old(place.address());
  old.write([](Transaction& transaction) {
    migrate_to(transaction, 5);
    for (const char* table :
         {"assessment", "workshop", "workshop_exercise", "account", "workshop_participant", "workshop_answer",
          "workshop_proposal", "workshop_voice", "workshop_device_code"})
      insert_sample(transaction, table);
  });
  migrate(old);
  old.write([](Transaction& transaction) {
    const auto participant = find_participant(transaction, 1, "secret_hash").value();
    EXPECT_EQ(participant.code, "code");
    EXPECT_EQ(participant.hand_overs, 0);
    EXPECT_FALSE(participant.removed);
    EXPECT_EQ(answers_of_participant(transaction, 1).at(0).hand_over, 0);
    EXPECT_EQ(proposals_of_exercise(transaction, 1).at(0).hand_over, 0);
    EXPECT_EQ(voices_of_exercise(transaction, 1).at(0).hand_over, 0);
    EXPECT_EQ(use_device_code(transaction, 1, "code_hash", "")->giver, CodeGiver::facilitator);
  });
}

TEST_P(MigrationsTest, WordsOfListsAreKeptByTheRowsThatHaveThem) {
  const TestDatabase place(GetParam());
  Database old(place.address());
  old.write([](Transaction& transaction) {
    migrate_to(transaction, 7);
    insert_sample(transaction, "assessment");
    insert_sample(transaction, "evidence");
    for (const char* source : {"evidence", "evidence.items", "evidence.indicators", "narrative"})
      transaction.execute(
          R"(insert into "search_word" ("assessment_id", "source", "word", "object_id") values (1, ?, ?, 1))",
          {source, source});
  });
  migrate(old);
  old.read([](Transaction& transaction) {
    const auto words = [&](const char* table) {
      std::string all;
      for (const auto& [word] : transaction.query<std::string>(std::string(R"(select "word" from )") + table +
                                                               R"( order by "word")"))
        all += word + ' ';
      return all;
    };
    EXPECT_EQ(words("search_word"), "evidence narrative ");
    EXPECT_EQ(words("list_word"), "evidence.indicators evidence.items ");
    const RecordQuery query{.filters = {{"items", RecordMatch::word, {"evidence.items"}}}};
    const RecordPage page = list_records(transaction, 1, record_table("evidence"), every_record(), query);
    ASSERT_EQ(page.records.size(), 1u);
    EXPECT_EQ(page.records[0].position, 1);
  });
}

TEST_P(MigrationsTest, WordsOfEvidenceAreKeptBesideIt) {
  const TestDatabase place(GetParam());
  Database old(place.address());
  old.write([](Transaction& transaction) {
    migrate_to(transaction, 8);
    insert_sample(transaction, "assessment");
    insert_sample(transaction, "evidence");
    for (const char* word : {"granica", "heroin", "number7"})
      for (int i = 0; i < 600; ++i)  // of so many others that the search follows the list
        transaction.execute(
            R"(insert into "search_word" ("assessment_id", "source", "word", "object_id")
                 values (1, 'evidence', ?, ?))",
            {word, 1 + i});
    transaction.execute(
        R"(insert into "search_word" ("assessment_id", "source", "word", "object_id")
             values (1, 'narrative', 'chapter', 1))");
  });
  migrate(old);
  old.read([](Transaction& transaction) {
    for (const auto& [words, found] :
         std::map<std::string, std::size_t>{{"heroin", 1}, {"gran NUMBER7", 1}, {"chapter", 0}, {"roin", 0}})
      EXPECT_EQ(list_records(transaction, 1, record_table("evidence"), every_record(), {.search = words})
                    .records.size(),
                found)
          << words;
  });
}

// A column that is added to format/assessment_tables.h needs a migration that adds it here.
TEST_P(MigrationsTest, EveryTableOfTheFolderHasTheColumnsOfItsFile) {
  for (const RecordTable& table : record_tables()) {
    std::vector<std::string> expected{
        "id", "assessment_id", "position", "version", "owner_organisation", "changed_at", "changed_by"};
    for (const RecordColumn& column : table.columns) expected.push_back(column.name);
    if (is_searched(table)) expected.emplace_back(kWordsColumn);
    EXPECT_EQ(columns_of(table.name), expected) << table.name;
    EXPECT_EQ(std::set<std::string>(expected.begin(), expected.end()).size(), expected.size());
  }
}

TEST_P(MigrationsTest, EveryColumnThatListsAreSortedByHasAnIndex) {
  const std::string indexes =
      GetParam() == Dialect::sqlite
          ? "select sql from sqlite_master where type = 'index' and tbl_name = ? and sql <> ''"
          : "select indexdef from pg_indexes where schemaname = current_schema() and tablename = ?";
  for (const RecordTable& table : record_tables()) {
    std::string definitions;
    database().read([&](Transaction& transaction) {
      for (auto& [definition] : transaction.query<std::string>(indexes, {table.name}))
        definitions += definition + '\n';
    });
    for (const RecordColumn& column : table.columns) {
      // Of a table whose only order is that of its key, the unique index serves.
      if (!column.sortable || (!table.key.empty() && column.name == table.key.front())) continue;
      const std::string quoted = '"' + column.name + '"';
      const bool found = definitions.find("(\"assessment_id\", " + quoted) != std::string::npos ||
                         definitions.find("(assessment_id, " + quoted) != std::string::npos ||
                         definitions.find("(assessment_id, " + column.name) != std::string::npos;
      EXPECT_TRUE(found) << table.name << '.' << column.name << '\n' << definitions;
    }
  }
}

}  // namespace
}  // namespace socta
