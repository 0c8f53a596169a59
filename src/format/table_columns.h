#pragma once

#include "format/assessment_tables.h"
#include "format/number_text.h"

namespace socta {

/// A code or a word: spaces around it do not count.
template <typename Row>
TableColumn<Row> word_column(std::string_view name, std::string Row::*member,
                             ColumnUse use = ColumnUse::optional) {
  return {name, use, [member](const ReadCell& cell, Row& row) { row.*member = trimmed(cell.text); },
          [member](const Row& row, const CellDefaults&) { return row.*member; }};
}

/// Free text, kept as it is.
template <typename Row>
TableColumn<Row> text_column(std::string_view name, std::string Row::*member,
                             ColumnUse use = ColumnUse::optional) {
  return {name, use, [member](const ReadCell& cell, Row& row) { row.*member = cell.text; },
          [member](const Row& row, const CellDefaults&) { return row.*member; }, ColumnType::text};
}

template <typename Row>
TableColumn<Row> list_column(std::string_view name, std::vector<std::string> Row::*member) {
  return {
      name, ColumnUse::optional, [member](const ReadCell& cell, Row& row) { row.*member = read_list(cell); },
      [member](const Row& row, const CellDefaults&) { return write_list(row.*member); }, ColumnType::list};
}

template <typename Row>
TableColumn<Row> number_column(std::string_view name, double Row::*member) {
  return {name, ColumnUse::required,
          [member](const ReadCell& cell, Row& row) { row.*member = read_number(cell).value_or(0); },
          [member](const Row& row, const CellDefaults&) { return number_text(row.*member); },
          ColumnType::number};
}

template <typename Row>
TableColumn<Row> optional_number_column(std::string_view name, std::optional<double> Row::*member) {
  return {name, ColumnUse::optional,
          [member](const ReadCell& cell, Row& row) { row.*member = read_number(cell); },
          [member](const Row& row, const CellDefaults&) {
            return row.*member ? number_text(*(row.*member)) : std::string();
          },
          ColumnType::number};
}

template <typename Row>
TableColumn<Row> handling_column(HandlingCode Row::*member) {
  return {"handling", ColumnUse::optional,
          [member](const ReadCell& cell, Row& row) { row.*member = read_handling(cell); },
          [member](const Row& row, const CellDefaults& defaults) {
            return write_handling(row.*member, defaults);
          },
          ColumnType::handling};
}

template <typename Row>
TableColumn<Row> answer_column(std::string_view name, Answer Row::*answer,
                               std::optional<double> Answer::*part) {
  return {name, ColumnUse::optional,
          [answer, part](const ReadCell& cell, Row& row) { (row.*answer).*part = read_number(cell); },
          [answer, part](const Row& row, const CellDefaults&) {
            const auto& number = (row.*answer).*part;
            return number ? number_text(*number) : std::string();
          },
          ColumnType::number};
}

/// Adds the four columns of an answer.
template <typename Row>
void add_answer_columns(std::vector<TableColumn<Row>>& columns, Answer Row::*answer) {
  columns.push_back(answer_column("low", answer, &Answer::low));
  columns.push_back(answer_column("best", answer, &Answer::best));
  columns.push_back(answer_column("high", answer, &Answer::high));
  columns.push_back(answer_column("confidence", answer, &Answer::confidence));
}

}  // namespace socta
