// results.json: what is written is read back, what is wrong is refused, and docs/results.md names every
// field.

#include <gtest/gtest.h>

#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <sstream>

#include "domain/error.h"
#include "format/results_fields.h"
#include "format/results_reader.h"
#include "format/results_words.h"
#include "format/results_writer.h"
#include "source_dir.h"

namespace socta {
namespace {

// Gives every field a value of its own that is not its default, so that a lost or swapped one is seen.
class Filler {
 public:
  template <typename T>
  void operator()(std::string_view, T& field) {
    fill(field);
  }

 private:
  void fill(double& number) { number = ++count_ / 7.0; }
  void fill(bool& flag) { flag = !flag; }
  void fill(std::unsigned_integral auto& number) { number = static_cast<std::size_t>(++count_); }
  void fill(std::string& words) { words = "code \"ж\"\n" + std::to_string(++count_); }
  void fill(Text& text) { text.by_language = {{"en", "a"}, {"sr", "б" + std::to_string(++count_)}}; }
  void fill(Period& period) { period = {2015, PeriodKind::quarter, 1 + ++count_ % 4}; }
  void fill(HandlingCode& code) { code = HandlingCode::consultation; }
  void fill(OutlookDirection& direction) { direction = OutlookDirection::falling; }
  void fill(SensitivityVerdict& verdict) { verdict = SensitivityVerdict::wide_intervals; }
  void fill(GroupVerdict& verdict) { verdict = GroupVerdict::cannot_be_told; }

  template <typename T>
  void fill(std::optional<T>& maybe) {
    fill(maybe.emplace());
  }

  template <typename T>
  void fill(std::vector<T>& elements) {
    elements.resize(2);
    for (T& element : elements) fill(element);
  }

  void fill(std::array<double, 5>& quantiles) {
    for (double& quantile : quantiles) fill(quantile);
  }

  template <typename T>
  requires std::is_class_v<T>
  void fill(T& fields) { visit_fields(*this, fields); }

  int count_ = 0;
};

Results filled() {
  Results results;
  Filler filler;
  visit_fields(filler, results);
  for (std::size_t i = 0; i < results.items.size(); ++i) {
    results.item_results[i].item = results.items[i];
    results.item_results[i].danger_class = i;
    results.item_results[i].score = 0.25 * static_cast<double>(i + 1);
  }
  return results;
}

std::vector<Problem> problems_of(const std::string& json, ErrorKind kind = ErrorKind::corrupt) {
  try {
    read_results(json, "results.json");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    return error.problems();
  }
  return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(ResultsFormat, ComesBackTheSameWithEveryField) {
  const Results results = filled();
  const std::string written = write_results(results);
  EXPECT_EQ(read_results(written, "results.json"), results);
  EXPECT_EQ(write_results(read_results(written, "results.json")), written);
}

TEST(ResultsFormat, ComesBackTheSameWithNothing) {
  const Results empty;
  EXPECT_EQ(read_results(write_results(empty), "results.json"), empty);
}

TEST(ResultsFormat, KeepsEveryDoubleAndTheLargestSeed) {
  Results results;
  results.run.seed = std::numeric_limits<std::uint64_t>::max();
  results.group_weights = {0.1,    1.0 / 3, 5e-324, 1.7976931348623157e308, 123456789012345680.0, 1e-300,
                           100000, 0.7,     -2.5};
  EXPECT_EQ(read_results(write_results(results), "results.json"), results);
}

TEST(ResultsFormat, BeginsWithFormatVersionAndTheRun) {
  Results results;
  results.run = {"0.1.0", "aa", "bb", "socta-2015", "1.0", 7, 10000};
  results.items = {"x"};
  results.item_results.resize(1);
  results.item_results[0].item = "x";
  const std::string written = write_results(results);
  const char* expected =
      "{\n \"format\":\"opensocta-results\",\n \"version\":1,\n \"engine_version\":\"0.1.0\",\n"
      " \"inputs_hash\":\"aa\",\n \"methodology_hash\":\"bb\",\n \"methodology_code\":\"socta-2015\",\n"
      " \"methodology_version\":\"1.0\",\n \"seed\":7,\n \"draws\":10000,\n \"weight_known\":0,\n"
      " \"items\":[\"x\"],\n";
  EXPECT_EQ(written.substr(0, std::string_view(expected).size()), expected);
  EXPECT_NE(written.find("\n   \"score\":null,\n"), std::string::npos) << written;
}

TEST(ResultsFormat, WritesOneLineForEachIndicator) {
  Results results;
  results.items = {"x"};
  ItemResult item;
  item.item = "x";
  item.groups = {{"scope"}};
  item.groups[0].indicators = {{"extent"}, {"spread"}};
  results.item_results = {item};
  const std::string written = write_results(results);
  EXPECT_NE(written.find("\n      {\"indicator\":\"extent\",\"score\":null,"), std::string::npos) << written;
  EXPECT_NE(written.find("\n      {\"indicator\":\"spread\","), std::string::npos);
}

TEST(ResultsFormat, NeverWritesWhatIsNoNumber) {
  Results results;
  results.weight_known = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(write_results(results), Error);
}

TEST(ResultsReader, RefusesWrongFieldsWithTheirPath) {
  const std::string good = write_results(filled());
  const struct {
    const char* from;
    const char* to;
    const char* field;
  } table[] = {
      {"\"weight_known\":", "\"weight_knows\":", "weight_known"},
      {"\"items\":[", "\"items\":[7,", "items[1]"},
      {"\"seed\":", "\"seed\":-", "seed"},
      {"\"draws\":", "\"draws\":1e", "draws"},
      {"\"draws\":", "\"draws\":0.", "draws"},
      {"\"proposed_priority\":true", "\"proposed_priority\":1", "item_results[1].proposed_priority"},
      {"\"direction\":\"falling\"", "\"direction\":\"sinking\"", "item_results[1].outlook.direction"},
      {"\"quantiles\":[", "\"quantiles\":[1,", "item_results[1].spread.quantiles"},
      {"\"danger_class\":0", "\"danger_class\":2", "item_results[1].danger_class"},
      {"\"tolerance_trap\":", "\"tolerance_trap\":{},\"x\":", "item_results[1].tolerance_trap"},
      {"\"period\":\"2015-Q", "\"period\":\"2015-Z", "trends[1].forecasts[1].period"},
      {"\"pairwise\":[", "\"pairwise\":[[1],", "pairwise[1]"},
  };
  for (const auto& row : table) {
    const std::vector<Problem> problems = problems_of(replaced(good, row.from, row.to));
    ASSERT_FALSE(problems.empty()) << row.to;
    EXPECT_EQ(problems[0].where.field, row.field) << problems[0].message;
  }
}

TEST(ResultsReader, RefusesOtherFormatsAndNewerVersions) {
  const std::string good = write_results(Results());
  const auto message_of = [&](const char* from, const char* to) {
    const auto problems = problems_of(replaced(good, from, to), ErrorKind::invalid);
    return problems.size() == 1 ? problems[0].message : "";
  };
  EXPECT_NE(message_of("\"version\":1", "\"version\":2").find("newer than this program knows (1)"),
            std::string::npos);
  EXPECT_NE(message_of("\"version\":1", "\"version\":\"1\"").find("must be 1"), std::string::npos);
  EXPECT_NE(message_of("opensocta-results", "opensocta-methodology").find("no file of results"),
            std::string::npos);
  EXPECT_EQ(problems_of("[]", ErrorKind::invalid).size(), 1u);
  EXPECT_EQ(problems_of("{}", ErrorKind::invalid).size(), 1u);
}

TEST(ResultsReader, RefusesWhatIsNoJsonWithItsLine) {
  const std::string good = write_results(filled());
  EXPECT_EQ(problems_of(good.substr(0, good.size() / 2)).size(), 1u);
  EXPECT_EQ(problems_of("").size(), 1u);
  EXPECT_EQ(problems_of("{\n\"a\":1,\n\"b\":x}")[0].where.row, 3u);
  EXPECT_EQ(problems_of("{\"a\":1e999}").size(), 1u);
  EXPECT_EQ(problems_of("{\"a\":\"\xFF\"}").size(), 1u);
  EXPECT_EQ(problems_of(std::string(1'000'000, '[')).size(), 1u);
}

TEST(ResultsReader, RefusesADangerThatNoItemCanHave) {
  const struct {
    void (*edit)(Results& results);
    const char* field;
  } table[] = {
      {[](Results& results) { results.item_results[0].score = 1e308; }, "item_results[1].score"},
      {[](Results& results) { results.item_results[0].score = -0.1; }, "item_results[1].score"},
      {[](Results& results) { results.item_results[1].score = 1.01; }, "item_results[2].score"},
  };
  for (const auto& row : table) {
    Results results = filled();
    row.edit(results);
    const auto problems = problems_of(write_results(results));
    ASSERT_EQ(problems.size(), 1u) << row.field;
    EXPECT_EQ(problems[0].where.field, row.field);
  }
}

// Places of the document: the heading of each kind of object.
template <typename T>
std::string heading_of();

#define HEADING(type, words)       \
  template <>                      \
  std::string heading_of<type>() { \
    return words;                  \
  }
HEADING(Results, "Top level")
HEADING(Spread, "Spread")
HEADING(Coverage, "Coverage")
HEADING(CellAgreement, "Agreement of a cell")
HEADING(CellSeries, "Series of a cell")
HEADING(IndicatorResult, "Indicator of an item")
HEADING(GroupResult, "Group of an item")
HEADING(OutlookDriver, "Driver of an outlook")
HEADING(Outlook, "Outlook")
HEADING(ItemResult, "Item")
HEADING(IndexEstimate, "Estimate of an index")
HEADING(SensitivityIndex, "Sensitivity index")
HEADING(Sensitivity, "Sensitivity")
HEADING(BreakEven, "Break-even weight")
HEADING(KeyFactor, "Key factor")
HEADING(KeyFactors, "Key factors")
HEADING(ExerciseAgreement, "Agreement of the exercise")
HEADING(SeriesForecast, "Forecast of a series")
HEADING(TrendResult, "Trend")
HEADING(ScenarioResult, "Scenario")
HEADING(ConsistentScenario, "Consistent scenario")
HEADING(FactorResult, "Factor")
HEADING(InfluenceCell, "Influence cell")
HEADING(IncidenceCell, "Incidence cell")
HEADING(ToleranceTrap, "Tolerance trap")
HEADING(GroupAssessment, "Organised crime group")
HEADING(GraphNode, "Node of the graph")
HEADING(Gap, "Gap")
#undef HEADING

using Keys = std::map<std::string, std::set<std::string>>;

class KeyGatherer {
 public:
  KeyGatherer(Keys& keys, std::string place) : keys_(keys), place_(std::move(place)) {}

  template <typename T>
  void operator()(std::string_view key, const T& field) {
    keys_[place_].insert(std::string(key));
    descend(field);
  }

 private:
  template <typename T>
  void descend(const std::optional<T>&) {
    descend(T());
  }

  template <typename T>
  void descend(const std::vector<T>&) {
    descend(T());
  }

  template <typename T>
  void descend(const T& field) {
    if constexpr (requires { visit_fields(*this, field); }) {
      KeyGatherer inner(keys_, heading_of<T>());
      visit_fields(inner, field);
    }
  }

  Keys& keys_;
  std::string place_;
};

std::string document() {
  std::ifstream file(SOCTA_SOURCE_DIR "/docs/results.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Keys documented_keys() {
  Keys keys;
  std::string place;
  std::istringstream lines(document());
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("## ")) place = line.substr(3);
    if (!line.starts_with("| `")) continue;
    const std::string first = line.substr(0, line.find('|', 1));
    for (std::size_t at = first.find('`'); at != std::string::npos; at = first.find('`', at + 1)) {
      const std::size_t end = first.find('`', at + 1);
      keys[place].insert(first.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return keys;
}

TEST(ResultsDocument, NamesExactlyTheFieldsOfTheFile) {
  Keys known;
  known["Top level"] = {"format", "version"};
  KeyGatherer gatherer(known, heading_of<Results>());
  const Results results;
  visit_fields(gatherer, results);
  EXPECT_EQ(documented_keys(), known);
}

TEST(ResultsDocument, NamesEveryWord) {
  const std::string text = document();
  for (const auto words : {words_of(HandlingCode()), words_of(OutlookDirection()),
                           words_of(SensitivityVerdict()), words_of(GroupVerdict())})
    for (const std::string_view word : words)
      EXPECT_NE(text.find("`\"" + std::string(word) + "\"`"), std::string::npos) << word;
}

}  // namespace
}  // namespace socta
