#include "format/methodology_writer.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/validate_methodology.h"
#include "format/methodology_reader.h"

namespace socta {
namespace {

using rc::gen::arbitrary;
using rc::gen::element;
using rc::gen::inRange;

template <typename Enum>
Enum any_of(Enum last) {
  return static_cast<Enum>(*inRange(0, static_cast<int>(last) + 1));
}

bool flag() { return *arbitrary<bool>(); }

int count(int most) { return *inRange(0, most + 1); }

double share() { return *inRange(0, 1 << 30) / static_cast<double>(1 << 30); }

std::string words() {
  return *element<std::string>("Scope", "Обим", "a \"quoted\" \\ word", "two\nlines", "\t", "# = [x]", "'''");
}

Text text() {
  Text text;
  for (const char* language : {"en", "sr", "de"})
    if (flag()) text.by_language[language] = words();
  return text;
}

Text name() {
  Text name = text();
  name.by_language["en"] = words();
  return name;
}

Normaliser normaliser() {
  Normaliser n;
  n.kind = any_of(NormaliserKind::piecewise);
  if (n.kind == NormaliserKind::goalposts) {
    n.low = 0.5 + share();
    n.high = n.low + 1e6 * (share() + 1e-9);
    n.curve = any_of(GoalpostCurve::logarithmic);
  }
  for (int i = 0; n.kind == NormaliserKind::piecewise && i < 2 + count(3); ++i)
    n.thresholds.emplace_back(i * 1e9 + share(), share());
  while (n.kind == NormaliserKind::piecewise && n.thresholds.size() < 2)
    n.thresholds.emplace_back(1e12 * static_cast<double>(n.thresholds.size() + 1), share());
  return n;
}

Aggregation aggregation(const std::vector<std::string>& inputs) {
  Aggregation a;
  a.kind = any_of(AggregationKind::veto);
  if (a.kind == AggregationKind::power) a.power = *element(0.0, -1.0, 1.0, 2.0, 0.1, 1e50);
  for (std::size_t i = 0; a.kind == AggregationKind::owa && i < inputs.size(); ++i)
    a.owa_weights.push_back(share() + 0.01);
  if (a.kind == AggregationKind::veto) {
    a.veto_rules.push_back({inputs.front(), share(), share() / 2});
    a.veto_rules.push_back({inputs.back(), share(), std::nullopt, share()});
  }
  return a;
}

std::vector<Scale> scales() {
  std::vector<Scale> scales;
  for (int i = 0; i <= count(2); ++i) {
    Scale scale{"scale" + std::to_string(i)};
    scale.low = -share();
    scale.high = 1 + 1e5 * share();
    scale.direction = any_of(Direction::less_danger);
    scale.unit = flag() ? words() : "";
    scale.kind = any_of(ScaleKind::numeric);
    if (scale.kind == ScaleKind::numeric && flag()) scale.normaliser = normaliser();
    if (scale.kind == ScaleKind::ordinal && flag())
      scale.points = {{scale.low, text(), text()}, {scale.high, text(), text()}};
    scales.push_back(scale);
  }
  return scales;
}

Indicator indicator(const std::string& code, const std::string& group, const std::vector<Scale>& scales) {
  Indicator indicator{code, group, name(), text(), share() + 0.001};
  indicator.scale = scales[static_cast<std::size_t>(count(static_cast<int>(scales.size()) - 1))];
  if (flag()) indicator.scale.direction = any_of(Direction::less_danger);
  if (flag())
    for (ScalePoint& point : indicator.scale.points) point.anchor = text();
  indicator.source = *element<std::string>("own", "", "A book, 1999");
  return indicator;
}

void add_groups(Methodology& m) {
  const std::vector<Scale> all_scales = scales();
  std::vector<std::string> groups;
  for (int g = 0; g <= count(3); ++g) {
    const std::string group = "group" + std::to_string(g);
    groups.push_back(group);
    std::vector<std::string> indicators;
    for (int i = 0; i <= count(3); ++i) {
      indicators.push_back(group + ".indicator" + std::to_string(i));
      m.indicators.push_back(indicator(indicators.back(), group, all_scales));
    }
    m.groups.push_back({group, name(), text()});
    if (flag()) m.groups.back().weight = share() + 0.5;
    m.groups.back().axis = any_of(Axis::composite);
    m.groups.back().aggregation = aggregation(indicators);
  }
  m.aggregation = aggregation(groups);
  for (int i = 0; i < count(2); ++i) m.uncertainty.aggregation_alternatives.push_back(aggregation(groups));
  if (flag()) m.uncertainty.order = groups;
  if (flag()) m.uncertainty.intervals = {{groups.front(), share() / 2, 0.5 + share() / 2}};
}

void add_rules(Methodology& m) {
  m.display = {any_of(ScoreDisplay::sum), count(6)};
  if (m.display.score == ScoreDisplay::native) m.display.score = ScoreDisplay::sum;
  m.judgement = {any_of(JudgementShape::discrete),
                 any_of(Pooling::median),
                 100 * share() + 1e-6,
                 50,
                 share(),
                 flag(),
                 share(),
                 share(),
                 share()};
  m.judgement.credible_level = std::min(m.judgement.credible_level, 100.0);
  m.uncertainty.group_weights = any_of(WeightUncertainty::simplex);
  m.uncertainty.indicator_weights = any_of(WeightUncertainty::uniform_factors);
  m.uncertainty.scores = any_of(ScoreUncertainty::none);
  m.uncertainty.sigma = share();
  m.uncertainty.draws = static_cast<std::size_t>(*inRange(1, 1'000'000'000));
  for (int i = 0; i < count(2); ++i) m.uncertainty.normaliser_alternatives.push_back(normaliser());
  m.environment.step = share() + 1e-9 > 1 ? 1 : share() + 1e-9;
  if (m.environment.step > 1) m.environment.step = 1;
  m.influence_limit = share() + 1;
  m.incidence_limit = 1e20;
}

void add_lists(Methodology& m) {
  m.classes = {{"low", name(), 0}, {"high", name(), 100 * share() / 2 + 1}};
  if (flag()) m.environment.categories = {{"legal", name(), text()}};
  if (flag()) m.domains = {{"health", text(), text()}, {"media", name()}};
  if (flag()) m.stakeholders = {{"buyers", name(), any_of(StakeholderRole::other)}};
  if (flag()) m.grading_schemes = {{"4x4", name(), {{"A", text(), 1 + share()}}, {{"1", name(), 1, true}}}};
  if (flag())
    m.yardsticks = {
        {"words", name(), {{"no", text(), 0, 40}, {"yes", text(), 40.5, 100}}, any_of(GapPolicy::none)}};
  if (flag()) m.priority_clauses = {{"high"}, {std::nullopt, 3, share()}, {"low", {}, {}, share()}};
  if (flag()) {
    m.group_scheme.criteria = {{"size", text(), flag()}, {"time", text()}};
    m.group_scheme.criteria_needed = 1;
  }
  if (flag()) {
    m.group_scheme.attributes = {{"violence", text(), share() + 0.1, text()}};
    m.group_scheme.levels = {{"low", text(), -share()}, {"high", text(), share()}};
    if (flag()) m.group_scheme.unknown_value = 0;
  }
}

Methodology methodology() {
  Methodology m{"random", *element<std::string>("1.0", "2 (draft)"), name(), text()};
  m.source = flag() ? words() : "";
  using Languages = std::vector<std::string>;
  m.languages = *element(Languages{"en"}, Languages{"sr", "en"}, Languages{"de", "en", "sr"});
  m.items = any_of(ItemsMode::open);
  m.crime_nodes = {{"area", "", name(), text()}, {"form", "area", name()}};
  add_groups(m);
  add_rules(m);
  add_lists(m);
  return m;
}

RC_GTEST_PROP(MethodologyWriter, WritesWhatIsReadBackTheSame, ()) {
  const Methodology original = methodology();
  Problems problems;
  validate_methodology(original, problems);
  for (const Problem& problem : problems.list()) RC_FAIL(to_string(problem));
  const std::string written = write_methodology(original);
  const Methodology read = read_methodology(written, "written");
  RC_ASSERT(read == original);
  RC_ASSERT(write_methodology(read) == written);
}

}  // namespace
}  // namespace socta
