#include "report/column_widths.h"

#include <algorithm>
#include <numeric>

#include "figure/text_metrics.h"

namespace socta {
namespace {

constexpr double kMarkPx = 14;

/// A number stays on one line; a text may break between words.
double least_px(const ReportCell& cell, double text_px, FontWeight weight) {
  const std::string text = plain_text(cell.runs);
  const double words = cell.number ? text_width(text, text_px, weight) : widest_word(text, text_px, weight);
  return words + (cell.mark ? kMarkPx : 0);
}

std::vector<double> floors(const ReportTable& table, const WidthRequest& request) {
  std::vector<double> least;
  for (const ReportColumn& column : table.columns)
    least.push_back(widest_word(column.heading, request.text_px, FontWeight::semibold));
  for (const ReportRow& row : table.rows) {
    if (row.role == RowRole::subheading) continue;
    const FontWeight weight = row.role == RowRole::total ? FontWeight::semibold : FontWeight::regular;
    for (std::size_t i = 0; i < std::min(least.size(), row.cells.size()); ++i)
      least[i] = std::max(least[i], least_px(row.cells[i], request.text_px, weight));
  }
  for (double& width : least) width = width * request.font_reserve * request.unit_px + request.padding;
  return least;
}

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

std::vector<double> scaled(std::vector<double> values, double total) {
  const double factor = total / sum(values);
  for (double& value : values) value *= factor;
  return values;
}

/// What the columns at their floor leave over goes to the others by weight, until none is below its floor.
std::vector<double> shared_out(const std::vector<double>& weights, const std::vector<double>& least,
                               double total) {
  std::vector<char> at_floor(weights.size(), 0);
  for (;;) {
    double room = total;
    double weight = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
      (at_floor[i] != 0 ? room : weight) += at_floor[i] != 0 ? -least[i] : weights[i];
    std::vector<double> widths(least);
    bool settled = true;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (at_floor[i] != 0) continue;
      widths[i] = room * weights[i] / weight;
      if (widths[i] >= least[i]) continue;
      at_floor[i] = 1;
      settled = false;
    }
    if (settled) return widths;
  }
}

}  // namespace

std::string plain_text(const Inline& runs) {
  std::string text;
  for (const InlineRun& run : runs) text += run.text;
  return text;
}

std::vector<double> column_widths(const ReportTable& table, const WidthRequest& request) {
  if (table.columns.empty()) return {};
  std::vector<double> weights;
  for (const ReportColumn& column : table.columns) weights.push_back(std::max(column.width, 0.01));
  const std::vector<double> least = floors(table, request);
  if (sum(least) >= request.total) return scaled(least, request.total);
  return shared_out(weights, least, request.total);
}

double least_width(const ReportTable& table, const WidthRequest& request) {
  return sum(floors(table, request));
}

}  // namespace socta
