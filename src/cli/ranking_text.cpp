#include "cli/ranking_text.h"

#include <algorithm>

#include "cli/text_table.h"
#include "text/message.h"
#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownKeyFactors = 3;
constexpr std::size_t kShownGaps = 5;
constexpr double kTrapWorthNaming = 0.1;  // below it gain or damage is a matter of fractions of a scale step

/// What every part of the page needs.
struct Page {
  const AssessmentCase& input;
  const Results& results;
  Language language;
  const Terminal& terminal;

  std::string say(std::string_view key, const std::vector<MessageArgument>& arguments = {}) const {
    return message(language, key, arguments);
  }
  std::string name_of(std::string_view item) const {
    return in_language(Text{{{"en", item_name(input, item, "en")}, {"sr", item_name(input, item, "sr")}}},
                       language);
  }
  std::string percent(double share) const { return percent_text(share, language); }
};

Ink ink_of_class(std::size_t index, std::size_t classes) {
  if (2 * index >= classes + 1) return Ink::severe;
  return 2 * index + 2 >= classes ? Ink::moderate : Ink::calm;
}

std::string outlook_cell(const Page& page, const ItemResult& item) {
  if (!item.outlook) return "–";
  switch (item.outlook->direction) {
    case OutlookDirection::rising:
      return "▲ " + page.say("outlook.rising") + " " + page.percent(item.outlook->p_rise);
    case OutlookDirection::stable:
      return "● " + page.say("outlook.stable") + " " + page.percent(item.outlook->p_stable);
    case OutlookDirection::falling:
      return "▼ " + page.say("outlook.falling") + " " + page.percent(item.outlook->p_fall);
  }
  return "–";
}

Ink ink_of_outlook(const ItemResult& item) {
  if (!item.outlook) return Ink::quiet;
  if (item.outlook->direction == OutlookDirection::rising) return Ink::severe;
  return item.outlook->direction == OutlookDirection::falling ? Ink::calm : Ink::plain;
}

std::string interval_cell(const Page& page, const ItemResult& item) {
  const Methodology& methodology = page.input.methodology;
  return score_text(methodology, item.spread.quantiles.front(), page.language) + " – " +
         score_text(methodology, item.spread.quantiles.back(), page.language);
}

std::vector<TableCell> unknown_row(const Page& page, const ItemResult& item) {
  return {{"–"},
          {"–"},
          {page.name_of(item.item)},
          {page.say("ranking.unknown"), Ink::quiet},
          {"–"},
          {interval_cell(page, item)},
          {"–"},
          {page.percent(0)}};
}

std::vector<TableCell> ranking_row(const Page& page, const ItemResult& item) {
  if (!item.score || !item.rank || !item.danger_class) return unknown_row(page, item);
  const std::size_t rank = *item.rank;
  const bool has_acceptability = item.rank_acceptability.size() >= rank;
  return {{std::to_string(rank) + (item.tied_with > 0 ? "=" : "")},
          {has_acceptability ? page.percent(item.rank_acceptability[rank - 1]) : "–", Ink::quiet},
          {page.name_of(item.item), Ink::strong},
          {in_language(page.input.methodology.classes[*item.danger_class].name, page.language),
           ink_of_class(*item.danger_class, page.input.methodology.classes.size())},
          {score_text(page.input.methodology, *item.score, page.language), Ink::strong},
          {interval_cell(page, item)},
          {outlook_cell(page, item), ink_of_outlook(item)},
          {page.percent(item.coverage.weight_known)}};
}

std::string heading(const Page& page) {
  const Assessment& assessment = page.input.assessment;
  std::string text = inked(in_language(assessment.title, page.language), Ink::strong, page.terminal) + "\n";
  const std::string area = in_language(assessment.area_name, page.language);
  const std::string methodology = in_language(page.input.methodology.title, page.language);
  text += paragraph(
      page.say("ranking.subtitle", {{"area", area.empty() ? assessment.area : area},
                                    {"period", period_range_text(assessment.reference, page.language)},
                                    {"methodology", methodology}}),
      0, page.terminal);
  if (!assessment.notice.empty())
    text += inked(paragraph(in_language(assessment.notice, page.language), 0, page.terminal), Ink::moderate,
                  page.terminal);
  return text + "\n";
}

std::string table(const Page& page) {
  const std::vector<TableColumn> columns = {
      {page.say("ranking.rank"), Align::right},
      {page.say("ranking.acceptability"), Align::right},
      {page.say(page.input.methodology.items == ItemsMode::open ? "ranking.item" : "ranking.form")},
      {page.say("ranking.class")},
      {page.say("ranking.danger"), Align::right},
      {page.say("ranking.interval"), Align::right},
      {page.say("ranking.outlook")},
      {page.say("ranking.known"), Align::right}};
  std::vector<std::vector<TableCell>> rows;
  for (const std::size_t i : ranking(page.results))
    rows.push_back(ranking_row(page, page.results.item_results[i]));
  return text_table(columns, rows, 2, page.terminal) + "\n" +
         inked(paragraph(page.say("ranking.legend"), 0, page.terminal), Ink::quiet, page.terminal) + "\n";
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

std::string section(const Page& page, std::string_view title_key, const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string text = inked(page.say(title_key), Ink::strong, page.terminal) + "\n";
  for (const std::string& line : lines) text += "  " + paragraph(line, 2, page.terminal);
  return text;
}

std::string names_of(const Page& page, const std::vector<std::string>& items, std::size_t most) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < items.size() && i < most; ++i) names.push_back(page.name_of(items[i]));
  return joined(names, ", ");
}

// A statement goes on after its name here, so its full stop goes.
std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string key_factor_line(const Page& page, const KeyFactor& factor, const Text& name) {
  return page.say("key_factors.line", {{"name", without_stop(in_language(name, page.language))},
                                       {"share", page.percent(factor.power)},
                                       {"low", page.percent(factor.low)},
                                       {"high", page.percent(factor.high)},
                                       {"items", names_of(page, factor.items, 3)}});
}

std::string key_factors(const Page& page) {
  std::vector<std::string> groups;
  std::vector<std::string> indicators;
  for (const KeyFactor& factor : page.results.key_factors.differentiating_groups)
    if (const IndicatorGroup* group = find_group(page.input.methodology, factor.code);
        group && groups.size() < kShownKeyFactors)
      groups.push_back(key_factor_line(page, factor, group->name));
  for (const KeyFactor& factor : page.results.key_factors.differentiating)
    if (const Indicator* found = find_indicator(page.input.methodology, factor.code);
        found && indicators.size() < kShownKeyFactors)
      indicators.push_back(key_factor_line(page, factor, found->name));
  const std::string by_group = section(page, "key_factors.groups", groups);
  return by_group + (by_group.empty() ? "" : "\n") + section(page, "key_factors.indicators", indicators);
}

std::string driving_factors(const Page& page) {
  std::vector<std::string> lines;
  for (const KeyFactor& factor : page.results.key_factors.driving) {
    const auto found =
        std::find_if(page.input.assessment.factors.begin(), page.input.assessment.factors.end(),
                     [&factor](const Factor& other) { return other.code == factor.code; });
    if (found != page.input.assessment.factors.end() && lines.size() < kShownKeyFactors)
      lines.push_back(key_factor_line(page, factor, found->statement));
  }
  return section(page, "key_factors.driving", lines);
}

std::string tolerance_traps(const Page& page) {
  std::vector<ToleranceTrap> traps = page.results.tolerance_traps;
  std::erase_if(traps, [](const ToleranceTrap& trap) { return trap.score < kTrapWorthNaming; });
  std::stable_sort(traps.begin(), traps.end(),
                   [](const ToleranceTrap& a, const ToleranceTrap& b) { return a.score > b.score; });
  std::vector<std::string> lines;
  for (const ToleranceTrap& trap : traps)
    lines.push_back(
        page.say("tolerance_trap.line", {{"name", page.name_of(trap.item)},
                                         {"score", number_text(trap.score * 100, 0, page.language)},
                                         {"state_share", page.percent(trap.state_share)}}));
  return section(page, "tolerance_trap.title", lines);
}

std::string priorities(const Page& page) {
  std::vector<std::string> names;
  for (const std::size_t i : ranking(page.results))
    if (page.results.item_results[i].proposed_priority)
      names.push_back(page.name_of(page.results.item_results[i].item));
  if (names.empty()) return "";
  return section(page, "priorities.title", {joined(names, ", ")});
}

std::string gaps(const Page& page) {
  std::vector<std::string> lines;
  for (const Gap& gap : page.results.gaps) {
    const Indicator* indicator = find_indicator(page.input.methodology, gap.indicator);
    if (!indicator || lines.size() == kShownGaps) break;
    lines.push_back(page.say("gaps.line", {{"name", page.name_of(gap.item)},
                                           {"indicator", in_language(indicator->name, page.language)},
                                           {"share", page.percent(gap.value_of_information)}}));
  }
  return section(page, "gaps.title", lines);
}

std::string identity(const Page& page) {
  const RunIdentity& run = page.results.run;
  return inked(paragraph(page.say("ranking.identity",
                                  {{"draws", static_cast<std::int64_t>(run.draws)},
                                   {"seed", std::to_string(run.seed)},
                                   {"version", run.engine_version},
                                   {"methodology", run.methodology_code + " " + run.methodology_version},
                                   {"inputs", run.inputs_hash.substr(0, 12)}}),
                         0, page.terminal),
               Ink::quiet, page.terminal);
}

}  // namespace

std::string ranking_text(const AssessmentCase& input, const Results& results, Language language,
                         const Terminal& terminal) {
  const Page page{input, results, language, terminal};
  std::string text = heading(page);
  if (!results.item_results.empty()) text += table(page);
  for (const std::string& part :
       {key_factors(page), driving_factors(page), tolerance_traps(page), priorities(page), gaps(page)})
    if (!part.empty()) text += part + "\n";
  return text + identity(page);
}

}  // namespace socta
