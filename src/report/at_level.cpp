#include "report/at_level.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace socta {
namespace {

using Codes = std::set<std::string, std::less<>>;

// Codes of what stays.
struct Visible {
  Codes evidence;
  Codes series;
  Codes groups;
};

template <typename Things>
Codes visible_codes(const Things& things, HandlingCode level) {
  Codes codes;
  for (const auto& thing : things)
    if (thing.handling <= level) codes.insert(thing.code);
  return codes;
}

void keep_codes(std::vector<std::string>& codes, const Codes& visible) {
  std::erase_if(codes, [&visible](const std::string& code) { return !visible.contains(code); });
}

void clear_reasons(std::vector<Judgement>& judgements) {
  for (Judgement& judgement : judgements) judgement.rationale.clear();
}

bool is_visible(const Translation& translation, const Visible& visible) {
  if (translation.table == "evidence") return visible.evidence.contains(translation.key);
  if (translation.table == "groups") return visible.groups.contains(translation.key);
  if (translation.table != "group_links") return true;
  const std::string_view key = translation.key;
  const std::size_t space = key.find(' ');
  return space != key.npos && visible.groups.contains(key.substr(0, space)) &&
         visible.groups.contains(key.substr(space + 1));
}

void keep_visible(Assessment& assessment, const Visible& visible) {
  std::erase_if(assessment.evidence, [&](const Evidence& e) { return !visible.evidence.contains(e.code); });
  std::erase_if(assessment.series, [&](const Series& s) { return !visible.series.contains(s.code); });
  std::erase_if(assessment.groups, [&](const CrimeGroup& g) { return !visible.groups.contains(g.code); });
  std::erase_if(assessment.group_scores,
                [&](const GroupScore& score) { return !visible.groups.contains(score.group); });
  std::erase_if(assessment.group_links, [&](const GroupLink& link) {
    return !visible.groups.contains(link.from) || !visible.groups.contains(link.to);
  });
  std::erase_if(assessment.translations,
                [&](const Translation& translation) { return !is_visible(translation, visible); });
  for (Series& series : assessment.series)
    if (!visible.series.contains(series.denominator)) series.denominator.clear();
  for (Factor& factor : assessment.factors) keep_codes(factor.evidence, visible.evidence);
  for (GroupScore& score : assessment.group_scores) keep_codes(score.evidence, visible.evidence);
  for (GroupLink& link : assessment.group_links) keep_codes(link.evidence, visible.evidence);
  assessment.statistics_files.clear();
  for (auto* answers :
       {&assessment.judgements, &assessment.factor_judgements, &assessment.influence, &assessment.incidence})
    clear_reasons(*answers);
}

bool scored_by_judgement(const Assessment& assessment, const std::string& item, const IndicatorResult& cell) {
  if (cell.judgement_score || cell.coverage.judgements > 0) return true;
  return std::ranges::any_of(assessment.scores, [&](const DirectScore& score) {
    return score.item == item && score.indicator == cell.indicator;
  });
}

// Takes series above the level out of a cell; false when nothing else carries its score.
bool keep_visible(IndicatorResult& cell, const std::string& item, const Assessment& assessment,
                  const Visible& visible) {
  keep_codes(cell.evidence, visible.evidence);
  cell.coverage.evidence = cell.evidence.size();
  const std::size_t taken = std::erase_if(
      cell.series, [&visible](const CellSeries& series) { return !visible.series.contains(series.series); });
  if (taken == 0) return true;
  cell.coverage.observations = static_cast<std::size_t>(
      std::ranges::count_if(cell.series, [](const CellSeries& series) { return series.score.has_value(); }));
  const bool carried = !cell.series.empty() || scored_by_judgement(assessment, item, cell);
  cell.judgement_score.reset();
  cell.observation_score.reset();
  cell.disagreement.reset();
  return carried || !cell.score;
}

// False when every known cell of the item rests on what is above the level alone.
bool keep_visible(ItemResult& item, const Assessment& assessment, const Visible& visible) {
  bool taken = false;
  bool known = false;
  item.coverage.observations = 0;
  for (GroupResult& group : item.groups) {
    taken |= std::erase_if(group.indicators, [&](IndicatorResult& cell) {
               return !keep_visible(cell, item.item, assessment, visible);
             }) > 0;
    for (const IndicatorResult& cell : group.indicators) {
      known |= cell.score.has_value();
      item.coverage.observations += cell.coverage.observations;
    }
  }
  std::erase_if(item.groups, [](const GroupResult& group) { return group.indicators.empty(); });
  item.coverage.evidence =
      static_cast<std::size_t>(std::ranges::count_if(assessment.evidence, [&item](const Evidence& evidence) {
        return std::ranges::find(evidence.items, item.item) != evidence.items.end();
      }));
  return known || !taken;
}

template <typename List>
void erase_position(List& list, std::size_t position) {
  if (position < list.size()) list.erase(list.begin() + static_cast<std::ptrdiff_t>(position));
}

void erase_item(Results& results, std::size_t position) {
  erase_position(results.items, position);
  erase_position(results.item_names, position);
  erase_position(results.item_results, position);
  erase_position(results.pairwise, position);
  for (auto& row : results.pairwise) erase_position(row, position);
  for (ScenarioResult& scenario : results.scenarios) {
    erase_position(scenario.future, position);
    erase_position(scenario.change, position);
  }
}

void erase_mentions(Results& results, const std::string& item) {
  std::erase_if(results.sensitivity, [&item](const Sensitivity& s) { return s.output == item; });
  std::erase_if(results.break_even,
                [&item](const BreakEven& b) { return b.above == item || b.below == item; });
  std::erase_if(results.influence, [&item](const InfluenceCell& cell) { return cell.item == item; });
  std::erase_if(results.incidence, [&item](const IncidenceCell& cell) { return cell.item == item; });
  std::erase_if(results.tolerance_traps, [&item](const ToleranceTrap& trap) { return trap.item == item; });
  std::erase_if(results.gaps, [&item](const Gap& gap) { return gap.item == item; });
  std::erase_if(results.graph, [&item](const GraphNode& node) { return node.code == item; });
  for (auto* factors : {&results.key_factors.differentiating, &results.key_factors.differentiating_groups,
                        &results.key_factors.driving})
    for (KeyFactor& factor : *factors) std::erase(factor.items, item);
}

void erase_hidden_items(Results& results, const Assessment& assessment, const Visible& visible) {
  for (std::size_t i = results.item_results.size(); i-- > 0;) {
    if (keep_visible(results.item_results[i], assessment, visible)) continue;
    const std::string item = results.item_results[i].item;
    erase_item(results, i);
    erase_mentions(results, item);
  }
}

// not_computed entries name a code after a colon.
bool names_hidden(const std::string& entry, const Codes& all, const Codes& visible) {
  const std::size_t colon = entry.find(':');
  if (colon == std::string::npos) return false;
  const std::string code = entry.substr(colon + 1);
  return all.contains(code) && !visible.contains(code);
}

void keep_visible(Results& results, const AssessmentCase& whole, const Visible& visible) {
  erase_hidden_items(results, whole.assessment, visible);
  std::erase_if(results.trends, [&](const TrendResult& t) { return !visible.series.contains(t.series); });
  std::erase_if(results.group_assessments,
                [&](const GroupAssessment& group) { return !visible.groups.contains(group.group); });
  if (visible.groups.size() < whole.assessment.groups.size()) results.graph.clear();
  const Codes groups = visible_codes(whole.assessment.groups, HandlingCode::restricted);
  const Codes series = visible_codes(whole.assessment.series, HandlingCode::restricted);
  std::erase_if(results.not_computed, [&](const std::string& entry) {
    return names_hidden(entry, groups, visible.groups) || names_hidden(entry, series, visible.series);
  });
}

}  // namespace

LevelledCase at_level(const AssessmentCase& input, const Results& results, HandlingCode level) {
  const Assessment& assessment = input.assessment;
  const Visible visible{visible_codes(assessment.evidence, level), visible_codes(assessment.series, level),
                        visible_codes(assessment.groups, level)};
  LevelledCase kept{input, results};
  keep_visible(kept.input.assessment, visible);
  keep_visible(kept.results, input, visible);
  return kept;
}

}  // namespace socta
