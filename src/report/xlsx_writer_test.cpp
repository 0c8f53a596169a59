#include "report/xlsx_writer.h"

#include <gtest/gtest.h>

#include <map>
#include <pugixml.hpp>

#include "report/made_document.h"
#include "report/sheet_names.h"
#include "report/zip_writer.h"

namespace socta {
namespace {

std::map<std::string, std::string> parts_of(const std::string& xlsx) {
  std::map<std::string, std::string> parts;
  for (ZipPart& part : unzip(xlsx, "tables.xlsx")) parts[part.name] = std::move(part.bytes);
  return parts;
}

TEST(XlsxWriter, EveryTableHasASheetAndTheFirstListsThem) {
  const auto parts = parts_of(write_xlsx(made_document()));
  const std::string& book = parts.at("xl/workbook.xml");
  EXPECT_NE(book.find("name=\"Tables\""), std::string::npos);
  EXPECT_NE(book.find("name=\"Ranking\""), std::string::npos);
  EXPECT_FALSE(parts.contains("xl/worksheets/sheet3.xml"));
  EXPECT_NE(parts.at("xl/worksheets/sheet1.xml").find("location=\"'Ranking'!A1\""), std::string::npos);
}

TEST(XlsxWriter, NumbersAreNumbersAndNothingIsAFormula) {
  const auto parts = parts_of(write_xlsx(made_document()));
  pugi::xml_document sheet;
  sheet.load_string(parts.at("xl/worksheets/sheet2.xml").c_str());
  const auto row = sheet.select_node("//row[@r='3']").node();  // after the header and a subheading
  EXPECT_EQ(row.find_child_by_attribute("r", "A3").child("v").text().as_double(), 1);
  EXPECT_EQ(row.find_child_by_attribute("r", "D3").child("v").text().as_double(), 0.625 - 0.01);
  EXPECT_FALSE(row.find_child_by_attribute("r", "D3").attribute("t"));
  EXPECT_STREQ(row.find_child_by_attribute("r", "B3").attribute("t").value(), "s");  // "=1+1 …"
  EXPECT_TRUE(sheet.select_nodes("//f").empty());
}

TEST(XlsxWriter, TheSameDocumentGivesTheSameParts) {
  EXPECT_EQ(unzip(write_xlsx(made_document()), "a"), unzip(write_xlsx(made_document()), "b"));
}

TEST(XlsxWriter, AReportWithoutTablesIsAWorkbookToo) {
  Document document = made_document();
  document.chapters.clear();
  document.meta.title = std::string("\x01 & <") + std::string(10'000, 'x');
  EXPECT_TRUE(parts_of(write_xlsx(document)).contains("xl/worksheets/sheet1.xml"));
}

TEST(SheetNames, AreWhatExcelAllows) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Ranking", "Ranking"},
      {"a/b:c?[d]*\\", "a-b-c--d---"},
      {"'quoted'", "quoted"},
      {"", "Sheet"},
      {"History", "History 2"},
      {"RANKING", "RANKING 2"},
      {"Ранг облика криминала по опасности", "Ранг облика криминала по опасно"},
      {"ранг облика криминала по опасности", "ранг облика криминала по опас 2"}};
  SheetNames names;
  for (const auto& [wanted, expected] : cases) EXPECT_EQ(names.next(wanted), expected);
}

}  // namespace
}  // namespace socta
