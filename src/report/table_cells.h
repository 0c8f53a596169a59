#pragma once

#include <optional>
#include <string>

#include "report/composer.h"
#include "report/document.h"

namespace socta {

/// Cells of tables: the finished text and, where it is one, the number behind it. Without a value the cell
/// says "unknown".
ReportCell text_cell(std::string text);
ReportCell score_cell(const Composer& composer, const std::optional<double>& score);
ReportCell hundredths_cell(const Composer& composer, const std::optional<double>& score);
ReportCell percent_cell(const Composer& composer, const std::optional<double>& share);
/// A share with one decimal, for columns whose shares are small or close.
ReportCell fine_percent_cell(const Composer& composer, double share);
ReportCell number_cell(const Composer& composer, const std::optional<double>& value, int decimals);
ReportCell count_cell(const Composer& composer, std::size_t count);
/// The class's word with its mark.
ReportCell class_cell(const Composer& composer, const ItemResult& item);
/// "rising (62 %)"; a dash where there is no outlook.
ReportCell outlook_cell(const Composer& composer, const ItemResult& item);

/// A row of one cell that names what follows.
ReportRow subheading_row(std::string text);

}  // namespace socta
