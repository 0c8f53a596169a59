#include "report/word_blocks.h"

#include <algorithm>

#include "report/word_figure.h"
#include "report/word_numbering.h"
#include "report/word_table.h"
#include "report/word_text.h"

namespace socta {
namespace {

std::string_view style_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::body:
      return "BodyText";
    case ParagraphRole::finding:
      return "Finding";
    case ParagraphRole::quiet:
      return "Quiet";
  }
  return "BodyText";
}

std::string_view style_of(CalloutKind kind) {
  switch (kind) {
    case CalloutKind::notice:
      return "Notice";
    case CalloutKind::key:
      return "KeyPoint";
    case CalloutKind::unknown:
      return "UnknownPoint";
  }
  return "Notice";
}

// The numbers are the report's own; a house template's automatic ones are switched off.
constexpr std::string_view kNoAutomaticNumber =
    "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";

std::string heading_properties(const Heading& heading) {
  const std::string page_break = heading.level == 1 ? "<w:pageBreakBefore/>" : "";
  const std::string indent = heading.number.empty() ? "<w:ind w:left=\"0\" w:firstLine=\"0\"/>" : "";
  return page_break + std::string(kNoAutomaticNumber) + indent;
}

}  // namespace

std::string WordBlocks::operator()(const Heading& heading) {
  const std::string number = heading.number.empty() ? "" : word_run(heading.number) + "<w:r><w:tab/></w:r>";
  return word_paragraph(context_, "Heading" + std::to_string(std::clamp(heading.level, 1, 3)),
                        context_.bookmarked(heading.anchor, number + word_run(heading.text)),
                        heading_properties(heading));
}

std::string WordBlocks::operator()(const Paragraph& paragraph) {
  return word_paragraph(context_, style_of(paragraph.role), word_runs(context_, paragraph.runs),
                        leads_in_ ? "<w:keepNext/>" : "");
}

std::string WordBlocks::operator()(const List& list) {
  const std::size_t numbering =
      list.kind == ListKind::bullets ? kBulletNumbering : context_.next_numbered_list();
  const std::string_view style = list.kind == ListKind::bullets ? "ListBullet" : "ListNumber";
  std::string text;
  for (const ListItem& item : list.items)
    text += word_paragraph(context_, style, word_runs(context_, item.runs),
                           word_list_properties(numbering, item.depth));
  return text;
}

std::string WordBlocks::operator()(const ReportTable& table) { return word_table(context_, table); }

std::string WordBlocks::operator()(const FigureBlock& block) {
  const std::size_t place = figures_++;
  return word_figure(context_, block, place < pictures_.size() ? pictures_[place] : std::string());
}

std::string WordBlocks::operator()(const Callout& callout) {
  const std::string_view style = style_of(callout.kind);
  std::string text;
  if (!callout.title.empty())
    text += word_paragraph(context_, style, word_run(callout.title, "<w:b/>"), "<w:keepNext/>");
  for (const Inline& paragraph : callout.paragraphs)
    text += word_paragraph(context_, style, word_runs(context_, paragraph));
  return text;
}

std::string WordBlocks::operator()(const NoteList& list) {
  std::string text;
  for (const Note& note : list.notes) {
    const std::string number =
        context_.bookmarked(note.anchor, word_run("[" + std::to_string(note.number) + "]"));
    text += word_paragraph(context_, "SourceNote",
                           number + "<w:r><w:tab/></w:r>" + word_runs(context_, note.runs));
  }
  return text;
}

std::string WordBlocks::operator()(const PageBreak&) {
  return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
}

}  // namespace socta
