#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "figure/made_results.h"
#include "report/browser.h"
#include "report/child_process.h"
#include "report/compose.h"
#include "report/docx_writer.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/office.h"
#include "report/pdf_writer.h"
#include "report/scratch_folder.h"
#include "report/word_report.h"
#include "report/xlsx_writer.h"
#include "report/zip_writer.h"

namespace socta {
namespace {

/// An assessment in which everything that can have a handling code has a random one, and a marker in its
/// texts that is found again wherever it leaks to.
struct Marked {
  MadeResults made;
  std::set<std::string> markers[3];
};

class Marker {
 public:
  explicit Marker(unsigned seed) : dice_(seed) {}

  HandlingCode handling() { return static_cast<HandlingCode>(dice_() % 3); }
  std::string make(Marked& into, HandlingCode handling) {
    std::string marker = "zq" + std::to_string(dice_() % 1000000) + "x" + std::to_string(++count_) + "qz";
    into.markers[static_cast<int>(handling)].insert(marker);
    return marker;
  }
  Text text(Marked& into, HandlingCode handling) {
    return Text{{{"en", make(into, handling)}, {"sr", make(into, handling)}}};
  }
  std::size_t below(std::size_t limit) { return dice_() % limit; }

 private:
  std::mt19937 dice_;
  std::size_t count_ = 0;
};

IndicatorResult& any_cell(Results& results, Marker& marker) {
  ItemResult& item = results.item_results[marker.below(results.item_results.size())];
  GroupResult& group = item.groups[marker.below(item.groups.size())];
  if (group.indicators.empty()) group.indicators.push_back({.indicator = "made"});
  return group.indicators[marker.below(group.indicators.size())];
}

void add_evidence(Marked& marked, Marker& marker) {
  for (int i = 0; i < 8; ++i) {
    const HandlingCode handling = marker.handling();
    const std::string code = marker.make(marked, handling);
    Evidence evidence{.code = code, .source = marker.make(marked, handling)};
    evidence.handling = handling;
    evidence.text = marker.make(marked, handling);
    marked.made.input.assessment.translations.push_back(
        {"evidence", code, "text", "sr", marker.make(marked, handling)});
    evidence.items = {marked.made.results.items.front()};
    marked.made.input.assessment.evidence.push_back(evidence);
    any_cell(marked.made.results, marker).evidence.push_back(code);
    marked.made.input.assessment.factors.front().evidence.push_back(code);
    marked.made.input.assessment.narrative.push_back(
        {"narrative/" + std::to_string(100 + i) + "-part-" + std::to_string(i) + ".md",
         "# Part\n\nAn open sentence.\n\nSays " + marker.make(marked, handling) + " [@" + code + "].\n\n- " +
             marker.make(marked, handling) + " [@" + code + "]\n"});
  }
}

void add_series(Marked& marked, Marker& marker) {
  for (int i = 0; i < 6; ++i) {
    const HandlingCode handling = marker.handling();
    const std::string code = marker.make(marked, handling);
    Series series{.code = code};
    series.name = marker.text(marked, handling);
    series.unit = marker.text(marked, handling);
    series.source = {.publisher = marker.make(marked, handling), .note = marker.text(marked, handling)};
    series.handling = handling;
    series.feeds = {{.item = marked.made.results.items.front(), .indicator = "made"}};
    series.observations = {{{2013, PeriodKind::year, 0}, ObservedValue::exact(10)},
                           {{2014, PeriodKind::year, 0}, ObservedValue::exact(12)}};
    marked.made.input.assessment.series.push_back(series);
    TrendResult trend;
    trend.series = code;
    trend.direction = "rising";
    marked.made.results.trends.push_back(trend);
    any_cell(marked.made.results, marker).series.push_back({.series = code, .measure = "level"});
    marked.made.results.not_computed.push_back("factor_probability:" + code);
  }
}

void add_groups(Marked& marked, Marker& marker) {
  auto& assessment = marked.made.input.assessment;
  for (int i = 0; i < 6; ++i) {
    const HandlingCode handling = marker.handling();
    const std::string code = marker.make(marked, handling);
    assessment.groups.push_back({.code = code,
                                 .description = marker.make(marked, handling),
                                 .items = {marked.made.results.items.front()},
                                 .handling = handling});
    marked.made.results.group_assessments.push_back({.group = code, .handling = handling, .score = 3});
    marked.made.results.graph.push_back({.code = code, .kind = "group", .degree = 1});
    if (i == 0) continue;
    const CrimeGroup& other = assessment.groups[assessment.groups.size() - 2];
    assessment.group_links.push_back(
        {.from = code, .to = other.code, .kind = marker.make(marked, std::max(handling, other.handling))});
  }
}

void add_marked_narrative(Marked& marked, Marker& marker) {
  const HandlingCode file = marker.handling();
  const HandlingCode part = std::max(file, marker.handling());
  marked.made.input.assessment.narrative.push_back(
      {"narrative/500-marked.md",
       "<!-- handling: " + std::string(to_string(file)) + " -->\n\n# " + marker.make(marked, file) + "\n\n" +
           marker.make(marked, file) + "\n\n## " + marker.make(marked, file) +
           "\n\n<!-- handling: " + std::string(to_string(part)) + " -->\n\n" + marker.make(marked, part) +
           "\n\n## Next\n\n" + marker.make(marked, file) + "\n"});
}

// A reason is in no report, whatever the level.
void add_reason(Marked& marked) {
  marked.made.input.assessment.judgements.push_back(
      {.assessor = "A", .item = marked.made.results.items.front(), .rationale = "zqreasonqz"});
}

Marked marked_case(unsigned seed) {
  Marked marked{made_results(6, seed), {}};
  marked.made.input.assessment.handling_default = HandlingCode::open;
  Marker marker(seed);
  add_evidence(marked, marker);
  add_series(marked, marker);
  add_groups(marked, marker);
  add_marked_narrative(marked, marker);
  add_reason(marked);
  return marked;
}

// Properties, relations and whatever else is in the file included.
std::string unpacked(const std::string& archive) {
  std::string text;
  for (const ZipPart& part : unzip(archive, "the report")) text += part.name + part.bytes;
  return text;
}

/// Markers of higher levels in the output are failures; returns how many of the others are there: the search
/// can find them.
std::size_t expect_nothing_above(const Marked& marked, HandlingCode level, const std::string& output) {
  std::size_t shown = 0;
  EXPECT_EQ(output.find("zqreasonqz"), std::string::npos);
  for (int code = 0; code < 3; ++code)
    for (const std::string& marker : marked.markers[code]) {
      const bool found = output.find(marker) != std::string::npos;
      shown += found;
      if (code > static_cast<int>(level)) {
        EXPECT_FALSE(found) << marker << " of level " << code << " in a report of level "
                            << static_cast<int>(level);
      }
    }
  return shown;
}

TEST(Leak, NothingAboveTheLevelIsInAnyOutput) {
  std::size_t shown = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Marked marked = marked_case(seed);
    for (const HandlingCode level :
         {HandlingCode::open, HandlingCode::consultation, HandlingCode::restricted}) {
      const Document document =
          compose_report({.input = marked.made.input, .results = marked.made.results, .level = level});
      shown += expect_nothing_above(marked, level,
                                    write_html(document) + write_markdown(document) +
                                        unpacked(write_docx(document, {})) + unpacked(write_xlsx(document)));
    }
  }
  EXPECT_GT(shown, 500u);
}

// As its readers see it: text, title and other properties, and the bytes of the file.
std::string printed(const std::string& html, const Document& document) {
  const ScratchFolder scratch;
  const auto file = scratch.write("report.pdf", write_pdf(document, html, {find_browser()}));
  std::string text = scratch.read("report.pdf");
  run_child({find_program({"pdftotext"}), {file.string(), "-"}, scratch.path() / "text"});
  run_child({find_program({"pdfinfo"}), {file.string()}, scratch.path() / "properties"});
  return text + scratch.read("text") + scratch.read("properties");
}

// Few cases: each starts a browser twice and LibreOffice once.
TEST(Leak, NothingAboveTheLevelIsInPrintOrInOpenDocument) {
  if (find_browser().empty() || find_office().empty() || find_program({"pdftotext"}).empty())
    GTEST_SKIP() << "no Chromium, LibreOffice or pdftotext on this machine";
  std::size_t shown = 0;
  for (const unsigned seed : {31U, 32U}) {
    const Marked marked = marked_case(seed);
    const HandlingCode level = seed % 2 == 0 ? HandlingCode::open : HandlingCode::consultation;
    const Document document =
        compose_report({.input = marked.made.input, .results = marked.made.results, .level = level});
    const std::string output = printed(write_html(document), document) +
                               unpacked(odt_of(make_docx(document, nullptr, {}), find_office()));
    shown += expect_nothing_above(marked, level, output);
  }
  EXPECT_GT(shown, 30u);
}

}  // namespace
}  // namespace socta
