#include "app/run_figures.h"

#include "domain/message_text.h"

namespace socta {
namespace {

FigureRequest request_of(const LevelledCase& content, HandlingCode level, const FigureOrder& order) {
  const bool file = order.use == FigureUse::file;
  return {.input = content.input,
          .results = content.results,
          .language = order.language,
          .level = level,
          .item = order.item,
          .series = order.series,
          .px = order.px,
          .medium = file ? FigureMedium::print : FigureMedium::screen,
          .fonts = file ? FigureFonts::embedded : FigureFonts::found};
}

// A kind of one item or series is there when its first one can be drawn.
bool is_possible(const LevelledCase& content, HandlingCode level, Language language,
                 const FigureKindEntry& kind) {
  const FigureOrder order{.kind = std::string(kind.name), .language = language};
  if (kind.of_one_item) return !content.results.items.empty();
  if (kind.of_one_series) return !content.results.trends.empty();
  return make_figure(kind.kind, request_of(content, level, order)).has_value();
}

}  // namespace

std::vector<const FigureKindEntry*> figures_of(const LevelledCase& content, HandlingCode level,
                                               Language language) {
  std::vector<const FigureKindEntry*> kinds;
  for (const FigureKindEntry& kind : figure_kinds())
    if (is_possible(content, level, language, kind)) kinds.push_back(&kind);
  return kinds;
}

Figure figure_of(const LevelledCase& content, HandlingCode level, const FigureOrder& order) {
  const FigureKindEntry* kind = find_figure_kind(order.kind);
  if (kind == nullptr) throw Error(ErrorKind::not_found, "There is no figure " + in_quotes(order.kind) + ".");
  std::optional<Figure> figure = make_figure(kind->kind, request_of(content, level, order));
  if (!figure) throw Error(ErrorKind::not_found, "The data do not allow this figure.");
  return std::move(*figure);
}

}  // namespace socta
