#include <algorithm>

#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/score_axis.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.5;
constexpr double kGap = 14;
constexpr double kNumberWidth = 44;
constexpr double kHeadHeight = 30;
constexpr double kPanelGap = 12;
constexpr double kPadding = 9;
constexpr std::size_t kMostRows = 8;

using Factors = std::vector<KeyFactor>;

Factors strongest(Factors factors) {
  std::stable_sort(factors.begin(), factors.end(),
                   [](const KeyFactor& a, const KeyFactor& b) { return a.power > b.power; });
  if (factors.size() > kMostRows) factors.resize(kMostRows);
  return factors;
}

double largest(const Factors& factors) {
  double most = 0.01;
  for (const KeyFactor& factor : factors) most = std::max({most, factor.high, factor.power});
  return std::min(1.0, most);
}

std::string interval_text(const Wording& words, const KeyFactor& factor) {
  return words.range(words.percent(factor.low), words.percent(factor.high));
}

std::string tooltip(const Wording& words, const KeyFactor& factor) {
  std::string items;
  for (const std::string& item : factor.items) items += (items.empty() ? "" : ", ") + words.item(item);
  return words.say("figure.key_factors_tooltip", {{"name", words.key_factor(factor.code)},
                                                  {"share", words.percent(factor.power)},
                                                  {"interval", interval_text(words, factor)},
                                                  {"items", items}});
}

void draw_factor(Svg& svg, const Wording& words, const ScoreAxis& axis, double scale, double y,
                 const KeyFactor& factor) {
  const auto place = [&](double power) { return axis.at(std::clamp(power / scale, 0.0, 1.0)); };
  svg.line({axis.from, y}, {axis.to, y}, {Colour::line});
  svg.line({place(factor.low), y}, {place(factor.high), y}, {Colour::accent, 1.6, 0.7});
  svg.circle({place(factor.power), y}, 5, {Colour::accent});
  svg.centred_text({axis.to + kNumberWidth, y}, {words.percent(factor.power)},
                   {kSmallPx + 1, FontWeight::regular, Colour::ink, Anchor::end});
}

// One panel: its head, then a row for each factor; returns its bottom.
double draw_panel(FigureSheet& sheet, const Wording& words, std::string_view head_key, const Factors& factors,
                  double top) {
  const double width = sheet.right() - sheet.left();
  const ScoreAxis axis{sheet.left() + kNameShare * width + kGap, sheet.right() - kNumberWidth};
  sheet.svg().text({sheet.left(), top + kHeadHeight - 12}, words.say(head_key),
                   {kLabelPx, FontWeight::semibold});
  double y = top + kHeadHeight;
  for (const KeyFactor& factor : factors) {
    const auto lines = wrapped(words.key_factor(factor.code), kNameShare * width, kLabelPx);
    const double height = static_cast<double>(lines.size()) * kLabelPx * kLineHeight + kPadding;
    sheet.svg().with_tooltip(tooltip(words, factor), [&] {
      sheet.svg().centred_text({sheet.left(), y + height / 2}, lines, {kLabelPx});
      draw_factor(sheet.svg(), words, axis, largest(factors), y + height / 2, factor);
    });
    y += height;
  }
  return y;
}

/// A list of factors under its head.
struct Panel {
  std::string_view head_key;
  Factors factors{};
};

std::vector<Panel> panels_of(const KeyFactors& factors) {
  std::vector<Panel> panels = {{"figure.differentiating_groups", strongest(factors.differentiating_groups)},
                               {"figure.differentiating", strongest(factors.differentiating)},
                               {"figure.driving", strongest(factors.driving)}};
  std::erase_if(panels, [](const Panel& panel) { return panel.factors.empty(); });
  return panels;
}

FigureText text_of(const Wording& words, const Panel& first) {
  const KeyFactor& factor = first.factors.front();
  const bool drives = first.head_key == "figure.driving";
  return {"key-factors",
          words.say(drives ? "figure.key_factors_title_driving" : "figure.key_factors_title",
                    {{"name", words.key_factor(factor.code)}, {"share", words.percent(factor.power)}}),
          words.subtitle("figure.key_factors_subtitle"), words.say("figure.key_factors_description")};
}

FigureData data_of(const Wording& words, const std::vector<Panel>& panels) {
  FigureData data{{words.say("figure.what_it_does"), words.say("figure.factor"), words.say("figure.power"),
                   words.say("ranking.interval")},
                  {}};
  for (const Panel& panel : panels)
    for (const KeyFactor& factor : panel.factors)
      data.rows.push_back({words.say(panel.head_key), words.key_factor(factor.code),
                           words.percent(factor.power), interval_text(words, factor)});
  return data;
}

}  // namespace

std::optional<Figure> key_factors_figure(const FigureRequest& request) {
  const Wording words{request};
  const auto panels = panels_of(request.results.key_factors);
  if (panels.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, panels.front()));
  double bottom = sheet.top();
  for (const Panel& panel : panels)
    bottom = kPanelGap + draw_panel(sheet, words, panel.head_key, panel.factors, bottom);
  return sheet.finished(bottom - kPanelGap, data_of(words, panels));
}

}  // namespace socta
