#include "format/assessment_reader.h"

#include <gtest/gtest.h>

#include <functional>

#include "format/assessment_fixture.h"

namespace socta {
namespace {

using Files = std::vector<StoredFile>;

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << "the fixture has no " << from;
  text.replace(at, from.size(), to);
}

TEST(AssessmentReader, ReadsEveryFileOfAFolder) {
  const ReadAssessment read = read_assessment_files(fixture_files(), {}, fixture_methodologies());
  EXPECT_TRUE(read.warnings.empty());
  const Assessment& a = read.input.assessment;
  EXPECT_EQ(a.title.in("en"), "Test");
  EXPECT_EQ(a.horizon, parse_period("2019"));
  EXPECT_EQ(a.languages, (std::vector<std::string>{"en", "sr"}));
  EXPECT_EQ(a.scenarios,
            (std::vector<Scenario>{{"open", {{{"en", "Open"}}}, {{"F1", true}, {"F2", false}}}}));
  EXPECT_EQ(a.organisations, (std::vector<Organisation>{{"mup", "Ministry", "ministry", {"drugs"}}}));
  ASSERT_EQ(a.judgements.size(), 2u);
  EXPECT_EQ(a.judgements[0], (Judgement{1, "A1", "heroin", "extent", {1, 2, 3, 80}, "a, \"b\""}));
  EXPECT_EQ(a.judgements[0].row.number, 2u);
  EXPECT_EQ(a.judgements[1].answer, (Answer{.best = 2.5}));
  ASSERT_EQ(a.evidence.size(), 2u);
  EXPECT_EQ(a.evidence[0].items, (std::vector<std::string>{"heroin", "cocaine"}));
  EXPECT_EQ(a.evidence[0].handling, HandlingCode::open);
  EXPECT_EQ(a.evidence[1].handling, HandlingCode::consultation) << "the folder's default";
  EXPECT_EQ(a.factors[0].statement, (Text{{{"en", "S"}, {"sr", "С"}}}));
  EXPECT_EQ(a.factors[1].statement, (Text{{{"sr", "Т"}}}));
  EXPECT_EQ(a.cross_impacts,
            (std::vector<CrossImpact>{{CrossImpactKind::conditional, {"F2", true}, {{"F1", true}}, 60},
                                      {CrossImpactKind::balance, {"F1", false}, {{"F2", true}}, -3}}));
  EXPECT_EQ(a.groups[0].areas, (std::vector<std::string>{"RS", "ME"}));
  EXPECT_EQ(a.narrative.size(), 1u);
  EXPECT_EQ(a.statistics_files.size(), 1u);
  EXPECT_EQ(read.input.methodology, small_methodology());
}

TEST(AssessmentReader, PartsObservationsAtTheEndOfTheReferencePeriod) {
  const Series series =
      read_assessment_files(fixture_files(), {}, fixture_methodologies()).input.assessment.series[0];
  ASSERT_EQ(series.observations.size(), 2u);
  EXPECT_EQ(series.observations[0], (Observation{*parse_period("2013"), ObservedValue::exact(10), 2}));
  EXPECT_EQ(series.observations[1].value, (ObservedValue{0, 5}));
  ASSERT_EQ(series.later.size(), 1u);
  EXPECT_EQ(series.later[0].period, *parse_period("2015"));
}

TEST(AssessmentReader, NeedsOnlyAssessmentToml) {
  const Files files{fixture_files().front()};
  Files without_scenario = files;
  std::string& toml = without_scenario[0].bytes;
  toml.resize(toml.find("\n[[scenario]]"));
  const auto complaints = complaints_about(without_scenario);
  ASSERT_EQ(complaints.size(), 1u);
  EXPECT_NE(complaints[0].find("no danger can be computed"), std::string::npos);
}

TEST(AssessmentReader, PrefersTheFoldersOwnMethodology) {
  Files files = fixture_files();
  files.push_back({"methodology.toml", "own"});
  EXPECT_TRUE(read_assessment_files(files, {}, fixture_methodologies()).input.assessment.own_methodology);
  replace(bytes_of(files, "assessment.toml"), "methodology = \"small\"\n", "");
  EXPECT_TRUE(read_assessment_files(files, {}, fixture_methodologies()).input.assessment.own_methodology);
}

TEST(AssessmentReader, ReadsWhatSpreadsheetsWrite) {
  const Assessment expected =
      read_assessment_files(fixture_files(), {}, fixture_methodologies()).input.assessment;
  const char* const variants[] = {
      "\xEF\xBB\xBFround,assessor,item,indicator,low,best,high,confidence,rationale\r\n"
      "1,A1,heroin,extent,1,2,3,80,\"a, \"\"b\"\"\"\r\n1,A1,cocaine,extent,,2.5,,,\r\n",
      "round;assessor;item;indicator;low;best;high;confidence;rationale\n1;A1;heroin;extent;1;2;3;80;\"a, "
      "\"\"b\"\"\"\n"
      "1;A1;cocaine;extent;;2,5;;;\n",
      "item;rationale;round;assessor;indicator;best;low;high;confidence\n heroin ;\"a, \"\"b\"\"\";1; "
      "A1;extent;2;1;3;80\n"
      "cocaine;;1;A1;extent;2.5;;;\n",
      "round\tassessor\titem\tindicator\tlow\tbest\thigh\tconfidence\trationale\n"
      "1\tA1\theroin\textent\t1\t2\t3\t80\t\"a, \"\"b\"\"\"\n1\tA1\tcocaine\textent\t\t2,5\t\t\t\n",
  };
  for (const char* variant : variants) {
    Files files = fixture_files();
    bytes_of(files, "judgements.csv") = variant;
    EXPECT_EQ(complaints_about(files), std::vector<std::string>{}) << variant;
    EXPECT_EQ(read_assessment_files(files, {}, fixture_methodologies()).input.assessment.judgements,
              expected.judgements);
  }
}

struct Defect {
  std::string file;
  std::string from;
  std::string to;
  std::string expected;  ///< the only complaint
};

void expect_refused(const std::vector<Defect>& defects) {
  for (const Defect& defect : defects) {
    Files files = fixture_files();
    replace(bytes_of(files, defect.file), defect.from, defect.to);
    EXPECT_EQ(complaints_about(files), std::vector<std::string>{defect.expected});
  }
}

TEST(AssessmentReader, RefusesFaultyCellsWithFileRowAndColumn) {
  expect_refused({
      {"judgements.csv", ",1,2,3,", ",1,two,3,",
       "judgements.csv, row 2, column 6 (best): \"two\" is no number."},
      {"judgements.csv", ",,2.5,,", ",,\"2,5\",,",
       "judgements.csv, row 3, column 6 (best): \"2,5\" is no number. Write it with a decimal point."},
      {"judgements.csv", ",1,2,3,", ",1,nan,3,",
       "judgements.csv, row 2, column 6 (best): \"nan\" is no number."},
      {"judgements.csv", ",1,2,3,", ",1,1e308,3,",
       "judgements.csv, row 2, column 6 (best): \"1e308\" is no number."},
      {"judgements.csv", "1,A1,cocaine,extent,,2.5,,,", "1,A1,cocaine,extent,,2.5,,,\x1b[31m",
       "judgements.csv, row 3, column 9 (rationale): \"\\x1b[31m\" holds a control character."},
      {"judgements.csv", "1,A1,cocaine", "1.5,A1,cocaine",
       "judgements.csv, row 3, column 1 (round): \"1.5\" is no whole number."},
      {"judgements.csv", "1,A1,cocaine", "1,,cocaine",
       "judgements.csv, row 3, column 2 (assessor): The cell is empty; assessor must be stated."},
      {"judgements.csv", "confidence,rationale", "confidence,rational",
       "judgements.csv, row 1, column 9 (rational): There is no column \"rational\" in this table; did you "
       "mean "
       "\"rationale\"? Its columns are: round, assessor, item, indicator, low, best, high, confidence, "
       "rationale, workshop."},
      {"group_links.csv", "from,to,kind\nG1,G2,supply", "from,kind\nG1,supply",
       "group_links.csv, row 1 (to): The column \"to\" is missing."},
      {"evidence.csv", "B2,public", "B2,publik",
       "evidence.csv, row 2, column 6 (handling): \"publik\" is no handling code (public, consultation, "
       "restricted); did "
       "you mean \"public\"?"},
      {"cross_impacts.csv", "F1=yes,60", "F1,60",
       "cross_impacts.csv, row 2, column 3 (given): \"F1\" is no state of a factor; write it like F1=yes or "
       "F1=no."},
      {"cross_impacts.csv", "conditional", "condtional",
       "cross_impacts.csv, row 2, column 1 (kind): \"condtional\" is no kind of cross-impact (conditional, "
       "balance); did you "
       "mean \"conditional\"?"},
      {"scores.csv", "value,3", "value,",
       "scores.csv, row 2, column 3 (value): The cell is empty; value must be stated."},
      {"factors.csv", "statement_en,statement_sr", "statement_en,statement",
       "factors.csv, row 1, column 4 (statement): There is no column \"statement\" in this table; did you "
       "mean \"statement_en\"? Its columns are: code, "
       "category, low, best, high, confidence, evidence, source, workshop, statement_en, statement_sr."},
  });
}

TEST(AssessmentReader, GivesTheColumnOfWhatIsWrongWithAValue) {
  expect_refused({
      {"judgements.csv", ",,2.5,,", ",,5,,",
       "judgements.csv, row 3, column 6 (best): 5 is not on the scale from 0 to 4."},
      {"group_links.csv", "G1,G2", "G1,G3",
       "group_links.csv, row 2, column 2 (to): There is no group \"G3\"; did you mean \"G1\"?"},
      {"judgements.csv", "1,A1,cocaine", "3,A1,cocaine",
       "judgements.csv, column 1 (round): There is a round 3 but no round 2."},
  });
}

TEST(AssessmentReader, SaysWhereAFaultStandsInTheTomlFiles) {
  expect_refused({
      {"assessment.toml", "to = \"2014\"", "to = \"2014-Q7\"",
       "assessment.toml, row 6, column 35 (assessment.reference.to): \"2014-Q7\" is no period; write it like "
       "2013, "
       "2015-H1, 2015-Q1 or 2015-03."},
      {"assessment.toml", "on = [\"F1\"]", "on = [\"F9\"]",
       "assessment.toml, row 20, column 6 (scenario[open].on): There is no factor \"F9\"; did you mean "
       "\"F1\"?"},
      {"assessment.toml", "\"2015-10-01\"", "\"2015-10-32\"",
       "assessment.toml, row 14, column 8 (milestone[draft].date): The date \"2015-10-32\" of the milestone "
       "\"draft\" is "
       "no day of the calendar written like 2015-10-01."},
      {"assessment.toml", "\"small\"", "\"large\"",
       "assessment.toml, row 9, column 15 (assessment.methodology): There is no built-in methodology of that "
       "code."},
      {"assessment.toml", "version = 1", "version = 2",
       "assessment.toml, row 2, column 11 (version): The file has format version 2, which is newer than this "
       "program "
       "knows (1); use a newer program."},
      {"statistics.toml", "indicator = \"value\"", "indicator = \"valeu\"",
       "statistics.toml, row 15, column 13 (series[seizures].feed[1].indicator): A feed of the series "
       "\"seizures\": There "
       "is no indicator \"valeu\"; did you mean \"value\"?"},
      {"statistics.toml", "\"heroin\" }", "1 }",
       "statistics.toml, row 10, column 11 (series[1].filters): The filter \"drug\" must be a string or a "
       "list of "
       "strings, at least one."},
      {"statistics.toml", "statistics/seizures", "statistics/sezures",
       "statistics.toml, row 7, column 8 (series[1].file): There is no file \"statistics/sezures.csv\" in "
       "the folder."},
  });
  for (const char* path : {"../seizures.csv", "/etc/passwd", "statistics/../assessment.toml", "statistics//x",
                           "statistics\\\\x", "judgements.csv", "statistics/", ""}) {
    Files files = fixture_files();
    replace(bytes_of(files, "statistics.toml"), "statistics/seizures.csv", path);
    const auto complaints = complaints_about(files);
    ASSERT_EQ(complaints.size(), 1u) << path;
    EXPECT_NE(complaints[0].find("must lead to a file in the folder's statistics/"), std::string::npos);
  }
}

TEST(AssessmentReader, ShowsFaultsInPublishersFilesOnceHoweverManySeriesMeetThem) {
  Files files = fixture_files();
  replace(bytes_of(files, "statistics/seizures.csv"), "2013,heroin", "20x3,heroin");
  std::string& toml = bytes_of(files, "statistics.toml");
  std::string second =
      toml.substr(toml.find("[[series]]"), toml.find("\n[[series.feed]]") - toml.find("[[series]]"));
  replace(second, "code = \"seizures\"", "code = \"again\"");
  toml += "\n" + second;
  const auto complaints = complaints_about(files);
  ASSERT_EQ(complaints.size(), 1u);
  EXPECT_EQ(complaints[0].substr(0, complaints[0].find(':')),
            "statistics/seizures.csv, row 2, column 1 (year)");
}

TEST(AssessmentReader, RefusesTextsThatAreBroken) {
  const struct {
    const char* file;
    std::string bytes;
    const char* expected;  ///< beginning of the first complaint
  } table[] = {
      {"narrative/01-heroin.md", "Heroin \xFF\n", "narrative/01-heroin.md, row 1, column 8"},
      {"assessors.csv", std::string("code,organisation\nA1,m\0p\n", 24), "assessors.csv, row 2, column 2"},
      {"assessors.csv", "code,organisation\n\"A1,mup\n", "assessors.csv, row 2"},
      {"assessors.csv", "code,organisation\nA1,mup,more\n", "assessors.csv, row 2"},
      {"assessors.csv", "", "assessors.csv"},
      {"assessment.toml", "format = ", "assessment.toml, row 1"},
      {"statistics.toml", "\xFF\xFE", "statistics.toml"},
  };
  for (const auto& row : table) {
    Files files = fixture_files();
    bytes_of(files, row.file) = row.bytes;
    const auto complaints = complaints_about(files);
    ASSERT_FALSE(complaints.empty()) << row.expected;
    EXPECT_EQ(complaints[0].substr(0, std::string(row.expected).size()), row.expected);
  }
}

TEST(AssessmentReader, CollectsTheProblemsOfAllFiles) {
  Files files = fixture_files();
  replace(bytes_of(files, "judgements.csv"), ",1,2,3,", ",1,two,3,");
  replace(bytes_of(files, "scores.csv"), "value,3", "valu,3");
  replace(bytes_of(files, "assessment.toml"), "\"2019\"", "\"2014\"");
  bytes_of(files, "narrative/01-heroin.md") = "[@E9]";
  const auto complaints = complaints_about(files);
  ASSERT_EQ(complaints.size(), 4u);
  EXPECT_EQ(complaints[0].substr(0, 14), "judgements.csv");
  EXPECT_EQ(complaints[1].substr(0, 15), "assessment.toml");
  EXPECT_EQ(complaints[2].substr(0, 10), "scores.csv");
  EXPECT_EQ(complaints[3].substr(0, 9), "narrative");
}

TEST(AssessmentReader, DoesNotComplainOfWhatFollowsFromAFaultAlready) {
  Files files = fixture_files();
  bytes_of(files, "evidence.csv") = "code,sorce,text\nE1,R,T\n";
  const auto complaints = complaints_about(files);
  ASSERT_EQ(complaints.size(), 2u) << "the missing and the unknown column, but no unknown evidence";
}

TEST(AssessmentReader, FindsInTheOtherFilesWhatAFaultInOneDoesNotTouch) {
  const std::string unknown =
      "judgements.csv, row 3, column 2 (assessor): There is no assessor \"A7\"; did you mean \"A1\"?";
  const struct {
    const char* file;
    std::string bytes;
    std::string expected;  ///< beginning of the first of two complaints
  } table[] = {
      {"assessment.toml", "format = ", "assessment.toml, row 1"},
      {"assessment.toml", "format = \"other\"\n", "assessment.toml, row 1"},
      {"statistics.toml", "[[series", "statistics.toml, row 1"},
      {"evidence.csv", "code,text\nE1,T\n", "evidence.csv, row 1 (source): The column"},
      {"evidence.csv", "", "evidence.csv"},
      {"factors.csv", "code,statement_en\nF1,S\nF2,S\n", "factors.csv, row 1 (category): The column"},
      {"groups.csv", "code\n\"G1\nG2\n", "groups.csv, row 2"},
      {"statistics/seizures.csv", "year,drug,n\n20x3,heroin,10\n", "statistics/seizures.csv, row 2"},
  };
  for (const auto& row : table) {
    Files files = fixture_files();
    bytes_of(files, row.file) = row.bytes;
    replace(bytes_of(files, "judgements.csv"), "A1,cocaine", "A7,cocaine");
    const auto complaints = complaints_about(files);
    ASSERT_EQ(complaints.size(), 2u) << row.expected << ::testing::PrintToString(complaints);
    EXPECT_EQ(complaints[0].substr(0, row.expected.size()), row.expected);
    EXPECT_EQ(complaints[1], unknown);
  }
}

TEST(AssessmentReader, SaysOnceThatAFileCannotBeRead) {
  for (const char* gone : {"statistics/seizures.csv", "evidence.csv", "assessors.csv", "assessment.toml"}) {
    Files files = fixture_files();
    std::erase_if(files, [gone](const StoredFile& file) { return file.path == gone; });
    Problems found;
    found.error("The file cannot be read.", {gone});
    EXPECT_EQ(complaints_about(files, found),
              std::vector<std::string>{std::string(gone) + ": The file cannot be read."});
  }
}

TEST(AssessmentReader, SaysNothingThatOnlyFollowsFromAFaultyCellOrKey) {
  expect_refused({
      {"assessors.csv", "A1,mup", ",mup",
       "assessors.csv, row 2, column 1 (code): The cell is empty; code must be stated."},
      {"scores.csv", "robbery,value,1", "robbery,value,one",
       "scores.csv, row 3, column 3 (value): \"one\" is no number."},
      {"assessment.toml", "code = \"draft\"\n", "",
       "assessment.toml, row 12, column 1 (milestone[1].code): The key \"code\" is missing; expected a "
       "string."},
      {"statistics.toml", "code = \"seizures\"", "code = 7",
       "statistics.toml, row 5, column 8 (series[1].code): Found the number 7; expected a string."},
      {"statistics.toml", "item = \"heroin\"", "item = 7",
       "statistics.toml, row 14, column 8 (series[1].feed[1].item): Found the number 7; expected a string."},
  });
}

TEST(AssessmentReader, SaysOnceThatManyRowsNameAnUnknownCode) {
  Files files = fixture_files();
  std::string& bytes = bytes_of(files, "judgements.csv");
  bytes = "round,assessor,item,indicator,best\n1,A1,heroin,extent,1\n1,A1,cocaine,extent,1\n";
  for (int i = 0; i < 7; ++i) bytes += "1,A7,heroin,extent,1\n";
  const auto complaints = complaints_about(files);
  ASSERT_FALSE(complaints.empty());
  EXPECT_EQ(
      complaints[0],
      "judgements.csv, row 4, column 2 (assessor): There is no assessor \"A7\"; did you mean \"A1\"? It "
      "stands in 7 rows: 4, 5, 6, 7, 8, …");
}

TEST(AssessmentReader, WarnsOfFilesThatAreNoPart) {
  Files files = fixture_files();
  files.push_back({"judgments.csv", ""});
  files.push_back({"notes.docx", ""});
  files.push_back({"narrative/figure.png", ""});
  files.push_back({"report.docx", ""});
  const std::vector<std::string> expected{
      "judgments.csv: The file \"judgments.csv\" is no part of an assessment and was not read; did you mean "
      "\"judgements.csv\"?",
      "notes.docx: The file \"notes.docx\" is no part of an assessment and was not read.",
      "narrative/figure.png: The file \"narrative/figure.png\" is no part of an assessment and was not "
      "read.",
      "report.docx: The file \"report.docx\" is no part of an assessment and was not read."};
  EXPECT_EQ(complaints_about(files), expected);
}

TEST(AssessmentReader, KnowsTheFilesThatTheProgramWrites) {
  Files files = fixture_files();
  for (const char* path : {"results.json", "report.en.html", "report.sr-Latn.restricted.md"})
    files.push_back({path, ""});
  EXPECT_EQ(complaints_about(files), std::vector<std::string>{});
}

TEST(AssessmentReader, RefusesAFolderWithoutItsFirstFile) {
  Files files = fixture_files();
  files.erase(files.begin());
  EXPECT_EQ(complaints_about(files),
            std::vector<std::string>{
                "assessment.toml: The file is missing; without it this is no assessment folder."});
}

}  // namespace
}  // namespace socta
