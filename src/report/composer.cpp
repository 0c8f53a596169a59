#include "report/composer.h"

#include <algorithm>

#include "domain/yardstick.h"
#include "report/figure_block.h"

namespace socta {

Composer::Composer(const LevelledCase& kept, const std::vector<NarrativeChapter>& narrative,
                   Language language, HandlingCode level, const PreviousCycle* previous)
    : kept_(kept),
      narrative_(narrative),
      previous_(previous),
      request_{.input = kept.input,
               .results = kept.results,
               .language = language,
               .level = level,
               .medium = FigureMedium::print,
               .heading = FigureHeading::left_out},
      words_{request_},
      translations_(kept.input.assessment) {
  if (comparable_previous()) request_.previous = &previous->results;
}

const PreviousCycle* Composer::comparable_previous() const {
  return previous_ && previous_->comparison.same_methodology ? previous_ : nullptr;
}

std::string Composer::say(std::string_view key, const std::vector<MessageArgument>& arguments) const {
  return words_.say(key, arguments);
}

std::string Composer::level_text() const {
  switch (level()) {
    case HandlingCode::open:
      return say("report.level_public");
    case HandlingCode::consultation:
      return say("report.level_consultation");
    case HandlingCode::restricted:
      break;
  }
  return say("report.level_restricted");
}

std::string Composer::text(const Text& text, std::string_view code) const {
  std::string found = in_language(text, request_.language);
  return found.empty() ? std::string(code) : found;
}

InlineRun Composer::run(const Text& text, Emphasis emphasis) const {
  const std::string_view wanted = to_string(request_.language);
  const std::string_view found = text.language_of(wanted);
  const bool same = found == wanted.substr(0, wanted.find('-'));
  return {in_language(text, request_.language), RunKind::text, emphasis, {}, same ? "" : std::string(found)};
}

std::string Composer::statement(std::string_view factor) const {
  std::string said = words_.key_factor(factor);
  if (said.ends_with('.')) said.pop_back();
  return said;
}

std::vector<const ItemResult*> Composer::ranked() const {
  std::vector<const ItemResult*> items;
  for (const std::size_t i : ranking(results())) items.push_back(&results().item_results[i]);
  return items;
}

const ItemResult* Composer::find_item(std::string_view code) const {
  const auto found = std::ranges::find(results().item_results, code, &ItemResult::item);
  return found == results().item_results.end() ? nullptr : &*found;
}

std::size_t Composer::scored_items() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      results().item_results, [](const ItemResult& item) { return item.score.has_value(); }));
}

std::string Composer::likelihood(double probability) const {
  std::string share = words_.percent(probability);
  if (methodology().yardsticks.empty()) return share;
  const Yardstick& yardstick = methodology().yardsticks.front();
  const auto code = probability_word(yardstick, probability);
  if (!code) return share;
  const auto word = std::ranges::find(yardstick.words, *code, &ProbabilityWord::code);
  return text(word->name, *code) + ", " + share;
}

std::string Composer::class_word(const ItemResult& item) const {
  return item.danger_class ? words_.class_name(*item.danger_class) : say("ranking.unknown");
}

std::string Composer::class_and_score(const ItemResult& item) const {
  if (!item.score) return say("ranking.unknown");
  return say("report.class_and_score", {{"class", class_word(item)}, {"score", words_.score(*item.score)}});
}

std::string Composer::interval(const Spread& spread) const {
  return words_.range(words_.score(spread.quantiles.front()), words_.score(spread.quantiles.back()));
}

std::string Composer::outlook_sentence(const ItemResult& item) const {
  if (!item.outlook) return say("report.outlook_none");
  const Outlook& outlook = *item.outlook;
  if (std::max({outlook.p_rise, outlook.p_stable, outlook.p_fall}) < 0.5)
    return say("report.outlook_open",
               {{"direction", words_.outlook(item)},
                {"likelihood", likelihood(std::max({outlook.p_rise, outlook.p_stable, outlook.p_fall}))}});
  switch (outlook.direction) {
    case OutlookDirection::rising:
      return say("report.outlook_rising", {{"likelihood", likelihood(outlook.p_rise)}});
    case OutlookDirection::stable:
      return say("report.outlook_stable", {{"likelihood", likelihood(outlook.p_stable)}});
    case OutlookDirection::falling:
      return say("report.outlook_falling", {{"likelihood", likelihood(outlook.p_fall)}});
  }
  return "";
}

std::string Composer::listed(const std::vector<std::string>& names) const {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? say("report.and") : ", ";
    text += names[i];
  }
  return text;
}

std::vector<Block> Composer::narrative_of(std::string_view name) const {
  std::vector<Block> blocks;
  for (const NarrativeChapter& chapter : narrative_)
    if (chapter.name == name) blocks.insert(blocks.end(), chapter.blocks.begin(), chapter.blocks.end());
  return blocks;
}

std::optional<Block> Composer::figure(std::string_view kind, std::string_view of) const {
  const FigureKindEntry* entry = find_figure_kind(kind);
  if (!entry) return std::nullopt;
  FigureRequest request = request_;
  (entry->of_one_series ? request.series : request.item) = of;
  return figure_block(request,
                      [entry](const FigureRequest& asked) { return make_figure(entry->kind, asked); });
}

}  // namespace socta
