#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <sstream>

#include "engine/forecast_score.h"
#include "engine/rising_statement.h"
#include "format/shared_data.h"

namespace socta {
namespace {

constexpr PeriodKind kQuarter = PeriodKind::quarter;
constexpr Period kFirst{2009, kQuarter, 1};
constexpr int kQuarters = 64;  // 2009 to 2024, the whole years of the file

using Routes = std::map<std::string, std::vector<DatedValue>>;

/// Frontex detections by route and quarter; a quarter without a row had none. Columns: route, type,
/// nationality, month, number.
std::optional<Routes> frontex() {
  const auto text = shared_data("migration/frontex.csv");
  if (!text) return std::nullopt;
  std::map<std::string, std::vector<double>> sums;
  std::istringstream file(*text);
  std::string line;
  for (std::getline(file, line); std::getline(file, line);) {
    const std::string route = line.substr(0, line.find(','));
    const std::size_t number = line.rfind(',');
    const Period month = parse_period(line.substr(number - 10, 10)).value();
    const int quarter = (first_month(month) - first_month(kFirst)) / 3;
    auto& values = sums.try_emplace(route, kQuarters).first->second;
    if (quarter < kQuarters) values[static_cast<std::size_t>(quarter)] += std::stod(line.substr(number + 1));
  }
  Routes routes;
  for (const auto& [route, values] : sums)
    for (int i = 0; i < kQuarters; ++i)
      routes[route].push_back({shifted(kFirst, i), exactly(values[static_cast<std::size_t>(i)])});
  return routes;
}

/// Every statement on the next quarter that nine quarters of a route allow (as many as the first national
/// assessment had), with what came. A quarter equal to the one a year before counts as not risen.
std::vector<ScoredForecast> statements_with_outcomes(const std::vector<DatedValue>& values) {
  constexpr std::size_t kWindow = 9;
  std::vector<ScoredForecast> scored;
  for (std::size_t next = kWindow; next < values.size(); ++next) {
    const std::span<const DatedValue> known(values.data() + next - kWindow, kWindow);
    const auto statement = rising_statement(known, values[next].period);
    if (statement.state != RisingState::computed) continue;
    const bool rose = values[next].value.low > values[next - 4].value.low;
    scored.push_back(
        {statement.probability, rose ? ForecastOutcome::happened : ForecastOutcome::did_not_happen});
  }
  return scored;
}

std::vector<ScoredForecast> all_routes(const Routes& routes) {
  std::vector<ScoredForecast> all;
  for (const auto& [route, values] : routes) {
    const auto scored = statements_with_outcomes(values);
    all.insert(all.end(), scored.begin(), scored.end());
  }
  return all;
}

TEST(Hindsight, R9TheQuartersOfTheWesternBalkanRouteAreThoseOfTheFile) {
  const auto routes = frontex();
  if (!routes) return;
  const double expected[] = {2761, 8927, 4850, 3388, 3340, 3009, 9086, 27920, 32950, 34557, 229744, 466782};
  for (std::size_t i = 0; i < 12; ++i)
    EXPECT_EQ(routes->at("Western Balkan Route")[16 + i].value.low, expected[i]);
}

TEST(Hindsight, StatementsOfRiseBeatEvenChancesOnEveryRouteTogether) {
  const auto routes = frontex();
  if (!routes) return;
  const auto all = all_routes(*routes);
  const double brier = brier_score(all).value();
  const auto parts = brier_parts(all);
  std::cout << all.size() << " statements on " << routes->size() << " routes: Brier score " << brier
            << ", always stating the base rate " << parts.uncertainty << "\n";
  EXPECT_GT(all.size(), 300u);
  EXPECT_LT(brier, 0.21);  // 0.25 is what "50 %" always gets
  EXPECT_LT(brier, parts.uncertainty);
}

TEST(Hindsight, StatedProbabilitiesMatchFrequencies) {
  const auto routes = frontex();
  if (!routes) return;
  for (const CalibrationBin& bin : calibration_table(all_routes(*routes), 5)) {
    ASSERT_TRUE(bin.frequency);
    // Statements of one route overlap in time, so a bin counts for about a quarter of its size: three
    // deviations of that.
    const double deviation = std::sqrt(*bin.mean_probability * (1 - *bin.mean_probability) /
                                       (static_cast<double>(bin.forecasts) / 4));
    EXPECT_NEAR(*bin.frequency, *bin.mean_probability, 3 * deviation) << bin.low;
  }
}

}  // namespace
}  // namespace socta
