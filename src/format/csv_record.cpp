#include "format/csv_record.h"

#include <algorithm>
#include <array>

namespace socta {

bool CsvScanner::at_line_end() const {
  return position_ == text_.size() || text_[position_] == '\n' || text_[position_] == '\r';
}

bool CsvScanner::at_cell_end() const { return at_line_end() || text_[position_] == separator_; }

void CsvScanner::end_line() {
  if (position_ == text_.size()) return;
  const bool pair = text_.substr(position_, 2) == "\r\n";
  position_ += pair ? 2 : 1;
  ++row_;
}

void CsvScanner::read_plain(CsvRecord& record, std::string& cell) {
  const std::array<char, 3> ends{separator_, '\n', '\r'};
  const auto end = text_.find_first_of(std::string_view(ends.data(), ends.size()), position_);
  const auto cell_end = end == std::string_view::npos ? text_.size() : end;
  const auto plain = text_.substr(position_, cell_end - position_);
  if (plain.find('"') != std::string_view::npos) record.stray_quote = true;
  cell.append(plain);
  position_ = cell_end;
}

void CsvScanner::read_quoted(CsvRecord& record, std::string& cell) {
  const std::size_t begin_row = row_;
  ++position_;
  for (;;) {
    const auto special = text_.find_first_of("\"\r\n", position_);
    if (special == std::string_view::npos) {
      cell.append(text_.substr(position_));
      position_ = text_.size();
      record.fault = {CsvFaultKind::unclosed_quote, begin_row, record.width};
      return;
    }
    cell.append(text_.substr(position_, special - position_));
    position_ = special;
    if (text_[position_] != '"') {
      end_line();
      cell.append(text_.substr(special, position_ - special));
    } else if (text_.substr(position_, 2) == "\"\"") {
      cell.push_back('"');
      position_ += 2;
    } else {
      ++position_;
      return;
    }
  }
}

bool CsvScanner::next(CsvRecord& record) {
  if (position_ == text_.size()) return false;
  record.row = row_;
  record.cells.clear();
  record.width = 0;
  record.fault = {};
  record.blank = at_line_end();
  record.stray_quote = false;
  for (;;) {
    ++record.width;
    if (record.width <= kMostStoredCells) record.cells.emplace_back();
    auto& cell = record.width <= kMostStoredCells ? record.cells.back() : unstored_;
    unstored_.clear();
    if (position_ < text_.size() && text_[position_] == '"') {
      read_quoted(record, cell);
      if (!at_cell_end() && record.fault.kind == CsvFaultKind::none)
        record.fault = {CsvFaultKind::text_after_quote, row_, record.width};
    }
    read_plain(record, cell);
    if (at_line_end()) break;
    ++position_;
  }
  end_line();
  return true;
}

}  // namespace socta
