#include "app/run_comparison.h"

#include <algorithm>

#include "engine/comparison.h"
#include "text/message.h"
#include "text/movement_text.h"

namespace socta {
namespace {

std::string name_in(const Results& results, const std::string& item, Language language) {
  const auto position =
      static_cast<std::size_t>(std::ranges::find(results.items, item) - results.items.begin());
  return position < results.item_names.size() ? in_language(results.item_names[position], language)
                                              : std::string();
}

std::string class_in(const Results& results, const std::string& item, Language language) {
  const ItemResult* found = find_item_result(results, item);
  if (found == nullptr || !found->danger_class) return "";
  return in_language(results.class_names.at(*found->danger_class), language);
}

}  // namespace

RunComparison compare_runs(const Results& before, const Results& after, Language language) {
  const Comparison comparison = compare(before, after);
  RunComparison compared;
  if (comparison.same_run) compared.notice = message(language, "compare.same_run");
  if (!comparison.same_methodology) compared.notice = message(language, "compare.other_methodology");
  for (const ItemComparison& item : comparison.items) {
    std::string name = name_in(after, item.item, language);
    if (name.empty()) name = name_in(before, item.item, language);
    compared.items.push_back({item, name.empty() ? item.item : name, class_in(before, item.item, language),
                              class_in(after, item.item, language), movement_text(item.movement, language)});
  }
  return compared;
}

}  // namespace socta
