#include "domain/methodology.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "domain/rounding.h"

namespace socta {
namespace {

template <typename Item>
const Item* find_code(const std::vector<Item>& items, std::string_view code) {
  const auto found =
      std::find_if(items.begin(), items.end(), [code](const Item& item) { return item.code == code; });
  return found == items.end() ? nullptr : &*found;
}

void divide_by_sum(std::vector<double>& weights) {
  double sum = 0;
  for (const double weight : weights) sum += weight;
  if (sum > 0)
    for (double& weight : weights) weight /= sum;
}

// Sum of the indicators' weights of each group.
std::unordered_map<std::string_view, double> indicator_sums(const Methodology& methodology) {
  std::unordered_map<std::string_view, double> sums;
  for (const Indicator& indicator : methodology.indicators) sums[indicator.group] += indicator.weight;
  return sums;
}

// Takes the grade that the text begins with; the longest, so that "10" is not read as "1".
const SourceGrade* take_grade(const std::vector<SourceGrade>& grades, std::string_view& text) {
  const SourceGrade* best = nullptr;
  for (const SourceGrade& grade : grades)
    if (text.starts_with(grade.code) && (!best || grade.code.size() > best->code.size())) best = &grade;
  if (best) text.remove_prefix(best->code.size());
  return best;
}

}  // namespace

const Indicator* find_indicator(const Methodology& methodology, std::string_view code) {
  return find_code(methodology.indicators, code);
}

const IndicatorGroup* find_group(const Methodology& methodology, std::string_view code) {
  return find_code(methodology.groups, code);
}

const CrimeNode* find_crime_node(const Methodology& methodology, std::string_view code) {
  return find_code(methodology.crime_nodes, code);
}

const GradingScheme* find_grading_scheme(const Methodology& methodology, std::string_view code) {
  return find_code(methodology.grading_schemes, code);
}

std::vector<std::string> crime_forms(const Methodology& methodology) {
  std::unordered_set<std::string_view> parents;
  for (const CrimeNode& node : methodology.crime_nodes) parents.insert(node.parent);
  std::vector<std::string> forms;
  for (const CrimeNode& node : methodology.crime_nodes)
    if (!parents.contains(node.code)) forms.push_back(node.code);
  return forms;
}

std::string crime_area_of(const Methodology& methodology, std::string_view code) {
  const CrimeNode* node = find_crime_node(methodology, code);
  while (node && !node->parent.empty()) {
    const CrimeNode* parent = find_crime_node(methodology, node->parent);
    if (!parent) break;
    node = parent;
  }
  return node ? node->code : std::string();
}

std::vector<double> group_weights(const Methodology& methodology) {
  const auto sums = indicator_sums(methodology);
  std::vector<double> weights;
  for (const IndicatorGroup& group : methodology.groups) {
    const auto sum = sums.find(group.code);
    const double stated = group.weight.value_or(sum == sums.end() ? 0 : sum->second);
    weights.push_back(group.axis == Axis::context ? 0 : stated);
  }
  divide_by_sum(weights);
  return weights;
}

std::vector<double> indicator_weights(const Methodology& methodology) {
  const auto sums = indicator_sums(methodology);
  std::vector<double> weights;
  for (const Indicator& indicator : methodology.indicators) {
    const double sum = sums.at(indicator.group);
    weights.push_back(sum > 0 ? indicator.weight / sum : 0);
  }
  return weights;
}

std::optional<double> indicator_weight(const Methodology& methodology, std::string_view code) {
  const auto found = std::ranges::find(methodology.indicators, code, &Indicator::code);
  if (found == methodology.indicators.end()) return std::nullopt;
  return indicator_weights(methodology)[static_cast<std::size_t>(found - methodology.indicators.begin())];
}

std::size_t class_of(const Methodology& methodology, double score) {
  std::size_t index = 0;
  for (std::size_t i = 0; i < methodology.classes.size(); ++i)
    if (score >= methodology.classes[i].from / 100 - kSameScore) index = i;
  return index;
}

std::optional<GradeMeaning> grade_meaning(const GradingScheme& scheme, std::string_view grade) {
  GradeMeaning meaning;
  for (const auto* part : {&scheme.reliability, &scheme.information, &scheme.handling}) {
    if (part->empty()) continue;
    if (grade.empty()) {
      // Handling is often kept in a column of its own; the other parts make the grade.
      if (part == &scheme.handling) break;
      return std::nullopt;
    }
    if (grade.front() == '-' || grade.front() == ' ') grade.remove_prefix(1);
    const SourceGrade* found = take_grade(*part, grade);
    if (!found) return std::nullopt;
    meaning.spread_factor *= found->spread_factor;
    meaning.unknown = meaning.unknown || found->unknown;
  }
  if (!grade.empty()) return std::nullopt;
  return meaning;
}

}  // namespace socta
