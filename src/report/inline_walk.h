#pragma once

#include <type_traits>
#include <variant>

#include "report/document.h"

namespace socta {

/// Calls `visit` with every run of text of a block, in the order in which it is read.
template <typename BlockType, typename Visit>
void each_inline(BlockType& block, const Visit& visit) {
  std::visit(
      [&visit](auto& held) {
        using Held = std::remove_cvref_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, Paragraph>) visit(held.runs);
        if constexpr (std::is_same_v<Held, List>)
          for (auto& item : held.items) visit(item.runs);
        if constexpr (std::is_same_v<Held, ReportTable>)
          for (auto& row : held.rows)
            for (auto& cell : row.cells) visit(cell.runs);
        if constexpr (std::is_same_v<Held, Callout>)
          for (auto& paragraph : held.paragraphs) visit(paragraph);
        if constexpr (std::is_same_v<Held, NoteList>)
          for (auto& note : held.notes) visit(note.runs);
      },
      block);
}

}  // namespace socta
