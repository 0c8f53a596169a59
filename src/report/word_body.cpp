#include "report/word_body.h"

#include "report/word_blocks.h"
#include "report/word_text.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr std::string_view kTab = "<w:r><w:tab/></w:r>";

std::string cover(const WordContext& context, const DocumentMeta& meta) {
  std::string text = word_paragraph(context, "CoverLevel", word_run(meta.level_text)) +
                     word_paragraph(context, "Title", word_run(meta.title));
  if (!meta.subtitle.empty()) text += word_paragraph(context, "Subtitle", word_run(meta.subtitle));
  for (const CoverLine& line : meta.cover)
    text += word_paragraph(
        context, "CoverLine",
        word_run(line.name, "<w:color w:val=\"5B6770\"/>") + std::string(kTab) + word_run(line.value));
  if (!meta.notice.empty()) text += word_paragraph(context, "CoverNotice", word_run(meta.notice));
  if (!meta.identity_text.empty()) text += word_paragraph(context, "Quiet", word_run(meta.identity_text));
  return text;
}

std::string contents_entry(WordContext& context, const Heading& heading) {
  const std::string name = context.bookmark(heading.anchor);
  const std::string number = heading.number.empty() ? "" : word_run(heading.number) + std::string(kTab);
  return "<w:hyperlink w:anchor=\"" + name + "\" w:history=\"1\">" + number + word_run(heading.text) +
         std::string(kTab) + word_field("PAGEREF " + name + " \\h", "") + "</w:hyperlink>";
}

constexpr int kDeepestEntry = 2;

std::vector<const Heading*> contents_headings(const Document& document) {
  std::vector<const Heading*> headings;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level <= kDeepestEntry)
        headings.push_back(heading);
  return headings;
}

// A field that Word brings up to date when it opens the file; the entries stand there for readers that do
// not.
std::string contents(WordContext& context, const Document& document) {
  std::string text =
      word_paragraph(context, "ContentsHeading", word_run(message(context.language(), "report.contents")),
                     "<w:pageBreakBefore/>");
  std::string before =
      "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText "
      "xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r>";
  for (const Heading* heading : contents_headings(document)) {
    const std::string indent = heading->number.empty() ? "<w:ind w:left=\"0\" w:firstLine=\"0\"/>" : "";
    text += word_paragraph(context, "TOC" + std::to_string(heading->level),
                           before + contents_entry(context, *heading), indent);
    before.clear();
  }
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  return text + word_paragraph(context, "Quiet", before.empty() ? end : before + end);
}

}  // namespace

std::string word_body(WordContext& context, const Document& document, std::span<const std::string> pictures) {
  std::string text = cover(context, document.meta) + contents(context, document);
  WordBlocks blocks(context, pictures);
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks) text += std::visit(blocks, block);
  return text;
}

}  // namespace socta
