#include "cli/explain_text.h"
#include "cli/text_table.h"
#include "engine/cell_steps.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

const char* pooling_key(Pooling pooling) {
  switch (pooling) {
    case Pooling::linear:
      return "explain.pooling_linear";
    case Pooling::weighted_linear:
      return "explain.pooling_weighted";
    case Pooling::quantile:
      return "explain.pooling_quantile";
    case Pooling::median:
      return "explain.pooling_median";
  }
  return "explain.pooling_linear";
}

std::string table_of(const CellSteps& steps, Language language, const Terminal& terminal) {
  const auto say = [language](const char* key) { return message(language, key); };
  const auto shown = [language](double value) { return number_text(value, 2, language); };
  std::vector<std::vector<TableCell>> rows;
  for (const AnswerStep& answer : steps.answers)
    rows.push_back({{answer.assessor},
                    {shown(answer.rescaled.low)},
                    {shown(answer.rescaled.best), Ink::strong},
                    {shown(answer.rescaled.high)},
                    {shown(answer.mean)},
                    {percent_text(answer.weight, language)},
                    {shown(answer.drawn.low), Ink::quiet},
                    {shown(answer.drawn.high), Ink::quiet}});
  return text_table({{say("explain.assessor")},
                     {say("explain.low"), Align::right},
                     {say("explain.best"), Align::right},
                     {say("explain.high"), Align::right},
                     {say("explain.mean"), Align::right},
                     {say("explain.weight"), Align::right},
                     {say("explain.drawn_from"), Align::right},
                     {say("explain.drawn_to"), Align::right}},
                    rows, 0, terminal);
}

}  // namespace

std::string explain_steps_text(const AssessmentCase& input, const IndicatorResult& cell,
                               std::string_view item, Language language, const Terminal& terminal) {
  const auto steps = cell_steps(input, item, cell.indicator);
  if (!steps) return "";
  const JudgementRules& rules = input.methodology.judgement;
  const Scale& scale = find_indicator(input.methodology, cell.indicator)->scale;
  const auto plain = [language](double value) { return number_text(value, 2, language); };
  const auto hundredths = [language](double score) { return number_text(score * 100, 1, language); };
  std::string text = paragraph(message(language, "explain.steps",
                                       {{"round", std::to_string(steps->round)},
                                        {"level", number_text(rules.credible_level, 0, language)},
                                        {"factor", plain(steps->spread_factor)}}),
                               0, terminal);
  text += table_of(*steps, language, terminal);
  text += paragraph(
      message(language, "explain.pooled",
              {{"pooling", message(language, pooling_key(rules.pooling))},
               {"balanced", rules.balance_organisations ? message(language, "explain.balanced") : ""},
               {"pooled", plain(steps->pooled)},
               {"low", number_text(scale.low, 0, language)},
               {"high", number_text(scale.high, 0, language)},
               {"score", hundredths(steps->score)}}),
      0, terminal);
  if (cell.observation_score && cell.score)
    text += paragraph(message(language, "explain.with_statistics",
                              {{"weight", percent_text(rules.judgement_weight, language)},
                               {"judgement", hundredths(steps->score)},
                               {"statistics", hundredths(*cell.observation_score)},
                               {"score", hundredths(*cell.score)}}),
                      0, terminal);
  return text + "\n";
}

}  // namespace socta
