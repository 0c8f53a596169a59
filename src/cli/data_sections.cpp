#include "cli/result_page.h"

#include <algorithm>

#include "cli/text_table.h"
#include "engine/series_values.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownGaps = 5;

std::string signed_percent(const ResultPage& page, double share) {
  return (share > 0 ? "+" : "") + number_text(share * 100, 0, page.language);
}

std::string trend_line(const ResultPage& page, const TrendResult& trend, const Series& series) {
  const std::string direction = page.say(trend.direction == "rising" ? "outlook.rising" : "outlook.falling");
  std::string text =
      page.say("trend.line", {{"name", in_language(series.name, page.language)}, {"direction", direction}});
  if (trend.same_part_change)
    text += page.say("trend.same_part", {{"change", signed_percent(page, *trend.same_part_change)},
                                         {"periods", trend.same_part}});
  else if (trend.change)
    text += page.say("trend.change", {{"change", signed_percent(page, *trend.change)}});
  for (const Period& after : trend.breaks)
    text += page.say("trend.break", {{"period", period_text(after, page.language)}});
  return text;
}

std::string verdict_text(const ResultPage& page, const GroupAssessment& group) {
  if (!group.verdict) return "–";
  switch (*group.verdict) {
    case GroupVerdict::is_group:
      return page.say("crime_groups.is_group");
    case GroupVerdict::is_not:
      return page.say("crime_groups.is_not");
    case GroupVerdict::cannot_be_told:
      return page.say("crime_groups.cannot_be_told");
  }
  return "–";
}

std::string range_text(const ResultPage& page, const GroupAssessment& group) {
  const std::string low = number_text(group.score_low, 0, page.language);
  const std::string high = number_text(group.score_high, 0, page.language);
  return low == high ? low : low + " – " + high;
}

std::vector<TableCell> group_row(const ResultPage& page, const GroupAssessment& group) {
  const std::size_t criteria = page.input.methodology.group_scheme.criteria.size();
  return {{group.group, Ink::strong},
          {verdict_text(page, group)},
          {criteria == 0 ? "–" : std::to_string(group.criteria_met) + " / " + std::to_string(criteria)},
          {group.score ? number_text(*group.score, 0, page.language) : "–", Ink::strong},
          {group.score ? range_text(page, group) : "–"},
          {group.score ? number_text(group.maximum, 0, page.language) : "–"},
          {group.score ? page.percent(group.unknown_share) : "–"}};
}

bool is_reliable(const Sensitivity& sensitivity) {
  return sensitivity.verdict == SensitivityVerdict::reliable;
}

std::string_view verdict_key(SensitivityVerdict verdict) {
  switch (verdict) {
    case SensitivityVerdict::reliable:
      return "sensitivity.reliable";
    case SensitivityVerdict::wide_intervals:
      return "sensitivity.wide_intervals";
    case SensitivityVerdict::not_converged:
      return "sensitivity.not_converged";
    case SensitivityVerdict::no_variance:
      return "sensitivity.no_variance";
  }
  return "sensitivity.not_converged";
}

}  // namespace

std::string trend_section(const ResultPage& page) {
  std::vector<std::string> lines;
  for (const TrendResult& trend : page.results.trends) {
    const Series* series = find_series(page.input.assessment, trend.series);
    if (series && !series->feeds.empty() && (trend.direction == "rising" || trend.direction == "falling"))
      lines.push_back(trend_line(page, trend, *series));
  }
  return result_section(page, "trend.title", lines);
}

std::string crime_group_section(const ResultPage& page) {
  if (page.results.group_assessments.empty()) return "";
  std::vector<std::vector<TableCell>> rows;
  for (const GroupAssessment& group : page.results.group_assessments) rows.push_back(group_row(page, group));
  return inked(page.say("crime_groups.title"), Ink::strong, page.terminal) + "\n" +
         text_table({{page.say("crime_groups.group")},
                     {page.say("crime_groups.verdict")},
                     {page.say("crime_groups.criteria"), Align::right},
                     {page.say("crime_groups.score"), Align::right},
                     {page.say("crime_groups.range"), Align::right},
                     {page.say("crime_groups.maximum"), Align::right},
                     {page.say("crime_groups.unknown"), Align::right}},
                    rows, 1, page.terminal);
}

std::string gap_section(const ResultPage& page) {
  std::vector<std::string> lines;
  for (const Gap& gap : page.results.gaps) {
    const Indicator* indicator = find_indicator(page.input.methodology, gap.indicator);
    if (!indicator || lines.size() == kShownGaps) break;
    lines.push_back(page.say("gaps.line", {{"name", page.name_of(gap.item)},
                                           {"indicator", in_language(indicator->name, page.language)},
                                           {"share", page.percent(gap.value_of_information)}}));
  }
  return result_section(page, "gaps.title", lines);
}

std::string sensitivity_section(const ResultPage& page) {
  const auto& all = page.results.sensitivity;
  if (all.empty()) return "";
  const auto reliable = std::count_if(all.begin(), all.end(), is_reliable);
  const Sensitivity& first = all.front();
  return result_section(
      page, "sensitivity.title",
      {page.say(verdict_key(first.verdict)),
       page.say("sensitivity.design", {{"size", static_cast<std::int64_t>(first.base_size)},
                                       {"inputs", static_cast<std::int64_t>(first.indices.size())},
                                       {"sum", number_text(first.sum_first, 2, page.language)},
                                       {"reliable", std::to_string(reliable)},
                                       {"all", std::to_string(all.size())}})});
}

std::string not_computed_section(const ResultPage& page) {
  std::vector<std::string> lines;
  for (const std::string& entry : page.results.not_computed) {
    const std::size_t colon = entry.find(':');
    const std::string code = colon == std::string::npos ? "" : entry.substr(colon + 1);
    lines.push_back(page.say("not_computed." + entry.substr(0, colon), {{"code", code}}));
  }
  return result_section(page, "not_computed.title", lines);
}

}  // namespace socta
