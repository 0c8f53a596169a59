#include "format/xlsx_reader.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <ctime>
#include <filesystem>

#include "format/file_bytes.h"
#include "format/series_file.h"
#include "format/shared_data.h"
#include "format/xlsx_fixture.h"

namespace socta {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Table& table) {
  Rows rows = {table.header};
  for (const auto& row : table.rows) rows.push_back(row.cells);
  return rows;
}

constexpr const char* kHeader =
    R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>)";

std::string cell(const std::string& attributes, const std::string& content) {
  return kHeader + ("<row r=\"2\"><c r=\"A2\" " + attributes + ">" + content + "</c></row>");
}

TEST(XlsxReader, AWorkbookWrittenByALibraryIsRead) {
  const auto path =
      std::filesystem::path(testing::TempDir()) / ("book_" + std::to_string(::getpid()) + ".xlsx");
  lxw_workbook* book = workbook_new(path.c_str());
  workbook_add_worksheet(book, "Notes");
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Подаци");
  lxw_format* date_format = workbook_add_format(book);
  format_set_num_format(date_format, "dd.mm.yyyy");
  worksheet_write_string(sheet, 0, 1, "A title above", nullptr);
  for (const auto& [column, name] : {std::pair{1, "назив"}, {2, "број"}, {3, "дан"}, {4, "збир"}})
    worksheet_write_string(sheet, 2, static_cast<lxw_col_t>(column), name, nullptr);
  worksheet_write_string(sheet, 3, 1, "a & <b>", nullptr);
  worksheet_write_number(sheet, 3, 2, 0.1, nullptr);
  worksheet_write_number(sheet, 3, 3, 42094, date_format);
  worksheet_write_formula_num(sheet, 3, 4, "=C4*2", nullptr, 0.2);
  worksheet_write_number(sheet, 5, 2, 100000, nullptr);
  worksheet_write_boolean(sheet, 5, 4, 1, nullptr);
  workbook_close(book);
  const auto bytes = read_file(path, "book.xlsx");
  std::filesystem::remove(path);

  Problems problems;
  EXPECT_EQ(xlsx_sheet_names(bytes, "book.xlsx", problems), (std::vector<std::string>{"Notes", "Подаци"}));
  const auto table = read_xlsx(bytes, "book.xlsx", {.sheet = "Подаци", .header_row = 3}, problems);
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(rows_of(table), (Rows{{"назив", "број", "дан", "збир"},
                                  {"a & <b>", "0.1", "2015-03-31", "0.2"},
                                  {"", "100000", "", "TRUE"}}));
  EXPECT_EQ(table.name, "book.xlsx, Подаци");
  EXPECT_EQ(table.first_column, 2u);
  EXPECT_EQ(table.rows[1].row, 6u);
  EXPECT_EQ(read_xlsx(bytes, "b", {.sheet_index = 1, .header_columns = {"дан", "број"}}, problems).header,
            table.header);
}

TEST(XlsxReader, EveryKindOfCellIsRead) {
  const std::string styles =
      R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>)";
  const std::string strings =
      R"(<si><t>zero</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></si>)"
      R"(<si><t xml:space="preserve"> </t></si><si><t>line_x000D_end</t></si>)";
  struct {
    const char* attributes;
    const char* content;
    const char* text;
  } const cases[] = {
      {"", "<v>3852</v>", "3852"},
      {"", "<v>0.10000000000000001</v>", "0.1"},
      {"", "<v>1E-3</v>", "0.001"},
      {"t=\"n\" s=\"3\"", "<v>5</v>", "5"},
      {"s=\"1\"", "<v>42094</v>", "2015-03-31"},
      {"s=\"2\"", "<v>42094.5</v>", "2015-03-31T12:00:00"},
      {"s=\"1\"", "<v>1</v>", "1900-01-01"},
      {"s=\"1\"", "<v>59</v>", "1900-02-28"},
      {"s=\"1\"", "<v>61</v>", "1900-03-01"},
      {"s=\"1\"", "<v>0.75</v>", "18:00:00"},
      {"s=\"1\"", "<v>2958465</v>", "9999-12-31"},
      {"s=\"1\"", "<v>2958467</v>", "2958467"},
      {"s=\"1\"", "<v>-3</v>", "-3"},
      {"s=\"99\"", "<v>7</v>", "7"},
      {"t=\"s\"", "<v>0</v>", "zero"},
      {"t=\"s\"", "<v>1</v>", "rich text"},
      {"t=\"s\"", "<v>2</v>", " "},
      {"t=\"s\"", "<v>3</v>", "line\rend"},
      {"t=\"str\"", "<f>A1&amp;B1</f><v>ab</v>", "ab"},
      {"t=\"b\"", "<v>1</v>", "TRUE"},
      {"t=\"b\"", "<v>0</v>", "FALSE"},
      {"t=\"e\"", "<v>#N/A</v>", "#N/A"},
      {"t=\"d\"", "<v>2015-03-31</v>", "2015-03-31"},
      {"t=\"inlineStr\"", "<is><r><t>in</t></r><r><t>line</t></r></is>", "inline"},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto bytes = XlsxFixture{cell(test.attributes, test.content), strings, styles}.bytes();
    const auto table = read_xlsx(bytes, "f", {}, problems);
    EXPECT_TRUE(problems.list().empty()) << test.content;
    ASSERT_EQ(table.rows.size(), 1u) << test.content;
    EXPECT_EQ(table.rows[0].cells[0], test.text) << test.attributes;
  }
}

TEST(XlsxReader, DatesMayCountFrom1904) {
  const XlsxFixture fixture{cell("s=\"0\"", "<v>0</v>"), "", R"(<cellXfs><xf numFmtId="14"/></cellXfs>)",
                            R"(<workbookPr date1904="1"/>)"};
  Problems problems;
  EXPECT_EQ(read_xlsx(fixture.bytes(), "f", {}, problems).rows.at(0).cells[0], "1904-01-01");
}

TEST(XlsxReader, SheetsWithPrefixesGapsAndWithoutReferencesAreRead) {
  struct {
    const char* what;
    std::string rows;
    Rows table;
  } const cases[] = {
      {"no references",
       "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
       {{"1", "2"}, {"3", ""}}},
      {"a prefix",
       "<x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row><x:row r=\"2\"><x:c "
       "r=\"A2\"><x:v>2</x:v></x:c></x:row>",
       {{"1"}, {"2"}}},
      {"empty rows and cells",
       "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"D1\"/></row><row r=\"2\"/><row r=\"9\"><c "
       "r=\"B9\"><v>2</v></c></row>",
       {{"1"}, {"2"}}},
      {"a comment", "<!-- <row r=\"7\"> --><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", {{"1"}}},
      {"a merged range",
       "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c "
       "r=\"A2\"><v>3</v></c><c r=\"B2\"/></row>",
       {{"1", "2"}, {"3", ""}}},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto table = read_xlsx(XlsxFixture{test.rows}.bytes(), "f", {}, problems);
    EXPECT_EQ(rows_of(table), test.table) << test.what;
    EXPECT_TRUE(problems.list().empty()) << test.what << to_string(problems.list()[0]);
  }
}

TEST(XlsxReader, FaultsAreReportedWithTheirPlace) {
  const TableLimits tight{.columns = 5, .rows = 1, .cells = 100, .cell_bytes = 10, .text_bytes = 100};
  struct {
    const char* what;
    std::string rows;
    XlsxOptions options;
    std::size_t row, column;
  } const cases[] = {
      {"no row at all", "", {}, 0, 0},
      {"an empty header row", "<row r=\"1\"/><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", {}, 0, 0},
      {"no such columns", kHeader, {.header_columns = {"c"}}, 0, 0},
      {"no such sheet", kHeader, {.sheet = "Other"}, 0, 0},
      {"no second sheet", kHeader, {.sheet_index = 1}, 0, 0},
      {"a header with a hole",
       "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>",
       {},
       1,
       2},
      {"a header name twice",
       "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>",
       {},
       1,
       2},
      {"a cell beside the columns",
       kHeader + std::string("<row r=\"2\"><c r=\"D2\"><v>1</v></c></row>"),
       {},
       2,
       4},
      {"a number that is none", cell("", "<v>12x</v>"), {}, 2, 1},
      {"an infinite number", cell("", "<v>inf</v>"), {}, 2, 1},
      {"a shared string that is not there", cell("t=\"s\"", "<v>7</v>"), {}, 2, 1},
      {"a negative shared string", cell("t=\"s\"", "<v>-1</v>"), {}, 2, 1},
      {"a NUL", cell("t=\"str\"", "<v>x_x0000_y</v>"), {}, 2, 1},
      {"a column beyond the last",
       kHeader + std::string("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>"),
       {},
       2,
       0},
      {"a column without letters",
       kHeader + std::string("<row r=\"2\"><c r=\"22\"><v>1</v></c></row>"),
       {},
       2,
       0},
      {"two cells in one place",
       kHeader + std::string("<row r=\"2\"><c r=\"A2\"/><c r=\"A2\"/></row>"),
       {},
       2,
       0},
      {"a row beyond the last", kHeader + std::string("<row r=\"1048577\"/>"), {}, 1, 0},
      {"rows that fall", kHeader + std::string("<row r=\"3\"/><row r=\"2\"/>"), {}, 3, 0},
      {"a row number that is none", kHeader + std::string("<row r=\"two\"/>"), {}, 1, 0},
      {"a row that does not end", kHeader + std::string("<row r=\"2\"><c>"), {}, 2, 0},
      {"XML that is damaged", kHeader + std::string("<row r=\"2\"><c></v></row>"), {}, 2, 0},
      {"too long a cell", cell("t=\"str\"", "<v>12345678901</v>"), {.limits = tight}, 2, 1},
      {"too many rows", cell("", "<v>1</v>") + "<row r=\"3\"><c><v>1</v></c></row>", {.limits = tight}, 3, 0},
  };
  for (const auto& test : cases) {
    Problems problems;
    read_xlsx(XlsxFixture{test.rows}.bytes(), "f.xlsx", test.options, problems);
    ASSERT_TRUE(problems.has_errors()) << test.what;
    EXPECT_EQ(problems.list()[0].where.row, test.row) << test.what << ": " << to_string(problems.list()[0]);
    EXPECT_EQ(problems.list()[0].where.column, test.column) << test.what;
    EXPECT_TRUE(problems.list()[0].where.file.starts_with("f.xlsx")) << test.what;
  }
}

TEST(XlsxReader, OneCellInTheLastCornerNeedsNoGrid) {
  const auto bytes = XlsxFixture{R"(<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>)"}.bytes();
  Problems problems;
  const auto table = read_xlsx(bytes, "f", {.header_row = 1048576}, problems);
  EXPECT_EQ(table.header, std::vector<std::string>{"1"});
  EXPECT_EQ(table.first_column, 16384u);
}

// A part of one repeated letter, which packs to almost nothing.
ZipParts with_part(ZipParts parts, const std::string& name, const std::string& content) {
  for (auto& part : parts)
    if (part.first == name) part.second = content;
  return parts;
}

TEST(XlsxReader, HostileArchivesAreRefusedQuicklyAndInWords) {
  const auto parts = XlsxFixture{kHeader}.parts();
  const auto good = make_zip(parts);
  const std::string sheet = "xl/worksheets/sheet1.xml";
  const std::string laughs =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c "
      "t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  ZipParts many;
  for (int i = 0; i < 10'001; ++i) many.emplace_back("p" + std::to_string(i), "");
  std::string spoilt = good;
  for (std::size_t i = good.size() / 4; i < good.size() / 2; ++i)
    spoilt[i] = static_cast<char>(spoilt[i] ^ 0x5A);
  const auto outside =
      R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="../../../etc/passwd"/></Relationships>)";
  const auto elsewhere =
      R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>)";
  struct {
    const char* what;
    std::string bytes;
    const char* words;
  } const cases[] = {
      {"nothing", "", "no ZIP archive"},
      {"text", "a,b\n1,2\n", "no ZIP archive"},
      {"an old workbook", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), "old .xls"},
      {"a cut archive", good.substr(0, good.size() / 2), "no ZIP archive"},
      {"a spoilt archive", spoilt, ""},
      {"no workbook in it", make_zip({{"a.txt", "x"}}), "missing"},
      {"too many parts", make_zip(many), "parts"},
      {"a bomb in the sheet", make_zip(with_part(parts, sheet, std::string(20 << 20, 'a'))), "far more"},
      {"a bomb in the strings",
       make_zip(with_part(parts, "xl/sharedStrings.xml", std::string(20 << 20, 'a'))), "far more"},
      {"entities in entities", make_zip(with_part(parts, sheet, laughs)), "document type"},
      {"invalid UTF-8", make_zip(with_part(parts, sheet, "<worksheet>\xFF</worksheet>")), "UTF-8"},
      {"a NUL", make_zip(with_part(parts, sheet, std::string("<worksheet>\0</worksheet>", 24))), "NUL"},
      {"damaged XML", make_zip(with_part(parts, "xl/workbook.xml", "<workbook><sheets>")), "damaged XML"},
      {"a path out of the archive", make_zip(with_part(parts, "xl/_rels/workbook.xml.rels", outside)),
       "missing"},
      {"a file outside", make_zip(with_part(parts, "xl/_rels/workbook.xml.rels", elsewhere)), "no sheet"},
  };
  for (const auto& test : cases) {
    Problems problems;
    const auto begin = std::clock();
    EXPECT_TRUE(read_xlsx(test.bytes, "f.xlsx", {}, problems).rows.empty()) << test.what;
    EXPECT_LT(std::clock() - begin, CLOCKS_PER_SEC) << test.what;
    ASSERT_TRUE(problems.has_errors()) << test.what;
    EXPECT_NE(problems.list()[0].message.find(test.words), std::string::npos)
        << test.what << ": " << problems.list()[0].message;
  }
}

TEST(XlsxReader, ASharedStringUsedAMillionTimesCannotFillTheMemory) {
  std::string rows = kHeader;
  for (int i = 2; i < 3000; ++i) rows += "<row r=\"" + std::to_string(i) + "\"><c t=\"s\"><v>0</v></c></row>";
  const XlsxFixture fixture{rows, "<si><t>" + std::string(30'000, 'x') + "</t></si>"};
  Problems problems;
  read_xlsx(fixture.bytes(), "f", {.limits = {.text_bytes = std::size_t{10} << 20}}, problems);
  ASSERT_TRUE(problems.has_errors());
  EXPECT_NE(problems.list()[0].message.find("too large"), std::string::npos);
}

TEST(XlsxReader, TheTraffickingFileOfTheUnitedNationsIsReadWithItsSuppressedCells) {
  const auto bytes = shared_data("unodc/data_glotip.xlsx");
  if (!bytes) return;
  Problems problems;
  const SeriesReading reading{.file = "data_glotip.xlsx",
                              .year_column = "Year",
                              .value_column = "txtVALUE",
                              .filters = {{"Iso3_code", {"SRB"}},
                                          {"Indicator", {"Detected trafficking victims"}},
                                          {"Dimension", {"Total"}},
                                          {"Sex", {"Total"}},
                                          {"Age", {"Total"}}},
                              .combine = Combine::sum};
  const auto table = read_series_table(*bytes, reading, problems);
  EXPECT_EQ(table.rows.size(), 46556u);
  EXPECT_EQ(table.rows[0].cells[11], "<5");
  const auto series = read_series(*bytes, reading, problems);
  EXPECT_FALSE(series.empty());
  EXPECT_TRUE(problems.list().empty()) << to_string(problems.list()[0]);
}

TEST(XlsxReader, TheCrimeFileOfTheUnitedNationsIsReadBelowItsPreamble) {
  const auto bytes = shared_data("unodc/data_cts_violent_and_sexual_crime.xlsx");
  if (!bytes) return;
  Problems problems;
  const auto table = read_xlsx(*bytes, "cts.xlsx", {.header_row = 3}, problems);
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(table.header.size(), 13u);
  EXPECT_EQ(table.header[11], "VALUE");
  EXPECT_EQ(table.rows.size(), 23360u);
  EXPECT_EQ(table.rows[0].row, 4u);
  EXPECT_EQ(table.rows[0].cells[11], "155");
}

}  // namespace
}  // namespace socta
