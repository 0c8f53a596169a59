#include "report/word_body.h"

#include "report/page_orientation.h"
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

using PageNumbers = std::map<std::string, std::size_t>;

std::string page_text(const PageNumbers& pages, const std::string& bookmark) {
  const auto found = pages.find(bookmark);
  return found == pages.end() ? "" : std::to_string(found->second);
}

std::string contents_entry(WordContext& context, const Heading& heading, const PageNumbers& pages) {
  const std::string name = context.bookmark(heading.anchor);
  const std::string number = heading.number.empty() ? "" : word_run(heading.number) + std::string(kTab);
  return "<w:hyperlink w:anchor=\"" + name + "\" w:history=\"1\">" + number + word_run(heading.text) +
         std::string(kTab) + word_field("PAGEREF " + name + " \\h", page_text(pages, name)) +
         "</w:hyperlink>";
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
std::string contents(WordContext& context, const Document& document, const PageNumbers& pages) {
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
                           before + contents_entry(context, *heading, pages), indent);
    before.clear();
  }
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  return text + word_paragraph(context, "Quiet", before.empty() ? end : before + end);
}

// A section ends with the paragraph that holds its properties: one that takes no room to speak of.
std::string section_end(const std::string& section) {
  return "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>" +
         section + "</w:pPr></w:p>";
}

class Sections {
 public:
  Sections(WordContext& context, const WordSections& sections) : context_(context), sections_(sections) {}

  /// What stands before a chapter whose pages lie so: the end of a section where they lay otherwise.
  std::string before(Orientation orientation) {
    if (orientation == now_) return "";
    std::string end = section_end(properties());
    opening_ = false;
    now_ = orientation;
    context_.set_text_width(now_ == Orientation::landscape ? sections_.width_across : sections_.width);
    return end;
  }

  /// The properties of the section that is being written.
  const std::string& properties() const {
    if (now_ == Orientation::landscape) return sections_.across;
    return opening_ ? sections_.opening : sections_.upright;
  }

 private:
  WordContext& context_;
  const WordSections& sections_;
  Orientation now_ = Orientation::portrait;
  bool opening_ = true;
};

// The sentence before a figure or table stays with it.
bool leads_in(const Chapter& chapter, std::size_t block) {
  if (block + 1 >= chapter.blocks.size()) return false;
  const Block& next = chapter.blocks[block + 1];
  return std::holds_alternative<FigureBlock>(next) || std::holds_alternative<ReportTable>(next);
}

}  // namespace

std::string word_body(WordContext& context, const Document& document, const WordBodyParts& parts) {
  std::string text = cover(context, document.meta) + contents(context, document, parts.pages);
  WordBlocks blocks(context, parts.pictures);
  Sections sections(context, parts.sections);
  for (const Chapter& chapter : document.chapters) {
    text += sections.before(orientation_of(chapter));
    for (std::size_t i = 0; i < chapter.blocks.size(); ++i) {
      blocks.lead_in(leads_in(chapter, i));
      text += std::visit(blocks, chapter.blocks[i]);
    }
  }
  return text + sections.properties();
}

}  // namespace socta
