#include "domain/methodology.h"

#include <algorithm>

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
  std::vector<std::string> forms;
  for (const CrimeNode& node : methodology.crime_nodes) {
    const bool has_child = std::any_of(methodology.crime_nodes.begin(), methodology.crime_nodes.end(),
                                       [&node](const CrimeNode& other) { return other.parent == node.code; });
    if (!has_child) forms.push_back(node.code);
  }
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
  std::vector<double> weights;
  for (const IndicatorGroup& group : methodology.groups) {
    double weight = 0;
    if (group.axis != Axis::context) {
      if (group.weight) {
        weight = *group.weight;
      } else {
        for (const Indicator& indicator : methodology.indicators)
          if (indicator.group == group.code) weight += indicator.weight;
      }
    }
    weights.push_back(weight);
  }
  divide_by_sum(weights);
  return weights;
}

std::vector<double> indicator_weights(const Methodology& methodology) {
  std::vector<double> weights;
  for (const Indicator& indicator : methodology.indicators) {
    double sum = 0;
    for (const Indicator& other : methodology.indicators)
      if (other.group == indicator.group) sum += other.weight;
    weights.push_back(sum > 0 ? indicator.weight / sum : 0);
  }
  return weights;
}

std::size_t class_of(const Methodology& methodology, double score) {
  std::size_t index = 0;
  for (std::size_t i = 0; i < methodology.classes.size(); ++i)
    if (score * 100 >= methodology.classes[i].from) index = i;
  return index;
}

std::optional<GradeMeaning> grade_meaning(const GradingScheme& scheme, std::string_view grade) {
  GradeMeaning meaning;
  for (const auto* part : {&scheme.reliability, &scheme.information, &scheme.handling}) {
    if (part->empty() || grade.empty()) continue;
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
