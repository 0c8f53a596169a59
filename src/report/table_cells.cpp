#include "report/table_cells.h"

#include "text/number_text.h"

namespace socta {
namespace {

ReportCell unknown_cell(const Composer& composer) { return text_cell(composer.say("ranking.unknown")); }

ReportCell with_number(std::string text, CellNumber number) { return {{{std::move(text)}}, number, {}}; }

double likeliest(const Outlook& outlook) {
  switch (outlook.direction) {
    case OutlookDirection::rising:
      return outlook.p_rise;
    case OutlookDirection::stable:
      return outlook.p_stable;
    case OutlookDirection::falling:
      return outlook.p_fall;
  }
  return 0;
}

}  // namespace

ReportCell text_cell(std::string text) { return {{{std::move(text)}}, {}, {}}; }

ReportCell score_cell(const Composer& composer, const std::optional<double>& score) {
  if (!score) return unknown_cell(composer);
  if (composer.methodology().display.score != ScoreDisplay::hundred)
    return text_cell(composer.words().score(*score));
  return with_number(composer.words().score(*score), {*score * 100, composer.methodology().display.decimals});
}

ReportCell hundredths_cell(const Composer& composer, const std::optional<double>& score) {
  if (!score) return unknown_cell(composer);
  return with_number(composer.words().hundredths(*score), {*score * 100, 0});
}

ReportCell percent_cell(const Composer& composer, const std::optional<double>& share) {
  if (!share) return unknown_cell(composer);
  return with_number(composer.words().percent(*share), {*share, 0, NumberUnit::percent});
}

ReportCell fine_percent_cell(const Composer& composer, double share) {
  return with_number(number_text(share * 100, 1, composer.language()) + "\u00a0%",
                     {share, 1, NumberUnit::percent});
}

ReportCell number_cell(const Composer& composer, const std::optional<double>& value, int decimals) {
  if (!value) return unknown_cell(composer);
  return with_number(number_text(*value, decimals, composer.language()), {*value, decimals});
}

ReportCell count_cell(const Composer& composer, std::size_t count) {
  return with_number(composer.words().count(count), {static_cast<double>(count), 0});
}

ReportCell class_cell(const Composer& composer, const ItemResult& item) {
  ReportCell cell = text_cell(composer.class_word(item));
  if (item.danger_class) cell.mark = class_colour(*item.danger_class, composer.methodology().classes.size());
  return cell;
}

ReportCell outlook_cell(const Composer& composer, const ItemResult& item) {
  if (!item.outlook) return text_cell("–");
  return text_cell(composer.words().outlook(item) + " (" +
                   composer.words().percent(likeliest(*item.outlook)) + ")");
}

ReportRow subheading_row(std::string text) { return {{text_cell(std::move(text))}, RowRole::subheading}; }

}  // namespace socta
