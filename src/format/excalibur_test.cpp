#include "format/excalibur.h"

#include <gtest/gtest.h>

#include "format/excalibur_line.h"
#include "format/shared_data.h"

namespace socta {
namespace {

constexpr const char* kHeader = "* CLASS ASCII OUTPUT FILE. NQ=   3   QU=   5  50  95\r\n";

ExpertStudy read(const std::string& answers, const std::string& realizations, Problems& problems) {
  return read_excalibur({"s.dtt", answers}, NamedBytes{"s.rls", realizations}, problems);
}

TEST(Excalibur, AStudyIsReadByItsColumns) {
  const std::string answers =
      std::string(kHeader) +
      "    1   Ex one    1    Airprox rep LOG  1.00000E+0000  6.00000E+0000  2.00000E+0001   text \r\n"
      "    1   Ex one    2           Rate UNI -1.00000E+0000  0.00000E+0000  5.00000E-0001 \r\n"
      "    2        2    1    Airprox rep LOG -9.95000E+0002 -9.95000E+0002 -9.95000E+0002 \r\n"
      "\x1A";
  const std::string realizations =
      "    1    Airprox rep  2.50000E+0001 LOG     Number of reports \r\n"
      "    2           Rate -9.99600E+0002 UNI \r\n\r\n";
  Problems problems;
  const auto study = read(answers, realizations, problems);
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(study.levels, (std::vector<double>{0.05, 0.5, 0.95}));
  EXPECT_EQ(study.experts, (std::vector<std::string>{"Ex one", "2"}));
  EXPECT_EQ(study.items,
            (std::vector<StudyItem>{{"Airprox rep", "Number of reports", StudyScale::logarithmic, 25},
                                    {"Rate", "", StudyScale::uniform, std::nullopt}}));
  EXPECT_EQ(study.answers, (std::vector<StudyAnswer>{{0, 0, {1, 6, 20}}, {0, 1, {-1, 0, 0.5}}}));
}

TEST(Excalibur, LinesInOtherColumnsAreSplitBySpaces) {
  Problems problems;
  const auto study =
      read(std::string(kHeader) + "1 A 1 Q1 log 1 2 3\n", "1 Q1 2.5 log what is it\n", problems);
  EXPECT_TRUE(problems.list().empty());
  EXPECT_EQ(study.items, (std::vector<StudyItem>{{"Q1", "what is it", StudyScale::logarithmic, 2.5}}));
  EXPECT_EQ(study.answers, (std::vector<StudyAnswer>{{0, 0, {1, 2, 3}}}));
}

TEST(Excalibur, LevelsAreRisingPercentages) {
  EXPECT_EQ(parse_excalibur_levels("NQ= 5 QU= 5 25 50 75 95"),
            (std::vector<double>{0.05, 0.25, 0.5, 0.75, 0.95}));
  for (const auto* line : {"", "NQ= 3", "QU= 5 50 95", "NQ= 2 QU= 5 50 95", "NQ= 3 QU= 5 95 50",
                           "NQ= 3 QU= 0 50 95", "NQ= 3 QU= 5 50 100", "NQ= 3 QU= 5 x 95", "NQ= 0 QU="})
    EXPECT_EQ(parse_excalibur_levels(line), std::nullopt) << line;
}

TEST(Excalibur, FaultsAreReportedWithTheirPlace) {
  const std::string good = "1 A 1 Q1 UNI 1 2 3\n";
  struct {
    const char* what;
    std::string answers, realizations;
    const char* file;
    std::size_t row, column;
    Severity severity;
  } const cases[] = {
      {"an empty file", "", "", "s.dtt", 1, 0, Severity::error},
      {"no levels", "expert;item\n" + good, "", "s.dtt", 1, 0, Severity::error},
      {"no scale", kHeader + std::string("1 A 1 Q1 ABC 1 2 3\n"), "", "s.dtt", 2, 0, Severity::error},
      {"too few quantiles", kHeader + std::string("1 A 1 Q1 UNI 1 2\n"), "", "s.dtt", 2, 8, Severity::error},
      {"a quantile that is no number", kHeader + std::string("1 A 1 Q1 UNI 1 x 3\n"), "", "s.dtt", 2, 7,
       Severity::error},
      {"a line that ends with its scale", kHeader + std::string("    1        A    1             Q1 UNI\n"),
       "", "s.dtt", 2, 6, Severity::error},
      {"an answer given twice", kHeader + good + good, "", "s.dtt", 3, 4, Severity::error},
      {"an expert under two names", kHeader + good + "1 B 2 Q2 UNI 1 2 3\n", "", "s.dtt", 3, 2,
       Severity::error},
      {"an item under two names", kHeader + good + "2 B 1 Q2 UNI 1 2 3\n", "", "s.dtt", 3, 4,
       Severity::error},
      {"an item on two scales", kHeader + good + "2 B 1 Q1 LOG 1 2 3\n", "", "s.dtt", 3, 5, Severity::error},
      {"a name that is not UTF-8", kHeader + std::string("1 \xFF 1 Q1 UNI 1 2 3\n"), "", "s.dtt", 2, 2,
       Severity::error},
      {"quantiles that fall", kHeader + std::string("1 A 1 Q1 UNI 1 3 2\n"), "", "s.dtt", 2, 8,
       Severity::warning},
      {"zero on a logarithmic scale", kHeader + std::string("1 A 1 Q1 LOG 0 1 2\n"), "", "s.dtt", 2, 6,
       Severity::warning},
      {"a realization of no item", kHeader + good, "2 Q2 5 UNI\n", "s.rls", 1, 1, Severity::error},
      {"a realization of another name", kHeader + good, "1 Q2 5 UNI\n", "s.rls", 1, 2, Severity::error},
      {"a realization that is no number", kHeader + good, "1 Q1 five UNI\n", "s.rls", 1, 3, Severity::error},
      {"two realizations", kHeader + good, "1 Q1 5 UNI\n1 Q1 5 UNI\n", "s.rls", 2, 3, Severity::error},
      {"no realization", kHeader + good, "hello\n", "s.rls", 1, 0, Severity::error},
  };
  for (const auto& test : cases) {
    Problems problems;
    read(test.answers, test.realizations, problems);
    ASSERT_EQ(problems.list().size(), 1u) << test.what;
    const auto& problem = problems.list()[0];
    EXPECT_EQ(problem.where, (Location{test.file, test.row, test.column})) << test.what;
    EXPECT_EQ(problem.severity, test.severity) << test.what;
  }
}

TEST(Excalibur, PublishedStudiesAreRead) {
  struct {
    const char* name;
    std::size_t experts, items, seeds, answers;
  } const cases[] = {{"ATCEP", 5, 11, 10, 55}, {"CREATE", 7, 10, 10, 70}, {"GeoPol", 8, 26, 18, 208}};
  for (const auto& test : cases) {
    const auto answers = shared_data(std::string("cooke/") + test.name + ".dtt");
    const auto realizations = shared_data(std::string("cooke/") + test.name + ".rls");
    if (!answers || !realizations) return;
    Problems problems;
    const auto study = read(*answers, *realizations, problems);
    const auto seeds = std::count_if(study.items.begin(), study.items.end(),
                                     [](const StudyItem& item) { return item.realization.has_value(); });
    EXPECT_FALSE(problems.has_errors()) << to_string(problems.list()[0]);
    EXPECT_EQ(study.levels, (std::vector<double>{0.05, 0.5, 0.95})) << test.name;
    EXPECT_EQ(study.experts.size(), test.experts) << test.name;
    EXPECT_EQ(study.items.size(), test.items) << test.name;
    EXPECT_EQ(static_cast<std::size_t>(seeds), test.seeds) << test.name;
    EXPECT_EQ(study.answers.size() + problems.list().size(), test.answers) << test.name;
  }
}

}  // namespace
}  // namespace socta
