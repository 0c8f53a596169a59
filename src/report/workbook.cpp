#include "report/workbook.h"

#include "domain/error.h"

namespace socta {
namespace {

constexpr std::uint8_t kPaperA4 = 9;
constexpr double kTitleSize = 14;
constexpr lxw_color_t kQuietColour = 0x5B6770;

}  // namespace

lxw_workbook* new_workbook(const std::string& path) {
  lxw_workbook* book = workbook_new(path.c_str());
  if (book == nullptr) throw Error(ErrorKind::io, "The workbook cannot be made.");
  return book;
}

void close_workbook(lxw_workbook* book) {
  if (const lxw_error failure = workbook_close(book); failure != LXW_NO_ERROR)
    throw Error(ErrorKind::io, std::string("The workbook cannot be written: ") + lxw_strerror(failure));
}

void set_pages(lxw_worksheet* sheet) {
  worksheet_set_paper(sheet, kPaperA4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
}

lxw_format* as_title(lxw_format* format) {
  format_set_bold(format);
  format_set_font_size(format, kTitleSize);
  return format;
}

lxw_format* as_quiet(lxw_format* format) {
  format_set_font_color(format, kQuietColour);
  return format;
}

lxw_format* as_header(lxw_format* format) {
  format_set_bold(format);
  format_set_bottom(format, LXW_BORDER_THIN);
  return format;
}

lxw_format* as_wrapped(lxw_format* format) {
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap(format);
  return format;
}

}  // namespace socta
