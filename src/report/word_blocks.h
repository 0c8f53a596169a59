#pragma once

#include <span>
#include <string>

#include "report/word_context.h"

namespace socta {

/// Writes the blocks of a report as WordprocessingML, one after the other.
class WordBlocks {
 public:
  /// `pictures` as in word_body.
  WordBlocks(WordContext& context, std::span<const std::string> pictures)
      : context_(context), pictures_(pictures) {}

  /// Whether the blocks from now on lead in what follows them: a paragraph that does stays with it.
  void lead_in(bool leads) { leads_in_ = leads; }

  std::string operator()(const Heading& heading);
  std::string operator()(const Paragraph& paragraph);
  std::string operator()(const List& list);
  std::string operator()(const ReportTable& table);
  std::string operator()(const FigureBlock& block);
  std::string operator()(const Callout& callout);
  std::string operator()(const NoteList& list);
  std::string operator()(const PageBreak& page_break);

 private:
  WordContext& context_;
  std::span<const std::string> pictures_;
  std::size_t figures_ = 0;
  bool leads_in_ = false;
};

}  // namespace socta
