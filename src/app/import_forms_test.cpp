#include "app/import_forms.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <regex>

#include "app/workshop_forms.h"
#include "domain/error.h"
#include "format/assessment_reader.h"
#include "format/file_bytes.h"
#include "report/child_process.h"
#include "report/office.h"
#include "report/zip_writer.h"
#include "source_dir.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

using Cells = std::vector<std::pair<std::string, std::string>>;  // "F7" → what is entered

std::string cell_xml(const std::string& place, const std::string& style, const std::string& value) {
  const bool number = value.find_first_not_of("0123456789.-") == value.npos;
  return "<c r=\"" + place + "\" s=\"" + style + (number ? "\"><v>" : "\" t=\"inlineStr\"><is><t>") + value +
         (number ? "</v></c>" : "</t></is></c>");
}

/// Enters values into cells of the first sheet, as a person does.
void fill(const fs::path& form, const Cells& cells) {
  auto parts = unzip(read_file(form, form.string()), form.string());
  for (ZipPart& part : parts) {
    if (part.name != "xl/worksheets/sheet1.xml") continue;
    for (const auto& [place, value] : cells) {
      const std::regex blank("<c r=\"" + place + "\" s=\"([0-9]+)\"/>");
      std::smatch found;
      ASSERT_TRUE(std::regex_search(part.bytes, found, blank)) << place;
      part.bytes.replace(static_cast<std::size_t>(found.position()), static_cast<std::size_t>(found.length()),
                         cell_xml(place, found[1], value));
    }
  }
  write_file_atomically(form, zip_of(parts));
}

class ImportForms : public testing::Test {
 protected:
  ImportForms() : root_(fs::temp_directory_path() / ("socta_forms_" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
    fs::copy(SOCTA_SOURCE_DIR "/examples/serbia-2015", folder(), fs::copy_options::recursive);
  }
  ~ImportForms() override { fs::remove_all(root_); }

  fs::path folder() const { return root_ / "serbia"; }

  std::vector<fs::path> exported(ExerciseKind kind = ExerciseKind::danger, std::size_t participants = 1) {
    return export_workshop_forms({.folder = folder(),
                                  .out = root_ / "forms",
                                  .exercise = kind,
                                  .organisation = "MIN01",
                                  .participants = participants,
                                  .language = Language::serbian_cyrillic});
  }

  std::vector<std::string> problems_of(const ImportFormsRequest& request) {
    std::vector<std::string> found;
    try {
      import_workshop_forms(request);
    } catch (const Error& error) {
      for (const Problem& problem : error.problems()) found.push_back(to_string(problem));
    }
    return found;
  }

  std::vector<Judgement> imported_judgements() const {
    std::vector<Judgement> rows = read_assessment_folder(folder()).input.assessment.judgements;
    std::erase_if(rows, [](const Judgement& row) { return row.workshop.empty(); });
    return rows;
  }

  fs::path root_;
};

const Cells kFilled = {
    {"E7", "1"}, {"F7", "2.5"}, {"G7", "3"}, {"H7", "80"}, {"J7", "Prices fell"}, {"K7", "report of 2014"},
    {"I8", "x"}, {"F9", "4"}};

void expect_filled(const std::vector<Judgement>& rows) {
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].answer, (Answer{1, 2.5, 3, 80}));
  EXPECT_EQ(rows[0].rationale, "Prices fell [report of 2014]");
  EXPECT_EQ(rows[0].workshop, "w1.4");
  EXPECT_EQ(rows[0].assessor, "w1-MIN01-01");
  EXPECT_EQ(rows[1].answer, Answer{});
  EXPECT_EQ(rows[2].answer.best, 4.0);
  EXPECT_FALSE(rows[2].answer.low);
}

TEST_F(ImportForms, WhatWasFilledInIsInTheFolderAndAllElseIsAsItWas) {
  const auto forms = exported();
  ASSERT_EQ(forms.size(), 1U);
  const std::string before = read_file(folder() / "influence.csv", "");
  fill(forms[0], kFilled);
  const ImportedForms imported = import_workshop_forms({.folder = folder(), .forms = forms});
  EXPECT_EQ(imported.answers, 2U);
  EXPECT_EQ(imported.cannot_assess, 1U);
  EXPECT_EQ(imported.new_assessors, 1U);
  expect_filled(imported_judgements());
  EXPECT_EQ(read_file(folder() / "influence.csv", ""), before);
}

TEST_F(ImportForms, AFormThatAnotherProgramSavedIsReadAsWell) {
  const fs::path office = find_office();
  if (office.empty()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto forms = exported();
  fill(forms[0], kFilled);
  const fs::path out = root_ / "saved";
  const ChildEnding ending =
      run_child({.program = office,
                 .arguments = {"-env:UserInstallation=file://" + (root_ / "profile").string(), "--headless",
                               "--convert-to", "xlsx", "--outdir", out.string(), forms[0].string()}});
  ASSERT_EQ(ending, ChildEnding::succeeded);
  const fs::path saved = out / forms[0].filename();
  if (!fs::exists(saved)) GTEST_SKIP() << "LibreOffice has no spreadsheets here (libreoffice-calc-nogui)";
  import_workshop_forms({.folder = folder(), .forms = {saved}});
  expect_filled(imported_judgements());
}

TEST_F(ImportForms, EveryExerciseGoesIntoItsTable) {
  struct Row {
    ExerciseKind kind;
    std::vector<Judgement> Assessment::*table;
    const char* mark;
  };
  for (const Row& row : {Row{ExerciseKind::pestle, &Assessment::factor_judgements, "w1.2"},
                         Row{ExerciseKind::influence, &Assessment::influence, "w1.3"},
                         Row{ExerciseKind::incidence, &Assessment::incidence, "w1.5"}}) {
    const auto forms = exported(row.kind);
    fill(forms[0], {{"F7", "1"}});
    import_workshop_forms({.folder = folder(), .forms = forms});
    const Assessment assessment = read_assessment_folder(folder()).input.assessment;
    EXPECT_EQ((assessment.*row.table).back().workshop, row.mark);
    EXPECT_EQ((assessment.*row.table).back().answer.best, 1.0);
  }
}

TEST_F(ImportForms, AllProblemsOfAllFormsAreToldWithTheirPlaceAndNothingIsWritten) {
  const auto forms = exported(ExerciseKind::danger, 2);
  const std::string before = read_file(folder() / "judgements.csv", "");
  fill(forms[0], {{"F7", "9"}, {"J8", "no value"}, {"F9", "2"}, {"I9", "x"}});
  fill(forms[1], {{"E7", "2"}, {"G7", "3"}});
  const auto found = problems_of({.folder = folder(), .forms = forms});
  ASSERT_EQ(found.size(), 4U) << testing::PrintToString(found);
  const auto tells = [&](const std::string& place, const std::string& words) {
    return std::ranges::any_of(found, [&](const std::string& text) {
      return text.find(place) != text.npos && text.find(words) != text.npos;
    });
  };
  EXPECT_TRUE(tells("row 7", "9 is not on the scale")) << testing::PrintToString(found);
  EXPECT_TRUE(tells("row 8, column 6 (best)", "A reason stands here without an answer"));
  EXPECT_TRUE(tells("row 9, column 9 (cannot_assess)", "and states a value"));
  EXPECT_TRUE(tells(forms[1].filename().string(), "best"));
  EXPECT_EQ(read_file(folder() / "judgements.csv", ""), before);
}

TEST_F(ImportForms, AFormIsTakenOnceARound) {
  const auto forms = exported();
  fill(forms[0], kFilled);
  EXPECT_NE(problems_of({.folder = folder(), .forms = {forms[0], forms[0]}}).at(0).find("came twice"),
            std::string::npos);
  import_workshop_forms({.folder = folder(), .forms = forms});
  EXPECT_NE(problems_of({.folder = folder(), .forms = forms}).at(0).find("is in judgements.csv already"),
            std::string::npos);
  import_workshop_forms({.folder = folder(), .forms = forms, .round = 2});
  EXPECT_EQ(imported_judgements().size(), 6U);
}

TEST_F(ImportForms, WhatIsNoFormOrOneOfElsewhereIsRefused) {
  const auto forms = exported();
  fill(forms[0], kFilled);
  EXPECT_NE(problems_of({.folder = folder(), .forms = forms, .workshop = "w2"}).at(0).find("not of \"w2\""),
            std::string::npos);
  write_file_atomically(root_ / "other.xlsx", "no workbook");
  EXPECT_FALSE(problems_of({.folder = folder(), .forms = {root_ / "other.xlsx"}}).empty());
  auto parts = unzip(read_file(forms[0], ""), "form");
  for (ZipPart& part : parts)
    if (part.name == "xl/sharedStrings.xml") {
      const std::string hash = form_methodology_hash(read_assessment_folder(folder()).input.methodology);
      part.bytes.replace(part.bytes.find(hash), 4, "0000");
    }
  write_file_atomically(forms[0], zip_of(parts));
  EXPECT_NE(problems_of({.folder = folder(), .forms = forms}).at(0).find("another methodology"),
            std::string::npos);
}

TEST_F(ImportForms, ADryRunWritesNothing) {
  const auto forms = exported();
  fill(forms[0], kFilled);
  const ImportedForms tried =
      import_workshop_forms({.folder = folder(), .forms = forms, .mode = FormsImport::dry_run});
  EXPECT_EQ(tried.answers, 2U);
  EXPECT_TRUE(imported_judgements().empty());
}

TEST_F(ImportForms, AFormThatMayBeFilledInIsNotOverwritten) {
  exported();
  EXPECT_THROW(exported(), Error);
}

}  // namespace
}  // namespace socta
