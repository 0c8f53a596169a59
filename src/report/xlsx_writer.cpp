#include "report/xlsx_writer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "domain/error.h"
#include "figure/text_metrics.h"
#include "report/column_widths.h"
#include "report/running_head.h"
#include "report/scratch_folder.h"
#include "report/sheet_names.h"
#include "report/workbook.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr std::size_t kMostCellUnits = 32'767;
constexpr std::size_t kMostPropertyBytes = 255;
constexpr double kMostColumnWidth = 60;
constexpr double kLeastColumnWidth = 8;
constexpr double kCellPx = 11 * 4.0 / 3;

std::string shortened(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t end = bytes - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

// Control characters are no XML; a sheet with one would not open.
std::string cell_text(std::string text) {
  std::erase_if(text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
  return shortened(text, kMostCellUnits);
}

std::string number_format(const CellNumber& number) {
  std::string format = number.unit == NumberUnit::percent ? "0" : "#,##0";
  const int decimals = std::clamp(number.decimals, 0, 15);
  if (decimals > 0) format += "." + std::string(static_cast<std::size_t>(decimals), '0');
  return number.unit == NumberUnit::percent ? format + "%" : format;
}

struct TableSheet {
  const ReportTable* table = nullptr;
  std::string name;
};

std::vector<TableSheet> sheets_of(const Document& document, SheetNames& names) {
  std::vector<TableSheet> sheets;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* table = std::get_if<ReportTable>(&block))
        sheets.push_back({table, names.next(table->sheet.empty() ? table->id : table->sheet)});
  return sheets;
}

// A quotation mark in a sheet's name is doubled in a link to it.
std::string sheet_link(const std::string& name) {
  std::string link = "internal:'";
  for (const char c : name) link += c == '\'' ? std::string("''") : std::string(1, c);
  return link + "'!A1";
}

class Workbook {
 public:
  Workbook(const Document& document, const std::string& path)
      : document_(document), book_(new_workbook(path)) {
    title_ = as_title(format());
    quiet_ = as_quiet(format());
    header_ = as_header(as_wrapped(format()));
    text_ = as_wrapped(format());
    strong_ = as_wrapped(format());
    format_set_bold(strong_);
  }

  void write() {
    set_properties();
    SheetNames names;
    const std::string first = names.next(say("report_file.tables"));
    const std::vector<TableSheet> sheets = sheets_of(document_, names);
    write_list(first, sheets);
    for (const TableSheet& sheet : sheets) write_table(sheet, first);
    close_workbook(book_);
  }

 private:
  std::string say(std::string_view key) const { return message(document_.meta.language, key); }

  lxw_format* format() { return workbook_add_format(book_); }

  lxw_format* format_of(const CellNumber& number, RowRole role) {
    lxw_format*& made = number_formats_[{number_format(number), role == RowRole::total}];
    if (made != nullptr) return made;
    made = format();
    format_set_num_format(made, number_format(number).c_str());
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (role == RowRole::total) format_set_bold(made);
    return made;
  }

  void set_properties() {
    const DocumentMeta& meta = document_.meta;
    std::string title = shortened(meta.title, kMostPropertyBytes);
    std::string subject = shortened(meta.subtitle, kMostPropertyBytes);
    std::string author = producer(meta);
    std::string level = meta.level_text;
    std::string comments = shortened(meta.identity_text, kMostPropertyBytes);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.keywords = level.data();
    properties.comments = comments.data();
    properties.created = kWorkbookTime;
    workbook_set_properties(book_, &properties);
  }

  lxw_worksheet* add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) throw Error(ErrorKind::internal, "The sheet '" + name + "' cannot be made.");
    set_pages(sheet);
    const std::string level = "&R" + header_text(document_.meta.level_text);
    worksheet_set_header(sheet, level.c_str());
    worksheet_set_footer(sheet, "&R&P / &N");
    return sheet;
  }

  // "&" begins a code in a header.
  static std::string header_text(const std::string& text) {
    std::string escaped;
    for (const char c : text) escaped += c == '&' ? std::string("&&") : std::string(1, c);
    return escaped;
  }

  void put(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& text,
           lxw_format* look) {
    worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), cell_text(text).c_str(), look);
  }

  void put_link(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& target,
                const std::string& text) {
    const auto place = static_cast<lxw_col_t>(column);
    worksheet_write_url_opt(sheet, row, place, sheet_link(target).c_str(), nullptr, text.c_str(), nullptr);
  }

  lxw_row_t write_heading(lxw_worksheet* sheet) {
    const DocumentMeta& meta = document_.meta;
    lxw_row_t row = 0;
    put(sheet, row++, 0, meta.title, title_);
    for (const std::string& line :
         {meta.subtitle, say("report_file.level") + ": " + meta.level_text, meta.notice, meta.identity_text})
      if (!line.empty()) put(sheet, row++, 0, line, quiet_);
    return row + 1;
  }

  void write_list(const std::string& name, const std::vector<TableSheet>& sheets) {
    lxw_worksheet* sheet = add_sheet(name);
    lxw_row_t row = write_heading(sheet);
    put(sheet, row, 0, say("report_file.number"), header_);
    put(sheet, row, 1, say("report_file.caption"), header_);
    put(sheet, row, 2, say("report_file.rows"), header_);
    worksheet_freeze_panes(sheet, row + 1, 0);
    const CellNumber count{};
    for (const TableSheet& listed : sheets) {
      ++row;
      put_link(sheet, row, 0, listed.name, listed.name);
      put(sheet, row, 1, listed.table->caption, text_);
      worksheet_write_number(sheet, row, 2, static_cast<double>(listed.table->rows.size()),
                             format_of(count, RowRole::body));
    }
    worksheet_set_column(sheet, 0, 0, 32, nullptr);
    worksheet_set_column(sheet, 1, 1, 80, nullptr);
  }

  // The header row is the first, so that the sheet reads as a table; what is said of it stands below.
  void write_table(const TableSheet& named, const std::string& first) {
    const ReportTable& table = *named.table;
    lxw_worksheet* sheet = add_sheet(named.name);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      put(sheet, 0, i, table.columns[i].heading, header_);
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_set_column(sheet, column, column, column_width(table, i), nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    lxw_row_t row = 1;
    for (const ReportRow& held : table.rows) write_row(sheet, row++, held);
    ++row;
    put(sheet, row++, 0,
        message(document_.meta.language, "report.table_label", {{"number", std::to_string(table.number)}}) +
            "  " + table.caption,
        quiet_);
    if (!table.note.empty()) put(sheet, row++, 0, table.note, quiet_);
    put_link(sheet, row, 0, first, say("report_file.back"));
  }

  void write_row(lxw_worksheet* sheet, lxw_row_t row, const ReportRow& held) {
    for (std::size_t i = 0; i < held.cells.size(); ++i) {
      const ReportCell& cell = held.cells[i];
      if (cell.number && std::isfinite(cell.number->value)) {
        worksheet_write_number(sheet, row, static_cast<lxw_col_t>(i), cell.number->value,
                               format_of(*cell.number, held.role));
      } else {
        put(sheet, row, i, plain_text(cell.runs), held.role == RowRole::body ? text_ : strong_);
      }
    }
  }

  static double column_width(const ReportTable& table, std::size_t column) {
    double px = text_width(table.columns[column].heading, kCellPx, FontWeight::semibold);
    for (const ReportRow& row : table.rows)
      if (row.role != RowRole::subheading && column < row.cells.size())
        px = std::max(px, text_width(plain_text(row.cells[column].runs), kCellPx));
    return std::clamp(px / kPxPerCharacter + 2, kLeastColumnWidth, kMostColumnWidth);
  }

  const Document& document_;
  lxw_workbook* book_;
  lxw_format* title_ = nullptr;
  lxw_format* quiet_ = nullptr;
  lxw_format* header_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* strong_ = nullptr;
  std::map<std::pair<std::string, bool>, lxw_format*> number_formats_{};
};

}  // namespace

std::string write_xlsx(const Document& document) {
  const ScratchFolder scratch;
  Workbook(document, (scratch.path() / "tables.xlsx").string()).write();
  return scratch.read("tables.xlsx");
}

}  // namespace socta
