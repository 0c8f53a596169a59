#include "report/markdown_writer.h"

#include <algorithm>

#include "text/message.h"

namespace socta {
namespace {

std::string escaped(std::string_view text) {
  static constexpr std::string_view kSpecial = "\\`*_[]<>|#~";
  std::string made;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      made += ' ';
      continue;
    }
    if (kSpecial.find(c) != kSpecial.npos) made += '\\';
    made += c;
  }
  return made;
}

std::string marked(const InlineRun& run) {
  std::string text = escaped(run.text);
  const std::string sign = run.emphasis == Emphasis::strong     ? "**"
                           : run.emphasis == Emphasis::emphasis ? "*"
                                                                : "";
  if (sign.empty() || text.empty()) return text;
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());  // "** x**" is no emphasis
  return text.substr(0, begin) + sign + text.substr(begin) + sign;
}

std::string run_text(const InlineRun& run) {
  switch (run.kind) {
    case RunKind::text:
    case RunKind::reference:
      return marked(run);
    case RunKind::link:
      return "[" + marked(run) + "](<" + run.target + ">)";
    case RunKind::citation:
      return "[^" + run.text + "]";
  }
  return "";
}

std::string inline_text(const Inline& runs) {
  std::string text;
  for (const InlineRun& run : runs) text += run_text(run);
  return text;
}

std::string row_text(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text += " " + cell + " |";
  return text + "\n";
}

std::string rule(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return "---";
    case Alignment::right:
      return "---:";
    case Alignment::centre:
      return ":---:";
  }
  return "---";
}

std::string label(Language language, std::string_view key, std::size_t number) {
  return message(language, key, {{"number", std::to_string(number)}});
}

std::string table_rows(const ReportTable& table) {
  std::vector<std::string> heads;
  std::vector<std::string> rules;
  for (const ReportColumn& column : table.columns) {
    heads.push_back(escaped(column.heading));
    rules.push_back(rule(column.alignment));
  }
  std::string text = row_text(heads) + row_text(rules);
  for (const ReportRow& row : table.rows) {
    std::vector<std::string> cells;
    for (const ReportCell& cell : row.cells) cells.push_back(inline_text(cell.runs));
    if (row.role == RowRole::subheading) cells.front() = "**" + cells.front() + "**";
    cells.resize(table.columns.size());
    text += row_text(cells);
  }
  return text;
}

std::string data_rows(const FigureData& data) {
  if (data.rows.empty()) return "";
  std::vector<std::string> heads;
  for (const std::string& column : data.columns) heads.push_back(escaped(column));
  std::string text = "\n" + row_text(heads) + row_text(std::vector<std::string>(heads.size(), "---"));
  for (const auto& row : data.rows) {
    std::vector<std::string> cells;
    for (const std::string& cell : row) cells.push_back(escaped(cell));
    text += row_text(cells);
  }
  return text;
}

struct Writer {
  Language language;

  std::string operator()(const Heading& held) const {
    return std::string(static_cast<std::size_t>(held.level) + 1, '#') + " " +
           (held.number.empty() ? "" : held.number + " ") + escaped(held.text) + "\n";
  }
  std::string operator()(const Paragraph& held) const { return inline_text(held.runs) + "\n"; }
  std::string operator()(const List& held) const {
    std::string text;
    for (const ListItem& item : held.items)
      text += std::string(static_cast<std::size_t>(item.depth) * 3, ' ') +
              (held.kind == ListKind::bullets ? "- " : "1. ") + inline_text(item.runs) + "\n";
    return text;
  }
  std::string operator()(const ReportTable& held) const {
    return "**" + label(language, "report.table_label", held.number) + ".** " + escaped(held.caption) +
           "\n\n" + table_rows(held) + (held.note.empty() ? "" : "\n*" + escaped(held.note) + "*\n");
  }
  std::string operator()(const FigureBlock& held) const {
    return "**" + label(language, "report.figure_label", held.number) + ".** " + escaped(held.figure.title) +
           " " + escaped(held.figure.subtitle) + "\n\n" + escaped(held.figure.description) + "\n" +
           data_rows(held.figure.data);
  }
  std::string operator()(const Callout& held) const {
    std::string text = held.title.empty() ? "" : "> **" + escaped(held.title) + "**\n>\n";
    for (const Inline& runs : held.paragraphs) text += "> " + inline_text(runs) + "\n";
    return text;
  }
  std::string operator()(const NoteList& held) const {
    std::string text;
    for (const Note& note : held.notes)
      text += "[^" + std::to_string(note.number) + "]: " + inline_text(note.runs) + "\n";
    return text;
  }
  std::string operator()(const PageBreak&) const { return "---\n"; }
};

}  // namespace

std::string write_markdown(const Document& document) {
  const DocumentMeta& meta = document.meta;
  std::string text = "# " + escaped(meta.title) + "\n\n" + escaped(meta.subtitle) + "\n\n";
  for (const CoverLine& line : meta.cover)
    text += "- " + escaped(line.name) + ": " + escaped(line.value) + "\n";
  if (!meta.notice.empty()) text += "\n> " + escaped(meta.notice) + "\n";
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks) text += "\n" + std::visit(Writer{meta.language}, block);
  return text + "\n---\n\n" + escaped(meta.level_text) + ". " + escaped(meta.identity_text) + "\n";
}

}  // namespace socta
