#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace socta {

/// Puts numbers on chapters, headings, figures, tables and notes (in the order of their first citation),
/// gives every heading, paragraph, list, table, figure, callout and note an anchor that is unique in the
/// document, and resolves references. Every chapter has at least one block.
///
/// Before it, a citation has the `id` of a note as target. A reference has the anchor of a heading, or
/// "figure-" or "table-" and an id. Without a text of its own it becomes "(Figure 3)" in parentheses.
/// Citations and references to what the document does not hold (a section that was not asked for) are taken
/// out, a reference's own words stay; returned are their targets.
std::vector<std::string> number_document(Document& document);

}  // namespace socta
