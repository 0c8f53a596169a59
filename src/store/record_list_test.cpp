#include <functional>

#include "store/all_records.h"
#include "store/record_rows.h"
#include "store/records_fixture.h"

namespace socta {
namespace {

class RecordListTest : public RecordsTest {};
SOCTA_ON_BOTH_DATABASES(RecordListTest);

TEST_P(RecordListTest, AreListedOnlyWithinTheClearanceAndTheOrganisation) {
  add("evidence", evidence_cells("E1", "public"), "A");
  add("evidence", evidence_cells("E2", "consultation"), "B");
  add("evidence", evidence_cells("E3", "restricted"), "A");
  add("evidence", evidence_cells("E4", ""), "B");
  const struct {
    Reader reader;
    const char* seen;
  } table[] = {
      {{HandlingCode::open, std::nullopt}, "E1"},
      {{HandlingCode::consultation, std::nullopt}, "E1 E2 E4"},
      {{HandlingCode::restricted, std::nullopt}, "E1 E2 E3 E4"},
      {{HandlingCode::restricted, "A"}, "E1 E3"},
      {{HandlingCode::open, "B"}, ""},
      {{HandlingCode::consultation, "B"}, "E2 E4"},
      {{HandlingCode::restricted, ""}, ""},
  };
  for (const auto& row : table) {
    const RecordPage page = list("evidence", row.reader);
    EXPECT_EQ(codes(page), row.seen);
    EXPECT_EQ(count("evidence", row.reader), static_cast<std::int64_t>(page.records.size()));
  }
}

TEST_P(RecordListTest, ScoresAndLinksOfAGroupFollowItsHandling) {
  add("groups", {"G1", "", "", "", "public"});
  add("groups", {"G2", "", "", "", ""});
  for (const char* group : {"G1", "G2"}) add("group_scores", {group, "size", "high", ""});
  add("group_links", {"G1", "G2", "", ""});
  const struct {
    HandlingCode clearance;
    std::size_t scores;
    std::size_t links;
  } table[] = {
      {HandlingCode::open, 1, 0}, {HandlingCode::consultation, 2, 1}, {HandlingCode::restricted, 2, 1}};
  for (const auto& row : table) {
    EXPECT_EQ(list("group_scores", {row.clearance, std::nullopt}).records.size(), row.scores);
    EXPECT_EQ(list("group_links", {row.clearance, std::nullopt}).records.size(), row.links);
  }
}

TEST_P(RecordListTest, AreFilteredSortedAndSearched) {
  add("evidence",
      {"E3", "heroin cocaine", "", "RS", "2013", "Ministry", "4x4", "A1", "public", "Кријумчарење"});
  add("evidence", {"E1", "heroin", "", "ME", "2014", "Police", "4x4", "B2", "", "Krijumčari i droga"});
  add("evidence", {"E2", "heroin_2", "", "RS", "2014", "Press", "", "", "", "Nothing of it"});
  const auto equal = [](const char* column, std::vector<std::string> values) {
    return RecordFilter{column, RecordMatch::equal, std::move(values)};
  };
  const auto word = [](const char* column, std::vector<std::string> values) {
    return RecordFilter{column, RecordMatch::word, std::move(values)};
  };
  const struct {
    RecordQuery query;
    const char* seen;
  } table[] = {
      {{}, "E3 E1 E2"},
      {{.order = SortOrder::descending}, "E2 E1 E3"},
      {{.sort = "code"}, "E1 E2 E3"},
      {{.sort = "code", .order = SortOrder::descending}, "E3 E2 E1"},
      {{.sort = "grade"}, "E2 E3 E1"},
      {{.filters = {equal("area", {"RS"})}}, "E3 E2"},
      {{.filters = {equal("area", {"RS", "ME"}), equal("period", {"2014"})}}, "E1 E2"},
      {{.filters = {equal("area", {})}}, ""},
      {{.filters = {word("items", {"heroin"})}}, "E3 E1"},
      {{.filters = {word("items", {"cocaine", "heroin_2"})}}, "E3 E2"},
      {{.filters = {word("items", {"heroi_"})}}, ""},
      {{.filters = {word("items", {"Heroin"})}}, ""},
      {{.filters = {word("items", {})}}, ""},
      {{.search = "krijumcar"}, "E3 E1"},
      {{.search = "кријумчари ДРОГА"}, "E1"},
      {{.search = "e2"}, "E2"},
      {{.search = "…"}, ""},
      {{.search = "krijumcar", .sort = "code"}, "E1 E3"},
  };
  for (const auto& row : table) {
    const RecordPage page = list("evidence", every_record(), row.query);
    EXPECT_EQ(codes(page), row.seen) << row.query.search << row.query.sort;
    EXPECT_EQ(count("evidence", every_record(), row.query), static_cast<std::int64_t>(page.records.size()));
    EXPECT_EQ(page.next, "");
    EXPECT_EQ(page.total, static_cast<std::int64_t>(page.records.size()));
  }
}

TEST_P(RecordListTest, APageSaysHowManyThereAreWhereItIsAllThereIs) {
  for (const char* code : {"E1", "E2", "E3"}) add("evidence", evidence_cells(code));
  EXPECT_EQ(list("evidence", every_record(), {.limit = 3}).total, 3);
  const RecordPage first = list("evidence", every_record(), {.limit = 2});
  EXPECT_EQ(first.total, std::nullopt);
  EXPECT_EQ(list("evidence", every_record(), {.after = first.next, .limit = 2}).total, std::nullopt);
}

TEST_P(RecordListTest, RefuseAListThatCannotBeMade) {
  const RecordQuery table[] = {
      {.filters = {{.column = "nonsense"}}},
      {.filters = {{.column = "id"}}},
      {.filters = {{.column = "code\" or 1=1 --"}}},
      {.sort = "nonsense"},
      {.sort = "text"},
      {.after = "x"},
      {.after = "1:x"},
      {.sort = "code", .after = "1"},
      {.limit = 0},
      {.limit = 501},
  };
  for (const RecordQuery& query : table)
    EXPECT_EQ(kind_of([&] { list("evidence", every_record(), query); }), ErrorKind::invalid);
  EXPECT_EQ(kind_of([&] { list("judgements", every_record(), {.search = "x"}); }), ErrorKind::invalid);
  EXPECT_EQ(kind_of([&] { list("items", every_record(), {.filters = {{.column = "name"}}}); }),
            ErrorKind::invalid);
  EXPECT_EQ(kind_of([] { record_table("account"); }), ErrorKind::not_found);
}

TEST_P(RecordListTest, PagesTogetherAreTheListWhateverIsSortedBy) {
  for (int i = 0; i < 23; ++i)
    add("judgements", {std::to_string(1 + i / 12), "A" + std::to_string(i % 3),
                       "it:em" + std::to_string(i % 4), "x" + std::to_string(i), "", "2", "", "", "", ""});
  for (const char* sort : {"", "assessor", "item", "round"})
    for (const SortOrder order : {SortOrder::ascending, SortOrder::descending})
      for (const int limit : {1, 5, 22, 23, 500}) {
        const RecordPage whole =
            list("judgements", every_record(), {.sort = sort, .order = order, .limit = 500});
        EXPECT_EQ(count("judgements", every_record(), {.sort = sort, .limit = limit}), 23);
        std::vector<Record> together;
        RecordQuery query{.sort = sort, .order = order, .limit = limit};
        do {
          RecordPage page = list("judgements", every_record(), query);
          together.insert(together.end(), page.records.begin(), page.records.end());
          query.after = page.next;
        } while (!query.after.empty());
        EXPECT_EQ(together, whole.records) << sort << limit;
      }
}

// One word is read in the order of its rows, several are looked up from the rows: both name the same rows.
TEST_P(RecordListTest, RowsWithAWordOfAListAreTheSameHoweverTheyAreRead) {
  std::vector<NewRecord> rows;
  for (int i = 0; i < 40; ++i) {
    Cells cells = evidence_cells("E" + std::to_string(i), i % 3 == 0 ? "restricted" : "public",
                                 i % 4 == 0 ? "route" : "border");
    cells[1] = i % 2 == 0 ? "heroin" : "heroin cocaine heroin";
    cells[2] = i % 5 == 0 ? "reach" : "";
    rows.push_back({i % 7 == 0 ? "A" : "", cells});
  }
  database().write(
      [&](Transaction& transaction) { insert_records(transaction, assessment, evidence(), rows, kNow); });
  const auto items = [](std::vector<std::string> words) {
    return RecordFilter{"items", RecordMatch::word, std::move(words)};
  };
  EXPECT_EQ(count("evidence", every_record(), {.filters = {items({"heroin"})}}), 40);
  const RecordFilter reach{"indicators", RecordMatch::word, {"reach"}};
  const Reader readers[] = {
      every_record(), {HandlingCode::open, std::nullopt}, {HandlingCode::restricted, "A"}};
  for (const Reader& reader : readers)
    for (const char* word : {"heroin", "cocaine", "nothing"})
      for (const SortOrder order : {SortOrder::ascending, SortOrder::descending})
        for (const bool narrowed : {false, true}) {
          RecordQuery one{.filters = {items({word})}, .order = order, .limit = 7};
          if (narrowed) one.filters.push_back(reach);
          if (narrowed) one.search = "route";
          RecordQuery two = one;
          two.filters.front().any_of.emplace_back("absent");
          two.limit = 500;
          const RecordPage whole = list("evidence", reader, two);
          EXPECT_EQ(count("evidence", reader, one), static_cast<std::int64_t>(whole.records.size()));
          std::vector<Record> together;
          do {
            RecordPage page = list("evidence", reader, one);
            together.insert(together.end(), page.records.begin(), page.records.end());
            one.after = page.next;
          } while (!one.after.empty());
          EXPECT_EQ(together, whole.records) << word << narrowed;
        }
}

TEST_P(RecordListTest, WordsOfAListFollowTheRow) {
  const Record first = add("evidence", evidence_cells("E1", "public"));
  const RecordQuery heroin{.filters = {{"items", RecordMatch::word, {"heroin"}}}};
  const auto change = [&](const Record& record, const char* items) {
    return database().write([&](Transaction& transaction) {
      Cells cells = record.cells;
      cells[1] = items;
      return update_record(transaction, assessment, evidence(), every_record(), {record.id, record.version},
                           cells, kNow);
    });
  };
  const Record named = change(first, "cocaine heroin");
  EXPECT_EQ(codes(list("evidence", every_record(), heroin)), "E1");
  const Record other = change(named, "cocaine");
  EXPECT_EQ(codes(list("evidence", every_record(), heroin)), "");
  const Record again = change(other, "heroin");
  EXPECT_EQ(codes(list("evidence", every_record(), heroin)), "E1");
  database().write([&](Transaction& transaction) {
    remove_record(transaction, assessment, evidence(), every_record(), {again.id, again.version}, kNow);
    EXPECT_EQ(transaction.value(R"(select count(*) from "list_word")"), 0);
  });
}

// A search goes by the one or by the other: both hold the words of the row as it is.
TEST_P(RecordListTest, WordsBesideARowAreThoseOfTheIndex) {
  const auto words_beside = [&] {
    return database().read([](Transaction& transaction) {
      std::string all;
      for (const auto& [id, beside] : transaction.query<std::int64_t, std::string>(
               R"(select "id", "search_words" from "evidence" order by "id")")) {
        std::string indexed;
        for (const auto& [word] : transaction.query<std::string>(
                 R"(select "word" from "search_word" where "object_id" = ? order by "word")", {id}))
          indexed += ' ' + word;
        EXPECT_EQ(beside, indexed.empty() ? "" : indexed + ' ');
        all += beside + '|';
      }
      return all;
    });
  };
  const NewRecord rows[] = {{"", evidence_cells("E1", "", "Кријумчарење на граници")},
                            {"", {"…", "", "", "", "", "-", "", "", "", "!"}}};
  database().write(
      [&](Transaction& transaction) { insert_records(transaction, assessment, evidence(), rows, kNow); });
  const Record added = add("evidence", evidence_cells("E3", "", "one two one"));
  EXPECT_EQ(words_beside(), " e1 granici krijumcarenje na source || e3 one source two |");
  const Record changed = update(added, evidence_cells("E3", "", "three"));
  EXPECT_EQ(words_beside(), " e1 granici krijumcarenje na source || e3 source three |");
  remove(changed);
  EXPECT_EQ(words_beside(), " e1 granici krijumcarenje na source ||");
}

TEST_P(RecordListTest, WordsThatManyRecordsHaveAreFoundAsFewOnesAre) {
  constexpr int kRows = 1200;
  std::vector<NewRecord> rows;
  for (int i = 0; i < kRows; ++i)
    rows.push_back(
        {"", evidence_cells("E" + std::to_string(i), i % 3 == 0 ? "restricted" : "public",
                            i % 2 == 0 ? "route only" : "route on border number" + std::to_string(i))});
  database().write(
      [&](Transaction& transaction) { insert_records(transaction, assessment, evidence(), rows, kNow); });
  const struct {
    std::string words;
    HandlingCode clearance;
    std::function<bool(int)> found;
  } table[] = {
      {"route", HandlingCode::restricted, [](int) { return true; }},
      {"route", HandlingCode::open, [](int i) { return i % 3 != 0; }},
      {"border ROUT", HandlingCode::restricted, [](int i) { return i % 2 == 1; }},
      {"on", HandlingCode::restricted, [](int i) { return i % 2 == 1; }},
      {"onl route", HandlingCode::restricted, [](int i) { return i % 2 == 0; }},
      {"rou border", HandlingCode::open, [](int i) { return i % 2 == 1 && i % 3 != 0; }},
      {"route number77", HandlingCode::restricted,
       [](int i) { return i % 2 == 1 && (i == 77 || i / 10 == 77); }},
      {"number77 border", HandlingCode::open,
       [](int i) { return i % 2 == 1 && i % 3 != 0 && (i == 77 || i / 10 == 77); }},
      {"route nothing", HandlingCode::restricted, [](int) { return false; }},
  };
  for (const auto& row : table) {
    std::vector<std::string> expected;
    for (int i = 0; i < kRows; ++i)
      if (row.found(i)) expected.push_back(rows[static_cast<std::size_t>(i)].cells[0]);
    const Reader reader{row.clearance, std::nullopt};
    RecordQuery query{.search = row.words, .limit = 400};
    std::vector<std::string> seen;
    do {
      const RecordPage page = list("evidence", reader, query);
      for (const Record& record : page.records) seen.push_back(record.cells[0]);
      query.after = page.next;
    } while (!query.after.empty());
    EXPECT_EQ(seen, expected) << row.words;
    const auto all = static_cast<std::int64_t>(expected.size());
    const RecordCount count = database().read([&](Transaction& transaction) {
      return count_records(transaction, assessment, evidence(), reader, query);
    });
    EXPECT_EQ(count, (RecordCount{std::min(all, kMostCounted), all > kMostCounted})) << row.words;
  }
}

TEST_P(RecordListTest, AListTakesOneStatementHoweverLong) {
  for (int i = 0; i < 60; ++i) add("evidence", evidence_cells("E" + std::to_string(i)));
  costs.clear();
  list("evidence", {HandlingCode::consultation, "A"},
       {.filters = {{"area", RecordMatch::equal, {"RS"}}}, .search = "two words", .sort = "code"});
  list("evidence", every_record());
  ASSERT_EQ(costs.size(), 2u);
  EXPECT_EQ(costs[0].statements, 2) << "one asks how common the words are";
  EXPECT_EQ(costs[1].statements, 1);
}

TEST_P(RecordListTest, AllOfThemAreReadHoweverMany) {
  database().write([&](Transaction& transaction) {
    const RecordTable& table = record_table("organisations");
    for (int i = 0; i < 1001; ++i) {
      Cells cells(table.columns.size());
      cells[0] = "O" + std::to_string(i);
      cells[table.column("kind").value()] = "state";
      insert_record(transaction, assessment, table, "", cells, kNow);
    }
  });
  database().read([&](Transaction& transaction) {
    const auto all = [&](const char* table) {
      return all_records(transaction, assessment, record_table(table), every_record());
    };
    ASSERT_EQ(all("organisations").size(), 1001u);
    EXPECT_EQ(all("organisations")[500].cells[0], "O500");
    EXPECT_EQ(all("organisations").back().cells[0], "O1000");
    EXPECT_TRUE(all("items").empty());
  });
}

}  // namespace
}  // namespace socta
