#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/composer.h"
#include "report/document.h"

namespace socta {

/// Text, or a reference or citation, that ends up in one paragraph.
inline InlineRun reference_to(std::string anchor) {
  return {"", RunKind::reference, Emphasis::none, std::move(anchor)};
}
inline InlineRun cited(std::string code) { return {"", RunKind::citation, Emphasis::none, std::move(code)}; }
inline InlineRun strong(std::string text) { return {std::move(text), RunKind::text, Emphasis::strong, {}}; }

/// The sentence with its references before its full stop.
Inline with_references(std::string sentence, const std::vector<std::string>& anchors);

/// Puts the blocks of one chapter together. Texts that are empty and figures that cannot be drawn add
/// nothing.
class ChapterBuilder {
 public:
  ChapterBuilder(const Composer& composer, std::string section, ChapterKind kind);

  ChapterBuilder& title(std::string text, std::string anchor);
  ChapterBuilder& section(std::string text);
  ChapterBuilder& part(std::string text);
  ChapterBuilder& finding(std::string text);
  ChapterBuilder& paragraph(std::string text);
  ChapterBuilder& paragraph(Inline runs);
  ChapterBuilder& quiet(std::string text);
  ChapterBuilder& list(const std::vector<std::string>& items);
  ChapterBuilder& list(std::vector<Inline> items);
  ChapterBuilder& figure(std::string_view kind, std::string_view item = "");
  ChapterBuilder& table(ReportTable table);
  ChapterBuilder& callout(CalloutKind kind, std::string title, std::vector<std::string> paragraphs);
  ChapterBuilder& narrative(std::string_view name);
  ChapterBuilder& block(Block block);

  /// The chapter; nullopt when it holds nothing below its title.
  std::optional<Chapter> finished() &&;

 private:
  const Composer& composer_;
  Chapter chapter_;
};

}  // namespace socta
