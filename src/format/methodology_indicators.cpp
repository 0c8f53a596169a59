#include <map>
#include <unordered_set>

#include "domain/field_checks.h"
#include "domain/message_text.h"
#include "domain/suggestion.h"
#include "domain/validate_scale.h"
#include "format/methodology_parts.h"
#include "format/methodology_words.h"
#include "format/toml_values.h"

namespace socta {
namespace {

constexpr std::size_t kMostSuggested = 100;

struct FileScale {
  Scale scale;
  std::string field;
};

using Scales = std::map<std::string, FileScale>;

Scale scale_of(const TomlValue& table, const std::string& field, std::string_view language,
               Problems& problems) {
  Scale scale{string_in(table, "code")};
  scale.kind = word_in(table, "kind", kScaleKindWords, scale.kind);
  scale.low = number_in(table, "low", scale.low);
  scale.high = number_in(table, "high", scale.high);
  scale.direction = word_in(table, "direction", kDirectionWords, scale.direction);
  scale.unit = string_in(table, "unit");
  for (const TomlValue& point : elements_in(table, "points"))
    scale.points.push_back({number_in(point, "value", 0.0), text_in(point, "label", language),
                            text_in(point, "anchor", language)});
  if (table.find("normaliser"))
    scale.normaliser = normaliser_of(table_in(table, "normaliser"), field + ".normaliser", problems);
  return scale;
}

Scales scales_of(const TomlValue& root, std::string_view language, Problems& problems) {
  Scales scales;
  std::size_t position = 0;
  for (const TomlValue& table : elements_in(root, "scale")) {
    const std::string field = element("scale", position++);
    Scale scale = scale_of(table, field, language, problems);
    const std::string code = scale.code;
    FieldChecks checks(problems);
    checks.code(code, field + ".code");
    if (!scales.emplace(code, FileScale{std::move(scale), field}).second)
      checks.error(field + ".code", "The code \"" + code + "\" stands twice.");
  }
  return scales;
}

void take_anchors(const TomlValue& table, const std::string& here, std::string_view language, Scale& scale,
                  Problems& problems) {
  const auto anchors = elements_in(table, "anchors");
  if (!table.find("anchors")) return;
  if (anchors.size() != scale.points.size())
    return FieldChecks(problems).error(
        here + ".anchors", "There are " + std::to_string(anchors.size()) + " anchors for the " +
                               std::to_string(scale.points.size()) + " points of the scale \"" + scale.code +
                               "\"; expected one each.");
  for (std::size_t i = 0; i < anchors.size(); ++i) scale.points[i].anchor = text_of(anchors[i], language);
}

void report_unknown_scale(const std::string& code, const std::string& here, const Scales& scales,
                          Problems& problems) {
  std::vector<std::string> known;
  for (const auto& [name, scale] : scales)
    if (known.size() < kMostSuggested) known.push_back(name);
  FieldChecks(problems).error(
      here + ".scale",
      Sentence("no_scale", "There is no scale {code}", {quoted("code", code)}) + did_you_mean(code, known));
}

Indicator indicator_of(const TomlValue& table, std::string_view language) {
  Indicator indicator{string_in(table, "code"), string_in(table, "group"), text_in(table, "name", language),
                      text_in(table, "question", language)};
  indicator.weight = number_in(table, "weight", indicator.weight);
  indicator.source = string_in(table, "source", "own");
  return indicator;
}

// The others are validated with the indicators that use them.
void validate_unused(const Scales& scales, const std::unordered_set<std::string>& used, Problems& problems) {
  for (const auto& [code, known] : scales)
    if (!used.contains(code)) validate_scale(known.scale, known.field, problems);
}

}  // namespace

std::vector<Indicator> indicators_of(const TomlValue& root, std::string_view language, Problems& problems) {
  const Scales scales = scales_of(root, language, problems);
  std::unordered_set<std::string> used;
  std::vector<Indicator> indicators;
  for (const TomlValue& table : elements_in(root, "indicator")) {
    Indicator indicator = indicator_of(table, language);
    const std::string here = element("indicator", indicators.size());
    const std::string code = string_in(table, "scale");
    if (const auto scale = scales.find(code); scale != scales.end()) {
      indicator.scale = scale->second.scale;
      used.insert(code);
      take_anchors(table, here, language, indicator.scale, problems);
    } else {
      indicator.scale.code = code;
      if (!problems.full()) report_unknown_scale(code, here, scales, problems);
    }
    indicator.scale.direction = word_in(table, "direction", kDirectionWords, indicator.scale.direction);
    indicators.push_back(std::move(indicator));
  }
  validate_unused(scales, used, problems);
  return indicators;
}

}  // namespace socta
