#pragma once

#include <string>

#include "report/word_context.h"

namespace socta {

/// A table with its caption above and its note below. The header row is repeated on every page, no row breaks
/// across pages, and the columns fill the text's width.
std::string word_table(WordContext& context, const ReportTable& table);

/// The numbers of a figure as a table, for a document that cannot show the figure.
std::string word_figure_numbers(WordContext& context, const FigureData& data);

}  // namespace socta
