#include "report/item_sections.h"

#include <algorithm>
#include <cmath>

#include "report/statements.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownGroups = 2;
constexpr std::size_t kShownGaps = 3;
constexpr double kWorthNaming = 0.2;  // of the scale: most of one step on a scale of five

std::string danger_sentence(const Composer& composer, const ItemResult& item) {
  if (!item.score) return composer.say("report.item_unknown", {{"item", composer.words().item(item.item)}});
  return composer.say("report.item_danger", {{"item", composer.words().item(item.item)},
                                             {"class", composer.class_word(item)},
                                             {"score", composer.words().score(*item.score)},
                                             {"interval", composer.interval(item.spread)}});
}

std::string strongest_groups(const Composer& composer, const ItemResult& item) {
  std::vector<const GroupResult*> groups;
  for (const GroupResult& group : item.groups)
    if (group.score) groups.push_back(&group);
  if (groups.size() < 2) return "";
  std::ranges::stable_sort(groups, std::greater<>(), [](const GroupResult* group) { return *group->score; });
  std::vector<std::string> names;
  for (const GroupResult* group : groups)
    if (names.size() < kShownGroups)
      names.push_back(
          composer.say("report.group_score", {{"group", composer.words().group(group->group)},
                                              {"score", composer.words().hundredths(*group->score)}}));
  const GroupResult& lowest = *groups.back();
  return composer.say("report.item_groups",
                      {{"groups", composer.listed(names)},
                       {"lowest", composer.say("report.group_score",
                                               {{"group", composer.words().group(lowest.group)},
                                                {"score", composer.words().hundredths(*lowest.score)}})}});
}

std::vector<std::string> disagreements(const Composer& composer, const ItemResult& item) {
  std::vector<std::string> lines;
  for (const GroupResult& group : item.groups)
    for (const IndicatorResult& cell : group.indicators) {
      if (!cell.disagreement || std::abs(*cell.disagreement) < kWorthNaming) continue;
      lines.push_back(
          composer.say(*cell.disagreement > 0 ? "report.statistics_higher" : "report.statistics_lower",
                       {{"indicator", composer.words().indicator(cell.indicator)},
                        {"statistics", composer.words().hundredths(*cell.observation_score)},
                        {"judgements", composer.words().hundredths(*cell.judgement_score)}}));
    }
  return lines;
}

// Where no item has an outlook, the chapter on what is not known says so once.
bool any_outlook(const Composer& composer) {
  return std::ranges::any_of(composer.results().item_results,
                             [](const ItemResult& item) { return item.outlook.has_value(); });
}

std::string outlook_paragraph(const Composer& composer, const ItemResult& item) {
  const auto& horizon = composer.assessment().horizon;
  if (!item.outlook) return any_outlook(composer) ? composer.outlook_sentence(item) : "";
  if (!horizon) return composer.say("report.outlook_lead") + composer.outlook_sentence(item);
  return composer.say("report.outlook_lead_horizon",
                      {{"horizon", period_text(*horizon, composer.language())}}) +
         composer.outlook_sentence(item);
}

std::string driver_sentence(const Composer& composer, const ItemResult& item) {
  if (!item.outlook || item.outlook->drivers.empty()) return "";
  const OutlookDriver& driver = item.outlook->drivers.front();
  if (std::abs(driver.change) < 0.0005) return "";
  return composer.say(driver.change > 0 ? "report.driver_up" : "report.driver_down",
                      {{"factor", composer.statement(driver.factor)}});
}

const Series* find_series(const Composer& composer, const std::string& code) {
  const auto& series = composer.assessment().series;
  const auto found = std::ranges::find(series, code, &Series::code);
  return found == series.end() ? nullptr : &*found;
}

bool feeds_any(const Series& series, const std::vector<const ItemResult*>& items) {
  return std::ranges::any_of(series.feeds, [&items](const SeriesFeed& feed) {
    return std::ranges::any_of(items, [&feed](const ItemResult* item) { return item->item == feed.item; });
  });
}

std::string direction_word(const Composer& composer, const std::string& direction) {
  if (direction == "rising") return composer.say("outlook.rising");
  if (direction == "falling") return composer.say("outlook.falling");
  return composer.say(direction == "no clear trend" ? "report.no_clear_trend" : "ranking.unknown");
}

std::string signed_percent(const Composer& composer, double share) {
  return (share > 0 ? "+" : "") + number_text(share * 100, 0, composer.language()) + "\u00a0%";
}

std::string change_text(const Composer& composer, const TrendResult& trend) {
  if (trend.same_part_change) return signed_percent(composer, *trend.same_part_change);
  return trend.change ? signed_percent(composer, *trend.change) : "–";
}

// A change over the reference period is from its first whole year to its last.
std::string whole_years_text(const Composer& composer) {
  const PeriodRange& reference = composer.assessment().reference;
  const int first = (first_month(reference.from) + 11) / 12;
  const int last = (last_month(reference.to) + 1) / 12 - 1;
  return period_range_text({{first, PeriodKind::year, 0}, {last, PeriodKind::year, 0}}, composer.language());
}

// The engine writes the parts as "2014-Q1 → 2015-Q1"; each is read back and said in words.
std::string part_text(const Composer& composer, const TrendResult& trend) {
  if (!trend.same_part_change) return trend.change ? whole_years_text(composer) : "–";
  const std::string arrow = " → ";
  const std::size_t at = trend.same_part.find(arrow);
  if (at == std::string::npos) return trend.same_part;
  const auto from = parse_period(trend.same_part.substr(0, at));
  const auto to = parse_period(trend.same_part.substr(at + arrow.size()));
  if (!from || !to) return trend.same_part;
  return period_range_text({*from, *to}, composer.language());
}

std::string forecast_text(const Composer& composer, const TrendResult& trend) {
  if (trend.forecasts.empty()) return composer.say("report.too_short");
  return composer.likelihood(trend.forecasts.front().probability);
}

ReportTable trend_table(const Composer& composer, const std::vector<const ItemResult*>& items) {
  ReportTable table{.id = "trends-" + items.front()->item,
                    .caption = composer.say("report.trends_caption"),
                    .columns = {{composer.say("hindsight.series"), Alignment::left, 4},
                                {composer.say("report.trend"), Alignment::left, 1.6},
                                {composer.say("report.change"), Alignment::right, 1.2},
                                {composer.say("report.between"), Alignment::left, 2.6},
                                {composer.say("report.above_next"), Alignment::left, 2.4}},
                    .rows = {},
                    .note = composer.say("report.trends_note")};
  for (const TrendResult& trend : composer.results().trends) {
    const Series* series = find_series(composer, trend.series);
    if (!series || !feeds_any(*series, items)) continue;
    table.rows.push_back(
        {{text_cell(composer.text(series->name, series->code)),
          text_cell(direction_word(composer, trend.direction)), text_cell(change_text(composer, trend)),
          text_cell(part_text(composer, trend)), text_cell(forecast_text(composer, trend))}});
  }
  return table;
}

}  // namespace

std::string area_finding(const Composer& composer, const std::vector<const ItemResult*>& items) {
  const ItemResult& first = *items.front();
  if (!first.score) return composer.say("report.area_unknown");
  const std::vector<MessageArgument> arguments = {
      {"item", composer.words().item(first.item)},
      {"class", composer.class_word(first)},
      {"score", composer.words().score(*first.score)},
      {"rank", std::to_string(first.rank.value_or(0))},
      {"count", static_cast<std::int64_t>(composer.scored_items())}};
  return composer.say(items.size() == 1 ? "report.area_one" : "report.area_first", arguments);
}

ReportTable area_table(const Composer& composer, const std::string& area,
                       const std::vector<const ItemResult*>& items) {
  ReportTable table{.id = "area-" + area,
                    .caption = composer.say("report.area_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("ranking.class"), Alignment::left, 1.8},
                                {composer.say("ranking.danger"), Alignment::right, 1.1},
                                {composer.say("ranking.interval"), Alignment::right, 1.5},
                                {composer.say("ranking.rank"), Alignment::right, 0.8},
                                {composer.say("ranking.outlook"), Alignment::left, 2},
                                {composer.say("ranking.known"), Alignment::right, 1.1}},
                    .rows = {}};
  for (const ItemResult* item : items)
    table.rows.push_back(
        {{text_cell(composer.words().item(item->item)), class_cell(composer, *item),
          score_cell(composer, item->score), text_cell(item->score ? composer.interval(item->spread) : "–"),
          item->rank ? count_cell(composer, *item->rank) : text_cell("–"), outlook_cell(composer, *item),
          percent_cell(composer, item->coverage.weight_known)}});
  return table;
}

void add_item(const Composer& composer, const ItemResult& item, ChapterBuilder& chapter) {
  std::string danger = danger_sentence(composer, item);
  if (item.rank) danger += " " + rank_held_sentence(composer, item);
  chapter.paragraph(danger);
  if (!item.score) return;
  chapter.figure("profile", item.item);
  chapter.paragraph(strongest_groups(composer, item));
  const std::string driver = driver_sentence(composer, item);
  chapter.paragraph(outlook_paragraph(composer, item) + (driver.empty() ? "" : " " + driver));
  const auto differences = disagreements(composer, item);
  if (!differences.empty()) chapter.paragraph(composer.say("report.differ_lead")).list(differences);
  chapter.quiet(basis_sentence(composer, item.coverage));
}

void add_trends(const Composer& composer, const std::vector<const ItemResult*>& items,
                ChapterBuilder& chapter) {
  ReportTable table = trend_table(composer, items);
  if (table.rows.empty()) return;
  chapter.section(composer.say("report.trends")).table(std::move(table));
  for (const TrendResult& trend : composer.results().trends)
    if (const Series* series = find_series(composer, trend.series); series && feeds_any(*series, items))
      chapter.figure("trend", series->code);
}

std::vector<std::string> gap_lines(const Composer& composer, const std::vector<const ItemResult*>& items) {
  std::vector<std::string> lines;
  for (const Gap& gap : composer.results().gaps) {
    if (lines.size() == kShownGaps || gap.value_of_information <= 0) break;
    if (std::ranges::none_of(items, [&gap](const ItemResult* item) { return item->item == gap.item; }))
      continue;
    lines.push_back(
        composer.say("report.gap_line", {{"item", composer.words().item(gap.item)},
                                         {"indicator", composer.words().indicator(gap.indicator)}}));
  }
  return lines;
}

}  // namespace socta
