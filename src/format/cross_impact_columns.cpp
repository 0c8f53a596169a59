#include "format/cross_impact_columns.h"

#include "domain/message_text.h"
#include "domain/suggestion.h"

namespace socta {
namespace {

constexpr std::string_view kYes = "=yes";
constexpr std::string_view kNo = "=no";

std::string text_of(const FactorState& state) {
  return state.factor + std::string(state.happens ? kYes : kNo);
}

FactorState read_state(const ReadCell& cell, std::string_view text) {
  if (text.ends_with(kYes)) return {std::string(text.substr(0, text.size() - kYes.size())), true};
  if (text.ends_with(kNo)) return {std::string(text.substr(0, text.size() - kNo.size())), false};
  cell.report(in_quotes(text) + " is no state of a factor; write it like F1=yes or F1=no.");
  return {std::string(text.substr(0, text.find('='))), true};
}

CrossImpactKind read_kind(const ReadCell& cell) {
  const std::string_view text = trimmed(cell.text);
  static const std::vector<std::string> kKinds{"conditional", "balance"};
  if (text == kKinds[0]) return CrossImpactKind::conditional;
  if (text == kKinds[1]) return CrossImpactKind::balance;
  cell.report(Sentence("no_impact_kind", "{value} is no kind of cross-impact (conditional, balance)",
                       {quoted("value", text)}) +
              did_you_mean(text, kKinds));
  return CrossImpactKind::conditional;
}

void read_on(const ReadCell& cell, CrossImpact& row) {
  const std::string_view text = trimmed(cell.text);
  if (row.kind == CrossImpactKind::balance) {
    row.on = read_state(cell, text);
  } else {
    row.on = {std::string(text), true};
    if (text.find('=') != text.npos)
      cell.report("A conditional probability is of a factor, without a state; found " + in_quotes(text) +
                  ".");
  }
}

}  // namespace

TableColumn<CrossImpact> cross_impact_kind_column() {
  return {"kind", ColumnUse::required,
          [](const ReadCell& cell, CrossImpact& row) { row.kind = read_kind(cell); },
          [](const CrossImpact& row, const CellDefaults&) {
            return std::string(row.kind == CrossImpactKind::balance ? "balance" : "conditional");
          }};
}

TableColumn<CrossImpact> cross_impact_on_column() {
  return {"on", ColumnUse::required, read_on, [](const CrossImpact& row, const CellDefaults&) {
            return row.kind == CrossImpactKind::balance ? text_of(row.on) : row.on.factor;
          }};
}

TableColumn<CrossImpact> cross_impact_given_column() {
  return {"given", ColumnUse::required,
          [](const ReadCell& cell, CrossImpact& row) {
            for (const std::string& text : read_list(cell)) row.given.push_back(read_state(cell, text));
          },
          [](const CrossImpact& row, const CellDefaults&) {
            std::vector<std::string> states;
            for (const FactorState& state : row.given) states.push_back(text_of(state));
            return write_list(states);
          },
          ColumnType::list};
}

}  // namespace socta
