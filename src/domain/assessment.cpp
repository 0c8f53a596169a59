#include "domain/assessment.h"

#include <algorithm>
#include <unordered_set>

namespace socta {
namespace {

bool is_out_of_scope(const Methodology& methodology, const std::vector<std::string>& out,
                     std::string_view item) {
  const CrimeNode* node = find_crime_node(methodology, item);
  while (node) {
    if (std::find(out.begin(), out.end(), node->code) != out.end()) return true;
    node = node->parent.empty() ? nullptr : find_crime_node(methodology, node->parent);
  }
  return false;
}

std::vector<std::string> items_of_data(const Assessment& assessment) {
  std::vector<std::string> items;
  std::unordered_set<std::string> seen;
  const auto add = [&](const std::string& item) {
    if (seen.insert(item).second) items.push_back(item);
  };
  for (const DirectScore& score : assessment.scores) add(score.item);
  for (const Judgement& judgement : assessment.judgements) add(judgement.item);
  for (const Series& series : assessment.series)
    for (const SeriesFeed& feed : series.feeds) add(feed.item);
  return items;
}

}  // namespace

std::vector<std::string> assessed_items(const AssessmentCase& input) {
  if (input.methodology.items == ItemsMode::open) return items_of_data(input.assessment);
  std::vector<std::string> items = crime_forms(input.methodology);
  std::erase_if(items, [&input](const std::string& item) {
    return is_out_of_scope(input.methodology, input.assessment.out_of_scope, item);
  });
  return items;
}

std::string item_name(const AssessmentCase& input, std::string_view item, std::string_view language) {
  const CrimeNode* node = find_crime_node(input.methodology, item);
  if (node && !node->name.empty()) return node->name.in(language);
  for (const NamedCode& named : input.assessment.item_names)
    if (named.code == item) return named.name.in(language);
  return std::string(item);
}

std::string organisation_of(const Assessment& assessment, std::string_view assessor) {
  const auto known = std::ranges::find(assessment.assessors, assessor, &Assessor::code);
  return known == assessment.assessors.end() ? std::string() : known->organisation;
}

}  // namespace socta
