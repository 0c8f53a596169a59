#include <algorithm>
#include <optional>

#include "domain/cycle_search.h"
#include "domain/field_checks.h"
#include "domain/grade_check.h"
#include "domain/message_text.h"
#include "domain/table_check.h"
#include "domain/validate_scale.h"
#include "domain/validation_parts.h"

namespace socta {
namespace {

constexpr SourceRow kNoRow{};

// Shares of a whole year that are rounded to three decimals may miss 1 by this much.
constexpr double kSharesTolerance = 0.01;

SentenceArgument series_of(const Series& series) { return quoted("series", series.code); }

Sentence in_feed(const Series& series) {
  return Sentence("in_feed", "A feed of the series {series}: ", {series_of(series)});
}

void check_denominator(const ValidationInput& check, const TableCheck& table, const Series& series,
                       const std::string& path) {
  if (series.denominator.empty()) return;
  table.expect_known(check.codes.series, series.denominator, kNoRow, path + ".denominator");
  if (!(series.per > 0))
    table.error(kNoRow, path + ".per",
                Sentence("per_not_positive", "{per} (per) of the series {series} is not above zero.",
                         {numeric("per", series.per), series_of(series)}));
}

std::optional<PeriodKind> part_kind(const std::string& part) {
  const auto period = parse_period("2000-" + part);
  if (!period || period->kind == PeriodKind::year || to_string(*period) != "2000-" + part)
    return std::nullopt;
  return period->kind;
}

void check_shares_sum(const TableCheck& table, const Series& series, PeriodKind kind,
                      const std::string& path) {
  double sum = 0;
  for (const auto& [part, share] : series.seasonal_shares) sum += share;
  const bool whole = static_cast<int>(series.seasonal_shares.size()) == parts_per_year(kind);
  if (sum > 1 + kSharesTolerance || (whole && sum < 1 - kSharesTolerance))
    table.error(
        kNoRow, path + ".seasonal_shares",
        Sentence("shares_sum", "The seasonal shares of the series {series} add up to {sum}, not to 1.",
                 {series_of(series), numeric("sum", sum)}));
}

void check_shares(const TableCheck& table, const Series& series, const std::string& path) {
  std::optional<PeriodKind> kind;
  for (const auto& [part, share] : series.seasonal_shares) {
    const auto this_kind = part_kind(part);
    if (!this_kind) {
      table.error(kNoRow, path + ".seasonal_shares",
                  Sentence("no_part_of_year",
                           "{part} is no part of a year; write Q1 – Q4, H1, H2, or 01 – 12 for months.",
                           {quoted("part", part)}));
      return;
    }
    if (kind && *kind != *this_kind) {
      table.error(kNoRow, path + ".seasonal_shares",
                  Sentence("shares_mixed",
                           "The seasonal shares of the series {series} mix parts of different length.",
                           {series_of(series)}));
      return;
    }
    kind = this_kind;
    if (!(share > 0 && share <= 1))
      table.error(kNoRow, path + ".seasonal_shares",
                  Sentence("share_range", "The share {share} of {part} is not between 0 and 1.",
                           {numeric("share", share), plain("part", part)}));
  }
  if (kind) check_shares_sum(table, series, *kind, path);
}

void check_feed(const ValidationInput& check, TableCheck& seen, const Series& series, const SeriesFeed& feed,
                const std::string& path) {
  if (!check.codes.items.has(feed.item))
    seen.error(kNoRow, path + ".item",
               in_feed(series) + why_not_assessed(check.input, check.codes, feed.item));
  if (!check.codes.indicators.has(feed.indicator))
    seen.error(kNoRow, path + ".indicator",
               in_feed(series) + check.codes.indicators.there_is_no(feed.indicator));
  if (!(feed.weight > 0))
    seen.error(
        kNoRow, path + ".weight",
        Sentence("feed_weight", "The weight {weight} of a feed of the series {series} is not above zero.",
                 {numeric("weight", feed.weight), series_of(series)}));
  Problems normaliser;
  validate_normaliser(feed.normaliser, path + ".normaliser", normaliser);
  for (const Problem& problem : normaliser.list())
    seen.error(kNoRow, problem.where.field, in_feed(series) + problem.sentence());
  const std::string measure = std::to_string(static_cast<int>(feed.measure));
  seen.expect_new(row_key({series.code, feed.item, feed.indicator, measure}), kNoRow, path, [&] {
    return Sentence("the_feed", "The feed of the series {series} into {item} × {indicator}",
                    {series_of(series), quoted("item", feed.item), quoted("indicator", feed.indicator)});
  });
}

void check_denominator_cycles(const Assessment& assessment, const TableCheck& table) {
  CodeGraph denominators;
  for (const Series& series : assessment.series)
    if (!series.denominator.empty()) denominators[series.code] = {series.denominator};
  for (const std::string& cycle : cycles_in(denominators))
    table.error(kNoRow, "series[" + cycle.substr(0, cycle.find(' ')) + "].denominator",
                Sentence("denominator_circle", "The denominators go in a circle: {circle}.",
                         {plain("circle", cycle)}));
}

}  // namespace

void validate_series(const ValidationInput& check) {
  TableCheck table = check.table("statistics.toml");
  std::size_t number = 0;
  for (const Series& series : check.input.assessment.series) {
    const std::string path = coded_element("series", series.code, number++);
    table.expect_new_code(series.code, kNoRow, path + ".code");
    if (series.source.publisher.empty())
      table.error(kNoRow, path + ".source",
                  Sentence("no_publisher", "The source of the series {series} names no publisher.",
                           {series_of(series)}));
    const auto fault = grade_fault(check.input.methodology, series.scheme, series.grade);
    if (fault && check.knows_methodology())
      table.error(kNoRow, path + "." + fault->column,
                  Sentence("in_series", "In the series {series}: ", {series_of(series)}) + fault->message);
    check_denominator(check, table, series, path);
    check_shares(table, series, path);
    for (std::size_t i = 0; i < series.feeds.size(); ++i)
      check_feed(check, table, series, series.feeds[i], path + ".feed[" + std::to_string(i + 1) + "]");
  }
  check_denominator_cycles(check.input.assessment, table);
}

}  // namespace socta
