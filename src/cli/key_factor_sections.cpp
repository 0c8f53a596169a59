#include "cli/result_page.h"

#include <algorithm>

#include "cli/text_table.h"
#include "domain/needed_knowledge.h"
#include "text/number_text.h"

namespace socta {
namespace {

constexpr std::size_t kShownKeyFactors = 3;
constexpr double kTrapWorthNaming = 0.1;  // below it gain or damage is a matter of fractions of a scale step

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

std::string names_of(const ResultPage& page, const std::vector<std::string>& items, std::size_t most) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < items.size() && i < most; ++i) names.push_back(page.name_of(items[i]));
  return joined(names, ", ");
}

// A statement goes on after its name here, so its full stop goes.
std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string key_factor_line(const ResultPage& page, const KeyFactor& factor, const Text& name) {
  const char* key = factor.items.empty() ? "key_factors.line_without_items" : "key_factors.line";
  return page.say(key, {{"name", without_stop(in_language(name, page.language))},
                        {"share", page.percent(factor.power)},
                        {"low", page.percent(factor.low)},
                        {"high", page.percent(factor.high)},
                        {"items", names_of(page, factor.items, 3)}});
}

}  // namespace

std::string key_factor_section(const ResultPage& page) {
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
  const std::string by_group = result_section(page, "key_factors.groups", groups);
  return by_group + (by_group.empty() ? "" : "\n") +
         result_section(page, "key_factors.indicators", indicators);
}

std::string driving_factor_section(const ResultPage& page) {
  std::vector<std::string> lines;
  for (const KeyFactor& factor : page.results.key_factors.driving) {
    const auto found =
        std::find_if(page.input.assessment.factors.begin(), page.input.assessment.factors.end(),
                     [&factor](const Factor& other) { return other.code == factor.code; });
    if (found != page.input.assessment.factors.end() && lines.size() < kShownKeyFactors)
      lines.push_back(key_factor_line(page, factor, found->statement));
  }
  return result_section(page, "key_factors.driving", lines);
}

std::string tolerance_trap_section(const ResultPage& page) {
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
  return result_section(page, "tolerance_trap.title", lines);
}

std::string priority_section(const ResultPage& page) {
  std::vector<std::string> names;
  for (const std::size_t i : ranking(page.results)) {
    const ItemResult& item = page.results.item_results[i];
    if (!item.proposed_priority) continue;
    names.push_back(needs_knowledge(item) ? page.say("priorities.needs_knowledge",
                                                     {{"name", page.name_of(item.item)},
                                                      {"known", page.percent(item.coverage.weight_known)}})
                                          : page.name_of(item.item));
  }
  if (names.empty()) return "";
  return result_section(page, "priorities.title", {joined(names, ", ")});
}

}  // namespace socta
