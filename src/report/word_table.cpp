#include "report/word_table.h"

#include <algorithm>
#include <cmath>

#include "figure/svg.h"
#include "report/column_widths.h"
#include "report/word_text.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr double kTwipsPerPx = 15;
constexpr double kCellPadding = 2 * 70;
constexpr double kTextPx = 8.5 * 4 / 3;
constexpr double kSmallTextPx = 7.5 * 4 / 3;
constexpr std::size_t kManyColumns = 7;

struct Look {
  std::string cell_style;
  std::vector<std::size_t> widths;
};

bool small(const ReportTable& table) { return table.columns.size() >= kManyColumns; }

Look look_of(const WordContext& context, const ReportTable& table) {
  Look look{small(table) ? "TableTextSmall" : "TableText", {}};
  const WidthRequest request{static_cast<double>(context.text_width()), small(table) ? kSmallTextPx : kTextPx,
                             kTwipsPerPx, kCellPadding};
  for (const double width : column_widths(table, request))
    look.widths.push_back(static_cast<std::size_t>(std::floor(width)));
  return look;
}

std::string_view justification(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "left";
    case Alignment::right:
      return "right";
    case Alignment::centre:
      return "center";
  }
  return "left";
}

std::string aligned(Alignment alignment) {
  return "<w:jc w:val=\"" + std::string(justification(alignment)) + "\"/>";
}

std::string cell(std::size_t width, std::string_view properties, const std::string& paragraph) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>" +
         std::string(properties) + "</w:tcPr>" + paragraph + "</w:tc>";
}

std::string row(const std::string& cells, std::string_view properties = {}) {
  return "<w:tr><w:trPr><w:cantSplit/>" + std::string(properties) + "</w:trPr>" + cells + "</w:tr>";
}

std::string header_row(const WordContext& context, const ReportTable& table, const Look& look) {
  std::string cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    cells += cell(look.widths[i], "<w:vAlign w:val=\"bottom\"/>",
                  word_paragraph(context, look.cell_style, word_run(table.columns[i].heading, "<w:b/>"),
                                 "<w:keepNext/>" + aligned(table.columns[i].alignment)));
  return row(cells, "<w:tblHeader/>");
}

std::string mark_run(Colour colour) {
  return word_run("■ ", "<w:color w:val=\"" + std::string(light_colour(colour).substr(1)) + "\"/>");
}

std::string cell_runs(WordContext& context, const ReportCell& held, std::string_view properties) {
  return (held.mark ? mark_run(*held.mark) : "") + word_runs(context, held.runs, properties);
}

std::string subheading_row(WordContext& context, const ReportTable& table, const ReportRow& held,
                           const Look& look) {
  std::size_t width = 0;
  for (const std::size_t one : look.widths) width += one;
  return row(cell(width,
                  "<w:gridSpan w:val=\"" + std::to_string(table.columns.size()) +
                      "\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F6F8\"/>",
                  word_paragraph(context, look.cell_style,
                                 held.cells.empty() ? "" : cell_runs(context, held.cells.front(), "<w:b/>"),
                                 "<w:keepNext/>")));
}

std::string body_row(WordContext& context, const ReportTable& table, const ReportRow& held, const Look& look,
                     std::string_view keep) {
  const bool total = held.role == RowRole::total;
  const std::string_view border =
      total
          ? "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1B2A3A\"/></w:tcBorders>"
          : "";
  std::string cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string runs =
        i < held.cells.size() ? cell_runs(context, held.cells[i], total ? "<w:b/>" : "") : "";
    cells += cell(look.widths[i], border,
                  word_paragraph(context, look.cell_style, runs,
                                 std::string(keep) + aligned(table.columns[i].alignment)));
  }
  return row(cells);
}

// A table of few rows stays on one page; of a long one the first and last rows do not stand alone.
bool kept_with_next(std::size_t row, std::size_t rows) {
  constexpr std::size_t kFewRows = 7;
  return row + 1 < rows && (rows <= kFewRows || row == 0 || row + 2 == rows);
}

std::string table_rows(WordContext& context, const ReportTable& table, const Look& look) {
  std::string text;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const ReportRow& held = table.rows[i];
    const std::string_view keep = kept_with_next(i, table.rows.size()) ? "<w:keepNext/>" : "";
    text += held.role == RowRole::subheading ? subheading_row(context, table, held, look)
                                             : body_row(context, table, held, look, keep);
  }
  return text;
}

std::string grid(const ReportTable& table, WordContext& context) {
  const Look look = look_of(context, table);
  std::size_t total = 0;
  std::string columns;
  for (const std::size_t width : look.widths) {
    columns += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    total += width;
  }
  return "<w:tbl><w:tblPr><w:tblStyle w:val=\"" + context.style("ReportTable") + "\"/><w:tblW w:w=\"" +
         std::to_string(total) +
         "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
         "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" "
         "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
         "<w:tblCaption w:val=\"" +
         xml_escaped(table.caption) + "\"/></w:tblPr><w:tblGrid>" + columns + "</w:tblGrid>" +
         header_row(context, table, look) + table_rows(context, table, look) + "</w:tbl>";
}

std::string caption(WordContext& context, const ReportTable& table) {
  const std::string label =
      message(context.language(), "report.table_label", {{"number", std::to_string(table.number)}});
  return word_paragraph(
      context, "Caption",
      context.bookmarked(table.anchor, word_run(label, "<w:b/>") + word_run("  " + table.caption)),
      "<w:keepNext/>");
}

}  // namespace

std::string word_table(WordContext& context, const ReportTable& table) {
  if (table.columns.empty()) return caption(context, table);
  return caption(context, table) + grid(table, context) +
         word_paragraph(context, "TableNote", word_run(table.note));
}

std::string word_figure_numbers(WordContext& context, const FigureData& data) {
  if (data.columns.empty()) return "";
  ReportTable table;
  for (const std::string& column : data.columns) table.columns.push_back({.heading = column});
  for (const auto& texts : data.rows) {
    ReportRow held;
    for (const std::string& text : texts) held.cells.push_back({.runs = {{text}}});
    table.rows.push_back(std::move(held));
  }
  return grid(table, context) + word_paragraph(context, "TableNote", "");
}

}  // namespace socta
