#include "report/word_text.h"

#include "figure/svg.h"

namespace socta {
namespace {

constexpr std::string_view kRaised = "<w:vertAlign w:val=\"superscript\"/>";

std::string emphasis_properties(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::none:
      return "";
    case Emphasis::emphasis:
      return "<w:i/>";
    case Emphasis::strong:
      return "<w:b/>";
  }
  return "";
}

std::string language_property(const std::string& language) {
  return language.empty() ? "" : "<w:lang w:val=\"" + xml_escaped(language) + "\"/>";
}

std::string inside_link(WordContext& context, const std::string& anchor, const std::string& inside) {
  return "<w:hyperlink w:anchor=\"" + context.bookmark(anchor) + "\" w:history=\"1\">" + inside +
         "</w:hyperlink>";
}

// Elements of <w:rPr> have a fixed order: style, weight, slant, colour, size, raised, language.
std::string run_of(WordContext& context, const InlineRun& run, const std::string& properties) {
  const std::string own = emphasis_properties(run.emphasis) + properties;
  switch (run.kind) {
    case RunKind::text:
      return word_run(run.text, own + language_property(run.language));
    case RunKind::link:
      return "<w:hyperlink r:id=\"" + context.link(run.target) + "\" w:history=\"1\">" +
             word_run(run.text, "<w:rStyle w:val=\"" + context.style("Hyperlink") + "\"/>" + own) +
             "</w:hyperlink>";
    case RunKind::citation:
      return inside_link(context, run.target, word_run("[" + run.text + "]", own + std::string(kRaised)));
    case RunKind::reference:
      return inside_link(context, run.target, word_run(run.text, own));
  }
  return "";
}

}  // namespace

std::string word_run(std::string_view text, std::string_view properties) {
  std::string run = "<w:r>";
  if (!properties.empty()) run += "<w:rPr>" + std::string(properties) + "</w:rPr>";
  return run + "<w:t xml:space=\"preserve\">" + xml_escaped(text) + "</w:t></w:r>";
}

std::string word_runs(WordContext& context, const Inline& runs, std::string_view properties) {
  std::string text;
  for (const InlineRun& run : runs) text += run_of(context, run, std::string(properties));
  return text;
}

std::string word_paragraph(const WordContext& context, std::string_view style, const std::string& inside,
                           std::string_view properties) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + context.style(style) + "\"/>" + std::string(properties) +
         "</w:pPr>" + inside + "</w:p>";
}

std::string word_field(std::string_view code, std::string_view shown, std::string_view properties) {
  const std::string open = "<w:r><w:rPr>" + std::string(properties) + "</w:rPr>";
  const auto mark = [&open](std::string_view type) {
    return open + "<w:fldChar w:fldCharType=\"" + std::string(type) + "\"/></w:r>";
  };
  return mark("begin") + open + "<w:instrText xml:space=\"preserve\"> " + std::string(code) +
         " </w:instrText></w:r>" + mark("separate") + word_run(shown, properties) + mark("end");
}

}  // namespace socta
