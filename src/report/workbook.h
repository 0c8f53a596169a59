#pragma once

#include <xlsxwriter.h>

#include <ctime>
#include <string>

namespace socta {

/// What every workbook of ours has in common. The library owns books, sheets and formats.

/// 1980-01-01, as the time at which a book was made: its bytes do not differ by their day.
inline constexpr std::time_t kWorkbookTime = 315'532'800;

/// Width of a column of one character.
inline constexpr double kPxPerCharacter = 7;

/// A new book that is written to that path. Throws Error (io).
lxw_workbook* new_workbook(const std::string& path);

/// Writes the book; it is gone then. Throws Error (io).
void close_workbook(lxw_workbook* book);

/// Printed on A4, landscape, one page wide.
void set_pages(lxw_worksheet* sheet);

/// The format given, as that of a title, of what is said in passing, of a heading of columns, of cells that
/// are read from their top.
lxw_format* as_title(lxw_format* format);
lxw_format* as_quiet(lxw_format* format);
lxw_format* as_header(lxw_format* format);
lxw_format* as_wrapped(lxw_format* format);

}  // namespace socta
