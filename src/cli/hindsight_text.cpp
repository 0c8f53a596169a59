#include "cli/hindsight_text.h"

#include <algorithm>

#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

std::string name_of(const Assessment& assessment, const std::string& code, Language language) {
  const auto found = std::find_if(assessment.series.begin(), assessment.series.end(),
                                  [&code](const Series& series) { return series.code == code; });
  return found == assessment.series.end() ? code : in_language(found->name, language);
}

std::string outcome(Resolution resolution, Language language) {
  switch (resolution) {
    case Resolution::happened:
      return message(language, "hindsight.happened");
    case Resolution::did_not_happen:
      return message(language, "hindsight.did_not_happen");
    case Resolution::unresolved:
      return message(language, "hindsight.unresolved");
  }
  return "";
}

}  // namespace

std::string hindsight_text(const Assessment& assessment, const Hindsight& hindsight, Language language,
                           const Terminal& terminal) {
  if (hindsight.forecasts.empty()) return paragraph(message(language, "hindsight.none"), 0, terminal);
  std::vector<std::vector<TableCell>> rows;
  for (const ResolvedForecast& forecast : hindsight.forecasts)
    rows.push_back({{name_of(assessment, forecast.series, language)},
                    {period_text(forecast.period, language)},
                    {percent_text(forecast.probability, language), Ink::strong},
                    {outcome(forecast.resolution, language)}});
  std::string text = paragraph(message(language, "hindsight.title",
                                       {{"end", period_text(assessment.reference.to, language)}}),
                               0, terminal) +
                     "\n";
  text += text_table({{message(language, "hindsight.series")},
                      {message(language, "hindsight.period")},
                      {message(language, "hindsight.probability"), Align::right},
                      {message(language, "hindsight.outcome")}},
                     rows, 0, terminal);
  if (!hindsight.brier) return text;
  const std::string log = hindsight.log.mean ? number_text(*hindsight.log.mean, 3, language) : "–";
  return text + "\n" +
         paragraph(message(language, "hindsight.scores",
                           {{"brier", number_text(*hindsight.brier, 3, language)}, {"log", log}}),
                   0, terminal);
}

}  // namespace socta
