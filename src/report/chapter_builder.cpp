#include "report/chapter_builder.h"

namespace socta {

Inline with_references(std::string sentence, const std::vector<std::string>& anchors) {
  const bool stops = sentence.ends_with('.');
  if (stops) sentence.pop_back();
  Inline runs = {{std::move(sentence)}};
  for (const std::string& anchor : anchors) runs.push_back(reference_to(anchor));
  if (stops) runs.push_back({"."});
  return runs;
}

ChapterBuilder::ChapterBuilder(const Composer& composer, std::string section, ChapterKind kind)
    : composer_(composer), chapter_{std::move(section), kind, {}} {}

ChapterBuilder& ChapterBuilder::block(Block block) {
  chapter_.blocks.push_back(std::move(block));
  return *this;
}

ChapterBuilder& ChapterBuilder::title(std::string text, std::string anchor) {
  return block(Heading{1, std::move(text), std::move(anchor)});
}

ChapterBuilder& ChapterBuilder::section(std::string text) { return block(Heading{2, std::move(text)}); }

ChapterBuilder& ChapterBuilder::part(std::string text) { return block(Heading{3, std::move(text)}); }

ChapterBuilder& ChapterBuilder::finding(std::string text) {
  return text.empty() ? *this : block(Paragraph{{{std::move(text)}}, ParagraphRole::finding});
}

ChapterBuilder& ChapterBuilder::paragraph(std::string text) {
  return text.empty() ? *this : block(Paragraph{{{std::move(text)}}});
}

ChapterBuilder& ChapterBuilder::paragraph(Inline runs) { return block(Paragraph{std::move(runs)}); }

ChapterBuilder& ChapterBuilder::quiet(std::string text) {
  return text.empty() ? *this : block(Paragraph{{{std::move(text)}}, ParagraphRole::quiet});
}

ChapterBuilder& ChapterBuilder::list(const std::vector<std::string>& items) {
  std::vector<Inline> runs;
  for (const std::string& item : items) runs.push_back({{item}});
  return list(std::move(runs));
}

ChapterBuilder& ChapterBuilder::list(std::vector<Inline> items) {
  if (items.empty()) return *this;
  List made;
  for (Inline& item : items) made.items.push_back({std::move(item)});
  return block(std::move(made));
}

ChapterBuilder& ChapterBuilder::figure(std::string_view kind, std::string_view item) {
  if (auto drawn = composer_.figure(kind, item)) block(std::move(*drawn));
  return *this;
}

ChapterBuilder& ChapterBuilder::table(ReportTable table) {
  return table.rows.empty() ? *this : block(std::move(table));
}

ChapterBuilder& ChapterBuilder::callout(CalloutKind kind, std::string title,
                                        std::vector<std::string> paragraphs) {
  Callout made{kind, std::move(title), {}};
  for (std::string& text : paragraphs)
    if (!text.empty()) made.paragraphs.push_back({{std::move(text)}});
  return made.paragraphs.empty() ? *this : block(std::move(made));
}

ChapterBuilder& ChapterBuilder::narrative(std::string_view name) {
  for (Block& written : composer_.narrative_of(name)) block(std::move(written));
  return *this;
}

std::optional<Chapter> ChapterBuilder::finished() && {
  for (const Block& held : chapter_.blocks)
    if (!std::holds_alternative<Heading>(held)) return std::move(chapter_);
  return std::nullopt;
}

}  // namespace socta
