#include <algorithm>
#include <set>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/item_sections.h"

namespace socta {
namespace {

std::vector<const ItemResult*> items_of(const Composer& composer, const std::string& area) {
  std::vector<const ItemResult*> items;
  for (const ItemResult* item : composer.ranked())
    if (item->area == area) items.push_back(item);
  return items;
}

std::string dashed(std::string code) {
  std::ranges::replace(code, '_', '-');
  return code;
}

void add_gaps(const Composer& composer, const std::vector<const ItemResult*>& items,
              ChapterBuilder& chapter) {
  const auto gaps = gap_lines(composer, items);
  if (!gaps.empty()) chapter.section(composer.say("report.area_gaps")).list(gaps);
}

std::optional<Chapter> area_chapter(const Composer& composer, const CrimeNode& area) {
  const auto items = items_of(composer, area.code);
  if (items.empty()) return std::nullopt;
  ChapterBuilder chapter(composer, "areas", ChapterKind::body);
  chapter.title(composer.text(area.name, area.code), "chapter-" + dashed(area.code));
  chapter.finding(area_finding(composer, items)).narrative(area.code);
  const bool is_leaf = items.size() == 1 && items.front()->item == area.code;
  if (!is_leaf) chapter.table(area_table(composer, area.code, items));
  for (const ItemResult* item : items) {
    if (!is_leaf) chapter.section(composer.words().item(item->item));
    add_item(composer, *item, chapter);
    if (!is_leaf) chapter.narrative(item->item);
  }
  add_trends(composer, items, chapter);
  add_gaps(composer, items, chapter);
  return std::move(chapter).finished();
}

// Open items (countries, substances) lie in no area: one chapter has them all.
std::optional<Chapter> open_items_chapter(const Composer& composer) {
  const auto items = items_of(composer, "");
  if (items.empty()) return std::nullopt;
  ChapterBuilder chapter(composer, "areas", ChapterKind::body);
  chapter.title(composer.say("report.open_items"), "chapter-items");
  for (const ItemResult* item : items) {
    chapter.section(composer.words().item(item->item));
    add_item(composer, *item, chapter);
    chapter.narrative(item->item);
  }
  add_trends(composer, items, chapter);
  add_gaps(composer, items, chapter);
  return std::move(chapter).finished();
}

}  // namespace

Chapters area_chapters(const Composer& composer) {
  Chapters chapters;
  for (const CrimeNode& node : composer.methodology().crime_nodes)
    if (node.parent.empty())
      if (auto chapter = area_chapter(composer, node)) chapters.push_back(std::move(*chapter));
  if (auto chapter = open_items_chapter(composer)) chapters.push_back(std::move(*chapter));
  return chapters;
}

}  // namespace socta
