#include <map>

#include "format/methodology_sections.h"
#include "format/methodology_words.h"
#include "format/number_text.h"

namespace socta {
namespace {

void clear_anchors(Scale& scale) {
  for (ScalePoint& point : scale.points) point.anchor = {};
}

bool has_same_anchors(const Scale& a, const Scale& b) {
  for (std::size_t i = 0; i < a.points.size() && i < b.points.size(); ++i)
    if (a.points[i].anchor != b.points[i].anchor) return false;
  return true;
}

// The scales of a file: what all indicators of a scale share. Direction and anchors in which they differ are
// written with the indicators.
std::map<std::string_view, Scale> shared_scales(const Methodology& methodology) {
  std::map<std::string_view, Scale> scales;
  for (const Indicator& indicator : methodology.indicators) {
    Scale& shared = scales.emplace(indicator.scale.code, indicator.scale).first->second;
    if (!has_same_anchors(shared, indicator.scale)) clear_anchors(shared);
    if (shared.direction != indicator.scale.direction) shared.direction = Direction::more_danger;
  }
  return scales;
}

std::vector<std::string> toml_points(const Scale& scale, std::string_view language) {
  std::vector<std::string> points;
  for (const ScalePoint& point : scale.points) {
    TomlInline table;
    table.add("value", number_text(point.value));
    if (!point.label.empty()) table.add("label", toml_text(point.label, language));
    if (!point.anchor.empty()) table.add("anchor", toml_text(point.anchor, language));
    points.push_back(table.str());
  }
  return points;
}

void write_scale(const Scale& scale, std::string_view language, TomlWriter& out) {
  out.header("[[scale]]");
  out.string("code", scale.code);
  out.string("kind", word_of(scale.kind, kScaleKindWords));
  out.number("low", scale.low);
  out.number("high", scale.high);
  out.string("direction", word_of(scale.direction, kDirectionWords));
  if (!scale.unit.empty()) out.string("unit", scale.unit);
  if (!scale.points.empty()) out.line("points", toml_lines(toml_points(scale, language)));
  if (scale.normaliser) out.line("normaliser", toml_normaliser(*scale.normaliser));
}

std::vector<std::string> toml_anchors(const Scale& scale, std::string_view language) {
  std::vector<std::string> anchors;
  for (const ScalePoint& point : scale.points) anchors.push_back(toml_text(point.anchor, language));
  return anchors;
}

void write_indicator(const Indicator& indicator, const Scale& shared, std::string_view language,
                     TomlWriter& out) {
  out.header("[[indicator]]");
  out.string("code", indicator.code);
  out.string("group", indicator.group);
  out.text("name", indicator.name, language);
  if (!indicator.question.empty()) out.text("question", indicator.question, language);
  out.number("weight", indicator.weight);
  out.string("scale", indicator.scale.code);
  if (indicator.scale.direction != shared.direction)
    out.string("direction", word_of(indicator.scale.direction, kDirectionWords));
  if (!has_same_anchors(indicator.scale, shared))
    out.line("anchors", toml_lines(toml_anchors(indicator.scale, language)));
  out.string("source", indicator.source);
}

}  // namespace

void write_scales(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  std::map<std::string_view, Scale> scales = shared_scales(methodology);
  for (const Indicator& indicator : methodology.indicators) {
    const auto unwritten = scales.find(indicator.scale.code);
    if (unwritten == scales.end()) continue;
    write_scale(unwritten->second, language, out);
    scales.erase(unwritten);
  }
}

void write_indicators(const Methodology& methodology, std::string_view language, TomlWriter& out) {
  const std::map<std::string_view, Scale> scales = shared_scales(methodology);
  for (const Indicator& indicator : methodology.indicators)
    write_indicator(indicator, scales.at(indicator.scale.code), language, out);
}

}  // namespace socta
