#include "report/html_blocks.h"

#include <algorithm>
#include <numeric>

#include "report/html_text.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr double kPxPerWidth = 58;  // a column of width 1 that still reads well on a phone
constexpr double kWidestTable = 880;

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_escaped(value) + "\"";
}

std::string passage_link(const std::string& anchor) {
  return "<a class=\"passage\" href=\"#" + html_escaped(anchor) +
         "\" tabindex=\"-1\" aria-hidden=\"true\"></a>";
}

// Chapters are h2: h1 is the title of the report.
std::string heading(const Heading& heading) {
  const std::string tag = "h" + std::to_string(std::clamp(heading.level + 1, 2, 4));
  const std::string number =
      heading.number.empty() ? "" : "<span class=\"number\">" + html_escaped(heading.number) + "</span> ";
  return "<" + tag + attribute("id", heading.anchor) + ">" + number + html_escaped(heading.text) +
         passage_link(heading.anchor) + "</" + tag + ">\n";
}

std::string paragraph(const Paragraph& paragraph) {
  std::string role;
  if (paragraph.role == ParagraphRole::finding) role = attribute("class", "finding");
  if (paragraph.role == ParagraphRole::quiet) role = attribute("class", "quiet");
  return "<p" + attribute("id", paragraph.anchor) + role + ">" + html_inline(paragraph.runs) +
         passage_link(paragraph.anchor) + "</p>\n";
}

std::string list(const List& list) {
  const std::string tag = list.kind == ListKind::bullets ? "ul" : "ol";
  std::string html = "<" + tag + attribute("id", list.anchor) + ">\n";
  int depth = 0;
  for (const ListItem& item : list.items) {
    for (; depth < item.depth; ++depth) html += "<" + tag + ">\n";
    for (; depth > item.depth; --depth) html += "</" + tag + ">\n";
    html += "<li>" + html_inline(item.runs) + "</li>\n";
  }
  for (; depth > 0; --depth) html += "</" + tag + ">\n";
  return html + "</" + tag + ">\n";
}

std::string align_class(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "";
    case Alignment::right:
      return " class=\"r\"";
    case Alignment::centre:
      return " class=\"c\"";
  }
  return "";
}

std::string cell_text(const ReportCell& cell) {
  const std::string mark = cell.mark ? "<span class=\"mark\" style=\"background:var(--" +
                                           std::string(colour_name(*cell.mark)) + ")\"></span>"
                                     : "";
  return mark + html_inline(cell.runs);
}

// The first cell of a row names it, so it heads the row.
std::string row(const ReportRow& row, const ReportTable& table) {
  if (row.role == RowRole::subheading)
    return "<tr class=\"sub\"><th scope=\"colgroup\" colspan=\"" + std::to_string(table.columns.size()) +
           "\">" + cell_text(row.cells.front()) + "</th></tr>\n";
  std::string html = row.role == RowRole::total ? "<tr class=\"total\">" : "<tr>";
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    html += "<td" + align_class(table.columns[i].alignment) + ">" + cell_text(row.cells[i]) + "</td>";
  return html + "</tr>\n";
}

std::string columns(const ReportTable& table) {
  double all = 0;
  for (const ReportColumn& column : table.columns) all += column.width;
  std::string html = "<colgroup>";
  for (const ReportColumn& column : table.columns)
    html += "<col style=\"width:" + number_text(column.width / all * 100, 1, Language::english) + "%\">";
  html += "</colgroup>\n<thead><tr>";
  for (const ReportColumn& column : table.columns)
    html +=
        "<th scope=\"col\"" + align_class(column.alignment) + ">" + html_escaped(column.heading) + "</th>";
  return html + "</tr></thead>\n";
}

double least_width(const ReportTable& table) {
  double all = 0;
  for (const ReportColumn& column : table.columns) all += column.width;
  return std::min(all * kPxPerWidth, kWidestTable);
}

std::string label(Language language, std::string_view key, std::size_t number) {
  return "<span class=\"label\">" +
         html_escaped(message(language, key, {{"number", std::to_string(number)}})) + "</span> ";
}

// What scrolls must be reachable by keyboard, and so needs a role and a name.
std::string scrolling(const std::string& named_by, const std::string& inside) {
  return "<div class=\"scroll\" role=\"region\" tabindex=\"0\"" + attribute("aria-labelledby", named_by) +
         ">" + inside + "</div>\n";
}

std::string table(const ReportTable& table, Language language) {
  const std::string caption = table.anchor + "-caption";
  std::string inside = "<table" + attribute("aria-labelledby", caption) +
                       " style=\"min-width:" + number_text(least_width(table), 0, Language::english) +
                       "px\">\n" + columns(table) + "<tbody>\n";
  for (const ReportRow& each : table.rows) inside += row(each, table);
  inside += "</tbody></table>";
  std::string html = "<div class=\"table\"" + attribute("id", table.anchor) + ">\n<p class=\"caption\"" +
                     attribute("id", caption) + ">" + label(language, "report.table_label", table.number) +
                     html_escaped(table.caption) + "</p>\n" + scrolling(caption, inside);
  if (!table.note.empty()) html += "<p class=\"note\">" + html_escaped(table.note) + "</p>\n";
  return html + "</div>\n";
}

std::string plain_table(const FigureData& data) {
  std::string html = "<table>\n<thead><tr>";
  for (const std::string& column : data.columns)
    html += "<th scope=\"col\">" + html_escaped(column) + "</th>";
  html += "</tr></thead>\n<tbody>\n";
  for (const auto& cells : data.rows) {
    html += "<tr>";
    for (const std::string& cell : cells) html += "<td>" + html_escaped(cell) + "</td>";
    html += "</tr>\n";
  }
  return html + "</tbody></table>";
}

// Named by its own summary and the figure's caption: two regions of one name could not be told apart.
std::string data_table(const FigureBlock& block, const std::string& caption, Language language) {
  if (block.figure.data.rows.empty()) return "";
  const std::string summary = block.anchor + "-numbers";
  return "<details><summary" + attribute("id", summary) + ">" +
         html_escaped(message(language, "report.numbers_in_table")) + "</summary>\n" +
         scrolling(summary + " " + caption, plain_table(block.figure.data)) + "</details>\n";
}

// Two drawings of one figure, of which the style sheet shows the one that the screen has room for.
std::string drawings(const FigureBlock& block) {
  if (block.narrow.empty()) return block.figure.svg;
  return "<div class=\"on-wide\">" + block.figure.svg + "</div>\n<div class=\"on-narrow\">" + block.narrow +
         "</div>\n";
}

std::string figure(const FigureBlock& block, Language language) {
  const std::string caption = block.anchor + "-caption";
  return "<figure" + attribute("id", block.anchor) + ">\n<figcaption" + attribute("id", caption) + ">" +
         label(language, "report.figure_label", block.number) + "<span class=\"says\">" +
         html_escaped(block.figure.title) + "</span> <span class=\"sub\">" +
         html_escaped(block.figure.subtitle) + "</span></figcaption>\n" +
         scrolling(caption, drawings(block)) + data_table(block, caption, language) + "</figure>\n";
}

std::string callout(const Callout& callout) {
  constexpr const char* kClasses[] = {"notice", "key", "unknown"};
  std::string html = "<div role=\"note\" class=\"callout " +
                     std::string(kClasses[static_cast<int>(callout.kind)]) + "\"" +
                     attribute("id", callout.anchor) + ">\n";
  if (!callout.title.empty()) html += "<p class=\"callout-title\">" + html_escaped(callout.title) + "</p>\n";
  for (const Inline& runs : callout.paragraphs) html += "<p>" + html_inline(runs) + "</p>\n";
  return html + "</div>\n";
}

std::string notes(const NoteList& list) {
  std::string html = "<ol class=\"notes\">\n";
  for (const Note& note : list.notes)
    html += "<li" + attribute("id", note.anchor) + " value=\"" + std::to_string(note.number) + "\">" +
            html_inline(note.runs) + "</li>\n";
  return html + "</ol>\n";
}

struct Writer {
  Language language;

  std::string operator()(const Heading& held) const { return heading(held); }
  std::string operator()(const Paragraph& held) const { return paragraph(held); }
  std::string operator()(const List& held) const { return list(held); }
  std::string operator()(const ReportTable& held) const { return table(held, language); }
  std::string operator()(const FigureBlock& held) const { return figure(held, language); }
  std::string operator()(const Callout& held) const { return callout(held); }
  std::string operator()(const NoteList& held) const { return notes(held); }
  std::string operator()(const PageBreak&) const { return "<div class=\"page-break\"></div>\n"; }
};

}  // namespace

std::string html_block(const Block& block, Language language) { return std::visit(Writer{language}, block); }

}  // namespace socta
