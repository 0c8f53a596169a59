#include <algorithm>
#include <cmath>

#include "app/item_words.h"
#include "cli/explain_text.h"
#include "cli/text_table.h"
#include "domain/rounding.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

/// What every part of the explanation needs.
struct Cell {
  const AssessmentCase& input;
  const IndicatorResult& result;
  const Indicator& indicator;
  std::string_view item;
  Language language;
  const Terminal& terminal;

  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const {
    return message(language, key, arguments);
  }
};

// As many decimals as the value has, at most two.
std::string plain(const std::optional<double>& value, Language language) {
  if (!value) return "–";
  int decimals = 0;
  while (decimals < 2 && std::abs(round_half_up(*value, decimals) - *value) > 1e-9) ++decimals;
  return number_text(*value, decimals, language);
}

std::string scores(const Cell& cell) {
  const auto hundred = [&cell](const std::optional<double>& score) {
    return score ? number_text(*score * 100, 1, cell.language) : cell.say("ranking.unknown");
  };
  std::string text =
      paragraph(cell.say("explain.cell", {{"item", item_words(cell.input, cell.item, cell.language)},
                                          {"indicator", in_language(cell.indicator.name, cell.language)},
                                          {"score", hundred(cell.result.score)},
                                          {"judgement", hundred(cell.result.judgement_score)},
                                          {"statistics", hundred(cell.result.observation_score)}}),
                0, cell.terminal);
  if (cell.result.disagreement)
    text +=
        paragraph(cell.say("explain.disagreement",
                           {{"difference", number_text(*cell.result.disagreement * 100, 1, cell.language)}}),
                  0, cell.terminal);
  return text + "\n";
}

/// Empty without one.
std::string direct_score(const Cell& cell) {
  for (const DirectScore& score : cell.input.assessment.scores)
    if (score.item == cell.item && score.indicator == cell.result.indicator)
      return paragraph(cell.say("explain.direct_score", {{"value", plain(score.value, cell.language)},
                                                         {"row", std::to_string(score.row.number)}}),
                       0, cell.terminal) +
             "\n";
  return "";
}

// "2"; "w1.3, round 2" of a workshop, which counts its own rounds.
std::string round_of(const Cell& cell, const Judgement& judgement) {
  std::string round = std::to_string(judgement.round);
  if (judgement.workshop.empty()) return round;
  return cell.say("explain.workshop_round", {{"workshop", judgement.workshop}, {"round", round}});
}

std::string judgements(const Cell& cell) {
  std::vector<std::vector<TableCell>> rows;
  for (const Judgement& judgement : cell.input.assessment.judgements) {
    if (judgement.item != cell.item || judgement.column != cell.result.indicator) continue;
    const Answer& answer = judgement.answer;
    rows.push_back({{std::to_string(judgement.row.number), Ink::quiet},
                    {round_of(cell, judgement)},
                    {judgement.assessor},
                    {organisation_of(cell.input.assessment, judgement.assessor)},
                    {plain(answer.low, cell.language)},
                    {answer.best ? plain(answer.best, cell.language) : "?", Ink::strong},
                    {plain(answer.high, cell.language)},
                    {answer.confidence ? plain(answer.confidence, cell.language) + " %" : "–"},
                    {judgement.rationale}});
  }
  if (rows.empty()) return paragraph(cell.say("explain.no_judgements"), 0, cell.terminal) + "\n";
  return text_table({{cell.say("explain.row"), Align::right},
                     {cell.say("explain.round"), Align::right},
                     {cell.say("explain.assessor")},
                     {cell.say("explain.organisation")},
                     {cell.say("explain.low"), Align::right},
                     {cell.say("explain.best"), Align::right},
                     {cell.say("explain.high"), Align::right},
                     {cell.say("explain.confidence"), Align::right},
                     {cell.say("explain.rationale")}},
                    rows, 8, cell.terminal) +
         "\n";
}

// The unit of the published values and, where a series was divided, of what came out.
std::string unit_of(const Cell& cell, const Series& series) {
  const std::string unit = in_language(series.unit, cell.language);
  if (series.denominator.empty()) return unit.empty() ? "" : " " + unit;
  const auto& all = cell.input.assessment.series;
  const auto denominator = std::ranges::find(all, series.denominator, &Series::code);
  return " " + cell.say("explain.per_denominator",
                        {{"unit", unit},
                         {"per", number_text(series.per, 0, cell.language)},
                         {"denominator", denominator == all.end()
                                             ? series.denominator
                                             : in_language(denominator->name, cell.language)}});
}

std::string measured_value(const Cell& cell, const CellSeries& used, const Series& series) {
  if (used.measure == "level") return plain(used.value, cell.language) + unit_of(cell, series);
  const std::string percent = number_text(*used.value * 100, 1, cell.language);
  return cell.say(used.measure == "slope" ? "explain.relative_slope" : "explain.relative_change",
                  {{"percent", (*used.value > 0 ? "+" : "") + percent}});
}

std::string series_line(const Cell& cell, const CellSeries& used, const Series& series) {
  const std::string name = in_language(series.name, cell.language);
  const std::string measure = cell.say("measure." + used.measure);
  const std::string& publisher = series.source.publisher;
  const std::string& file = series.reading.file;
  if (!used.value)
    return cell.say("explain.series_unknown",
                    {{"name", name}, {"measure", measure}, {"publisher", publisher}, {"file", file}});
  const std::string score =
      used.score
          ? cell.say("explain.series_score", {{"score", number_text(*used.score * 100, 1, cell.language)}})
          : cell.say("explain.series_no_score");
  return cell.say("explain.series", {{"name", name},
                                     {"measure", measure},
                                     {"period", used.period},
                                     {"value", measured_value(cell, used, series)},
                                     {"score", score},
                                     {"publisher", publisher},
                                     {"file", file}});
}

std::string series(const Cell& cell) {
  std::string text;
  for (const CellSeries& used : cell.result.series) {
    const auto& all = cell.input.assessment.series;
    const auto found =
        std::find_if(all.begin(), all.end(), [&used](const Series& one) { return one.code == used.series; });
    if (found == all.end()) continue;
    text += paragraph(series_line(cell, used, *found), 2, cell.terminal);
    if (used.clamped) text += "  " + paragraph(cell.say("explain.clamped"), 2, cell.terminal);
  }
  return text.empty() ? paragraph(cell.say("explain.no_series"), 0, cell.terminal) + "\n" : text + "\n";
}

std::string evidence(const Cell& cell) {
  std::string text;
  for (const std::string& code : cell.result.evidence)
    for (const Evidence& item : cell.input.assessment.evidence)
      if (item.code == code)
        text += paragraph(cell.say("explain.evidence",
                                   {{"code", item.code},
                                    {"grade", item.grade.empty() ? "–" : item.scheme + " " + item.grade},
                                    {"source", item.source},
                                    {"text", item.text}}),
                          2, cell.terminal);
  return text.empty() ? paragraph(cell.say("explain.no_evidence"), 0, cell.terminal) : text;
}

}  // namespace

std::string explain_cell_text(const AssessmentCase& input, const Results& results, std::string_view item,
                              std::string_view indicator, Language language, const Terminal& terminal) {
  const ItemResult* found = find_item_result(results, item);
  const IndicatorResult* result = found ? find_cell(*found, indicator) : nullptr;
  const Indicator* described = find_indicator(input.methodology, indicator);
  if (!result || !described) return "";
  const Cell cell{input, *result, *described, item, language, terminal};
  std::string text = scores(cell);
  if (!input.assessment.notice.empty())
    text += inked(paragraph(in_language(input.assessment.notice, language), 0, terminal), Ink::moderate,
                  terminal) +
            "\n";
  const std::string direct = direct_score(cell);
  const std::string answers = judgements(cell) + explain_steps_text(input, *result, item, language, terminal);
  return text + (direct.empty() ? answers : direct) + series(cell) + evidence(cell);
}

}  // namespace socta
