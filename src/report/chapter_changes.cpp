#include "report/chapter_changes.h"

#include <algorithm>
#include <cmath>

#include "report/table_cells.h"
#include "text/movement_text.h"

namespace socta {
namespace {

// Items that only the earlier cycle had are not named: whether the level may see them cannot be told.
std::vector<const ItemComparison*> visible_changes(const Composer& composer) {
  std::vector<const ItemComparison*> changes;
  for (const ItemComparison& change : composer.previous()->comparison.items)
    if (composer.find_item(change.item)) changes.push_back(&change);
  return changes;
}

bool moved(const ItemComparison* change) {
  return change->movement == Movement::rose || change->movement == Movement::fell;
}

std::string movement_word(const Composer& composer, Movement movement) {
  switch (movement) {
    case Movement::rose:
    case Movement::fell:
    case Movement::within_uncertainty:
      return movement_text(movement, composer.language());
    case Movement::appeared:
      return composer.say("report.change_new");
    case Movement::disappeared:
    case Movement::unknown:
      return composer.say("ranking.unknown");
  }
  return "";
}

std::string rank_text(const std::optional<std::size_t>& rank) { return rank ? std::to_string(*rank) : "–"; }

}  // namespace

std::vector<Inline> change_lines(const Composer& composer, std::size_t most) {
  if (!composer.comparable_previous()) return {};
  auto changes = visible_changes(composer);
  std::erase_if(changes, [](const ItemComparison* change) { return !moved(change); });
  std::ranges::stable_sort(changes, std::ranges::greater{}, [](const ItemComparison* change) {
    return std::abs(*change->after - *change->before);
  });
  std::vector<Inline> lines;
  for (const ItemComparison* change : changes) {
    if (lines.size() == most) break;
    const char* key = change->movement == Movement::rose ? "report.change_rose" : "report.change_fell";
    lines.push_back({strong(composer.words().item(change->item)),
                     {": " + composer.say(key, {{"before", composer.words().score(*change->before)},
                                                {"after", composer.words().score(*change->after)},
                                                {"rank_before", rank_text(change->rank_before)},
                                                {"rank_after", rank_text(change->rank_after)}})}});
  }
  return lines;
}

std::string change_sentence(const Composer& composer) {
  if (!composer.previous()) return "";
  if (!composer.comparable_previous()) return composer.say("report.change_other_methodology");
  const auto changes = visible_changes(composer);
  const auto count = [&changes](Movement movement) {
    return static_cast<std::int64_t>(
        std::ranges::count(changes, movement, [](const ItemComparison* change) { return change->movement; }));
  };
  return composer.say("report.change_counts", {{"rose", count(Movement::rose)},
                                               {"fell", count(Movement::fell)},
                                               {"same", count(Movement::within_uncertainty)},
                                               {"new", count(Movement::appeared)}});
}

ReportTable change_table(const Composer& composer) {
  ReportTable table{.id = "changes",
                    .caption = composer.say("report.changes_caption"),
                    .columns = {{composer.words().form(), Alignment::left, 3},
                                {composer.say("compare.danger_before"), Alignment::right, 1},
                                {composer.say("compare.danger_after"), Alignment::right, 1},
                                {composer.say("report.rank_before"), Alignment::right, 1},
                                {composer.say("report.rank_after"), Alignment::right, 1},
                                {composer.say("compare.movement"), Alignment::left, 2.4}},
                    .rows = {},
                    .note = composer.say("report.changes_note"),
                    .sheet = composer.say("report.sheet_changes")};
  if (!composer.comparable_previous()) return table;
  for (const ItemComparison* change : visible_changes(composer))
    table.rows.push_back(
        {{text_cell(composer.words().item(change->item)),
          change->before ? score_cell(composer, change->before) : text_cell("–"),
          score_cell(composer, change->after), text_cell(rank_text(change->rank_before)),
          text_cell(rank_text(change->rank_after)), text_cell(movement_word(composer, change->movement))}});
  return table;
}

}  // namespace socta
