#include "report/html_writer.h"

#include <gtest/gtest.h>

#include <set>

#include "figure/made_results.h"
#include "report/compose.h"
#include "report/html_text.h"
#include "report/markdown_writer.h"

namespace socta {
namespace {

Document made_report(Language language = Language::english) {
  const MadeResults made = made_results(8);
  return compose_report({.input = made.input, .results = made.results, .language = language});
}

std::string without_style(std::string html) {
  const std::size_t open = html.find("<style>");
  return html.erase(open, html.find("</style>") - open);
}

// What stands between `before` and the next `end`, at each place.
std::vector<std::string> found(const std::string& text, const std::string& before, const std::string& end) {
  std::vector<std::string> all;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    all.push_back(text.substr(begin, text.find(end, begin) - begin));
  }
  return all;
}

TEST(HtmlWriter, EveryLinkInsideHasItsTargetAndNoIdIsGivenTwice) {
  for (const Language language : {Language::english, Language::serbian_cyrillic, Language::serbian_latin}) {
    const std::string html = without_style(write_html(made_report(language)));
    const auto ids = found(html, " id=\"", "\"");
    const std::set<std::string> unique(ids.begin(), ids.end());
    EXPECT_EQ(unique.size(), ids.size());
    const auto links = found(html, "href=\"#", "\"");
    EXPECT_GT(links.size(), 20u);
    for (const std::string& link : links) EXPECT_TRUE(unique.contains(link)) << link;
  }
}

TEST(HtmlWriter, NeedsNothingFromOutside) {
  const std::string html = write_html(made_report());
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<link"), std::string::npos);
  EXPECT_EQ(html.find(" src="), std::string::npos);
  for (const std::string& source : found(html, "url(", ")"))
    EXPECT_TRUE(source.starts_with("data:") || source.starts_with("#")) << source;
}

TEST(HtmlWriter, EveryFigureHasItsDescriptionAndItsNumbers) {
  const std::string html = write_html(made_report());
  const auto figures = found(html, "<figure id=", ">");
  EXPECT_GT(figures.size(), 5u);
  EXPECT_EQ(found(html, "<desc", ">").size(), 2 * figures.size()) << "for wide and for narrow screens";
}

TEST(HtmlWriter, TakesFontsOnlyForTheLettersThatOccur) {
  EXPECT_EQ(write_html(made_report()).find("U+0400"), std::string::npos);
  EXPECT_NE(write_html(made_report(Language::serbian_cyrillic)).find("U+0400"), std::string::npos);
}

TEST(HtmlWriter, ATitleOfAnySizeAndAnyLettersBreaksNothing) {
  const std::string hostile =
      "</style><script>alert(\"1\")</script>\\\" } \n עברית " + std::string(10000, 'W');
  MadeResults made = made_results(3);
  made.input.assessment.title = Text{{{"en", hostile}}};
  const Document document = compose_report({.input = made.input, .results = made.results});
  const std::string html = write_html(document);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(found(html, "</style", ">").size(), 1u);
  EXPECT_NE(html.find("עברית"), std::string::npos);
  EXPECT_NE(write_markdown(document).find("\\<script"), std::string::npos);
}

TEST(HtmlWriter, TheSameDocumentGivesTheSameBytes) {
  EXPECT_EQ(write_html(made_report()), write_html(made_report()));
  EXPECT_EQ(write_markdown(made_report()), write_markdown(made_report()));
}

TEST(HtmlWriter, AnAssessmentWithoutAnyDataIsAReportThatSaysSo) {
  AssessmentCase empty;
  const Results none;
  const Document document = compose_report({.input = empty, .results = none});
  EXPECT_NE(write_html(document).find("Nothing could be scored"), std::string::npos);
}

TEST(CssText, EndsNoStringAndNoStyleSheet) {
  EXPECT_EQ(css_escaped("Аб c9"), "Аб\\20 c9");
  EXPECT_EQ(css_escaped("\"\\</"), "\\22 \\5c \\3c \\2f ");
}

}  // namespace
}  // namespace socta
