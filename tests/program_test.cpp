// The built program as a user runs it: what it prints, what it writes, how it ends.
#include "program_fixture.h"

#include <sstream>

namespace socta {
namespace {

namespace fs = std::filesystem;

std::size_t characters(const std::string& line) {
  std::size_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

void append(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::app) << text;
}

TEST_F(Program, PrintsARankingOfAtMostAHundredColumnsInEveryLanguage) {
  for (const char* language : {"en", "sr-Cyrl", "sr-Latn"}) {
    const Ending result =
        run("assess " + example("serbia-2015") + " --draws 2000 --sensitivity none --language " + language);
    ASSERT_EQ(result.exit_code, 0) << result.err;
    std::istringstream lines(result.out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(characters(line), 100u) << line;
    EXPECT_GT(count, 25u);
    EXPECT_EQ(result.out.find('\033'), std::string::npos) << "colours in a pipe";
  }
}

TEST_F(Program, SaysThatInventedJudgementsAreInventedWhereverItShowsThem) {
  for (const std::string& arguments : std::initializer_list<std::string>{
           "assess " + example("serbia-2015") + " --draws 500 --sensitivity none",
           "explain " + example("serbia-2015") + " excise_smuggling",
           "explain " + example("serbia-2015") + " excise_smuggling/tol_acceptance"}) {
    const Ending result = run(arguments);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("INVENTED"), std::string::npos) << arguments;
  }
}

TEST_F(Program, WritesTheSameResultsWithOneTwoAndSevenThreads) {
  std::string first;
  for (const char* threads : {"1", "2", "7"}) {
    const fs::path out = scratch_ / threads;
    const Ending result = run("assess " + example("serbia-2015") + " --draws 3000 --threads " + threads +
                              " --out " + out.string());
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const std::string bytes = contents(out / "results.json");
    EXPECT_EQ(bytes.rfind("{\n \"format\":\"opensocta-results\"", 0), 0u) << bytes.substr(0, 80);
    if (first.empty()) first = bytes;
    EXPECT_TRUE(bytes == first) << threads << " threads";
  }
}

TEST_F(Program, PrintsTheSameJsonThatItWrites) {
  const Ending result =
      run("assess " + example("drug-harm-2010") + " --draws 500 --format json --out " + scratch_.string());
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, contents(scratch_ / "results.json"));
}

TEST_F(Program, ListsAllProblemsOfAllFilesAndWritesNothing) {
  const fs::path copy = copy_of("serbia-2015");
  append(copy / "judgements.csv", "1,nobody,heroin,res_money,3,2,4,80,\n1,nobody,herion,res_money,,9,,,\n");
  append(copy / "factors.csv", "F99,policital,A statement,,10,50,200,80,,\n");
  const Ending checked = run("check " + copy.string());
  EXPECT_EQ(checked.exit_code, 3);
  for (const char* words : {"nobody", "herion", "heroin", "policital", "judgements.csv", "factors.csv"})
    EXPECT_NE(checked.err.find(words), std::string::npos) << words << " not in:\n" << checked.err;
  const fs::path out = scratch_ / "out";
  const Ending assessed = run("assess " + copy.string() + " --out " + out.string());
  EXPECT_EQ(assessed.exit_code, 3);
  EXPECT_TRUE(assessed.out.empty());
  EXPECT_FALSE(fs::exists(out));
}

TEST_F(Program, EndsWithTheDocumentedExitCodes) {
  std::ofstream(scratch_ / "garbage.json") << "{]";
  const struct {
    std::string arguments;
    int expected;
  } table[] = {
      {"version", 0},
      {"--help", 0},
      {"assess --help", 0},
      {"", 2},
      {"assess", 2},
      {"assess x --draws 0", 2},
      {"assess " + (scratch_ / "absent").string(), 4},
      {"check " + (scratch_ / "garbage.json").string(), 3},
      {"methodology show no-such", 4},
      {"methodology check " + (scratch_ / "absent.toml").string(), 4},
      {"compare " + (scratch_ / "garbage.json").string() + " " + (scratch_ / "garbage.json").string(), 7},
      {"explain " + example("serbia-2015") + " herion", 4},
  };
  for (const auto& row : table) {
    const Ending result = run(row.arguments);
    EXPECT_EQ(result.exit_code, row.expected) << row.arguments << "\n" << result.err;
    EXPECT_EQ(result.err.empty(), row.expected == 0) << row.arguments;
  }
}

TEST_F(Program, ExplainsACellByWhatItRestsOn) {
  const struct {
    std::string cell;
    const char* expected;
  } table[] = {
      {example("drug-harm-2010") + " alcohol/drug_specific_mortality", "Direct score 50 on the"},
      {example("serbia-2015") + " migrant_smuggling/scope_extent", "2014-Q1 → 2015-Q1): +886.5 %, score"},
      {example("serbia-2015") + " migrant_smuggling/scope_extent", "low and high moved to 90 % sure"},
      {example("serbia-2015") + " migrant_smuggling/scope_extent",
       "each organisation weighing the same: 3.63 on the scale 0 – 4"},
  };
  for (const auto& row : table) {
    const Ending result = run("explain " + row.cell);
    EXPECT_NE(result.out.find(row.expected), std::string::npos) << result.out;
  }
}

TEST_F(Program, SaysThatStandardOutputCouldNotBeWritten) {
  for (const char* arguments : {"version", "--help", "methodology list", "methodology show socta-2015"}) {
    const Ending full = run(std::string(arguments) + " >/dev/full");
    EXPECT_EQ(full.exit_code, 8) << arguments;
    EXPECT_NE(full.err.find("could not be written"), std::string::npos) << full.err;
    EXPECT_EQ(run(std::string(arguments) + " >&-").exit_code, 8) << arguments;
  }
}

TEST_F(Program, WritesItsResultsBeforeAReaderOfItsOutputCanStopIt) {
  const std::string out = (scratch_ / "out").string();
  run("assess " + example("drug-harm-2010") + " --draws 500 --format json --out " + out + " | true");
  EXPECT_TRUE(fs::exists(fs::path(out) / "results.json"));
}

TEST_F(Program, LeavesNothingBehindWhenAFileMayNotGrow) {
  const fs::path out = scratch_ / "out";
  fs::create_directories(out);
  const Ending result =
      run("assess " + example("drug-harm-2010") + " --draws 500 --out " + out.string(), "ulimit -f 4; ");
  EXPECT_EQ(result.exit_code, 8) << result.err;
  EXPECT_TRUE(fs::is_empty(out));
}

TEST_F(Program, NamesAnUnknownCommandAndTheNearest) {
  const Ending result = run("asess x");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("There is no command 'asess'; did you mean \"assess\"?"), std::string::npos)
      << result.err;
}

TEST_F(Program, SuggestsTheCodeThatWasMeant) {
  const Ending result = run("explain " + example("serbia-2015") + " herion");
  EXPECT_NE(result.err.find("did you mean \"heroin\""), std::string::npos) << result.err;
}

TEST_F(Program, ShowsAMethodologyThatItAcceptsBack) {
  for (const std::string code :
       {"socta-2015", "gitoc-2023", "drug-harm-2010", "sleipnir-1", "eu-ocg-criteria"}) {
    const fs::path file = scratch_ / (std::string(code) + ".toml");
    ASSERT_EQ(run(std::string("methodology show ") + code + " >" + file.string()).exit_code, 0);
    const Ending checked = run("methodology check " + file.string());
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_NE(run("methodology list").out.find(code), std::string::npos);
  }
}

TEST_F(Program, ComparesTwoRunsWithNames) {
  const fs::path copy = copy_of("drug-harm-2010");
  ASSERT_EQ(run("assess " + example("drug-harm-2010") + " --draws 500 --out " + (scratch_ / "a").string())
                .exit_code,
            0);
  ASSERT_EQ(
      run("assess " + copy.string() + " --draws 500 --seed 2 --out " + (scratch_ / "b").string()).exit_code,
      0);
  const Ending result = run("compare " + (scratch_ / "a").string() + " " + (scratch_ / "b").string());
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("within its uncertainty"), std::string::npos) << result.out;
}

TEST_F(Program, CompletesInBash) {
  const Ending result = run("completion bash >" + (scratch_ / "socta.bash").string());
  ASSERT_EQ(result.exit_code, 0);
  const std::string script = "bash -c '. " + (scratch_ / "socta.bash").string() +
                             "; COMP_WORDS=(socta as); COMP_CWORD=1; _socta; echo \"${COMPREPLY[@]}\"' >" +
                             (scratch_ / "words").string();
  ASSERT_EQ(std::system(script.c_str()), 0);
  EXPECT_EQ(contents(scratch_ / "words"), "assess\n");
}

}  // namespace
}  // namespace socta
