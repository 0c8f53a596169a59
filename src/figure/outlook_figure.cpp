#include <algorithm>

#include "figure/bar_cell.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/item_rows.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kNameShare = 0.25;
constexpr double kBarShare = 0.27;
constexpr double kGap = 14;
constexpr double kChangeWidth = 36;
constexpr double kHeadHeight = 20;
constexpr std::size_t kDriversTold = 2;
constexpr std::size_t kDriverLines = 2;
constexpr std::size_t kNarrowDriverLines = 4;

using Items = std::vector<const ItemResult*>;

/// Where the columns stand; on narrow sheets the change stands beside the name, bar and driver under it.
struct Places {
  Box bar{};  ///< its place and width, of any row
  double change = 0;
  double drivers = 0;
};

// Largest rise first; items without an outlook last.
Items by_change(const Results& results) {
  Items items = ranked_items(results);
  std::stable_sort(items.begin(), items.end(), [](const ItemResult* a, const ItemResult* b) {
    if (!a->outlook || !b->outlook) return a->outlook.has_value() && !b->outlook;
    return a->outlook->change > b->outlook->change;
  });
  return items;
}

Places places_of(const FigureSheet& sheet, double name_right) {
  if (sheet.is_narrow())
    return {{name_right, 0, sheet.right() - name_right, kBarHeight + 2}, sheet.right(), name_right};
  Places places;
  const double width = sheet.right() - sheet.left();
  places.bar = {name_right + kGap, 0, kBarShare * width, kBarHeight + 2};
  places.change = places.bar.right() + kChangeWidth;
  places.drivers = places.change + kGap;
  return places;
}

// The arrow says which way the factor moves danger.
std::string driver_text(const Wording& words, const OutlookDriver& driver) {
  return (driver.change < 0 ? "↓ " : "↑ ") + words.key_factor(driver.factor);
}

std::string drivers_text(const Wording& words, const Outlook& outlook) {
  std::string text;
  for (std::size_t i = 0; i < std::min(outlook.drivers.size(), kDriversTold); ++i)
    text += (i > 0 ? " " : "") + driver_text(words, outlook.drivers[i]);
  return text.empty() ? "–" : text;
}

std::vector<MessageArgument> arguments_of(const Wording& words, const ItemResult& item) {
  const Outlook& outlook = *item.outlook;
  return {{"item", words.item(item.item)},
          {"fall", words.percent(outlook.p_fall)},
          {"stable", words.percent(outlook.p_stable)},
          {"rise", words.percent(outlook.p_rise)},
          {"change", words.signed_hundredths(outlook.change)},
          {"drivers", drivers_text(words, outlook)}};
}

void draw_part(Svg& svg, const Wording& words, const Box& part, double share, Colour fill, Colour text) {
  constexpr double kRoom = 6;
  if (share <= 0) return;
  svg.rect(part, {fill});
  const std::string number = words.percent(share);
  if (text_width(number, kSmallPx) + kRoom <= part.width)
    svg.centred_text({part.x + part.width / 2, part.y + part.height / 2}, {number},
                     {kSmallPx, FontWeight::regular, text, Anchor::middle});
}

void draw_probabilities(Svg& svg, const Wording& words, const Box& bar, const Outlook& outlook) {
  const double fall = bar.width * outlook.p_fall;
  const double stable = bar.width * outlook.p_stable;
  const double rise = bar.width * outlook.p_rise;
  draw_part(svg, words, {bar.x, bar.y, fall, bar.height}, outlook.p_fall, Colour::relief, Colour::ground);
  draw_part(svg, words, {bar.x + fall, bar.y, stable, bar.height}, outlook.p_stable, Colour::line,
            Colour::ink);
  draw_part(svg, words, {bar.x + fall + stable, bar.y, rise, bar.height}, outlook.p_rise, Colour::harm,
            Colour::ground);
}

// The strongest is named; the tooltip and the table name the next one too.
std::vector<std::string> driver_lines(const Wording& words, const ItemResult& item, double width,
                                      std::size_t most) {
  if (!item.outlook || item.outlook->drivers.empty()) return {};
  return wrapped(driver_text(words, item.outlook->drivers.front()), width, kSmallPx, FontWeight::regular,
                 most);
}

void draw_driver(FigureSheet& sheet, const Wording& words, const Places& places, const ItemRow& row) {
  const TextStyle quiet{kSmallPx, FontWeight::regular, Colour::quiet};
  const double width = sheet.right() - places.drivers;
  if (sheet.is_narrow()) {
    const double base = row.bottom() - row.marks + places.bar.height + kSmallPx + 3;
    sheet.svg().text({places.drivers, base}, driver_lines(words, *row.item, width, kNarrowDriverLines),
                     quiet);
    return;
  }
  const auto lines = driver_lines(words, *row.item, width, kDriverLines);
  if (!lines.empty()) sheet.svg().centred_text({places.drivers, row.middle()}, lines, quiet);
}

void draw_row(FigureSheet& sheet, const Wording& words, const Places& places, const ItemRow& row) {
  Svg& svg = sheet.svg();
  Box bar = places.bar;
  bar.y = sheet.is_narrow() ? row.bottom() - row.marks : row.middle() - bar.height / 2;
  draw_item_name(sheet, words, row);
  if (!row.item->outlook) {
    svg.unknown(bar);
    return;
  }
  const Outlook& outlook = *row.item->outlook;
  draw_probabilities(svg, words, bar, outlook);
  svg.centred_text({places.change, row.name_middle()}, {words.signed_hundredths(outlook.change)},
                   {kSmallPx + 1, FontWeight::semibold, Colour::ink, Anchor::end});
  draw_driver(sheet, words, places, row);
}

ItemRows rows_of(const FigureSheet& sheet, const Wording& words, const Items& items) {
  const double top = sheet.top() + kHeadHeight;
  const auto both_lines = [](const ItemResult&) { return kDriverLines; };
  if (!sheet.is_narrow()) return item_rows(sheet, words, items, kNameShare, top, both_lines);
  const auto bar_and_driver = [&](const ItemResult& item) {
    const double width = sheet.right() - places_of(sheet, sheet.left() + kRankWidth).drivers;
    const auto lines = driver_lines(words, item, width, kNarrowDriverLines);
    return kBarHeight + 2 + 4 + static_cast<double>(lines.size()) * kSmallPx * kLineHeight + 2;
  };
  return stacked_item_rows(sheet, words, items, kChangeWidth, top, bar_and_driver);
}

void draw_heads(FigureSheet& sheet, const Wording& words, const Places& places) {
  const double y = sheet.top() + kHeadHeight - 8;
  const auto head = [&](double x, std::string_view key, Colour colour, Anchor anchor) {
    const FontWeight weight = colour == Colour::quiet ? FontWeight::regular : FontWeight::semibold;
    sheet.svg().text({x, y}, words.say(key), {kSmallPx, weight, colour, anchor});
  };
  head(places.bar.x, "outlook.falling", Colour::relief, Anchor::start);
  head(places.bar.x + places.bar.width / 2, "outlook.stable", Colour::quiet, Anchor::middle);
  head(places.bar.right(), "outlook.rising", Colour::harm, Anchor::end);
  if (!sheet.is_narrow()) head(places.drivers, "figure.outlook_drivers", Colour::quiet, Anchor::start);
}

std::string title_of(const Wording& words, const Items& items) {
  const auto known = [](const ItemResult* item) { return item->outlook.has_value(); };
  const auto end = std::partition_point(items.begin(), items.end(), known);
  const auto rising = std::max_element(items.begin(), end, [](const auto* a, const auto* b) {
    return a->outlook->p_rise < b->outlook->p_rise;
  });
  const auto falling = std::max_element(items.begin(), end, [](const auto* a, const auto* b) {
    return a->outlook->p_fall < b->outlook->p_fall;
  });
  const bool rises = (*rising)->outlook->p_rise >= (*falling)->outlook->p_fall;
  return words.say(rises ? "figure.outlook_title_rise" : "figure.outlook_title_fall",
                   arguments_of(words, rises ? **rising : **falling));
}

FigureData data_of(const Wording& words, const Items& items) {
  FigureData data{{words.form(), words.say("outlook.falling"), words.say("outlook.stable"),
                   words.say("outlook.rising"), words.say("figure.expected_change"),
                   words.say("figure.outlook_drivers")}};
  for (const ItemResult* item : items) {
    const std::string name = words.item(item->item);
    if (!item->outlook) {
      data.rows.push_back({name, "–", "–", "–", "–", "–"});
      continue;
    }
    const Outlook& outlook = *item->outlook;
    data.rows.push_back({name, words.percent(outlook.p_fall), words.percent(outlook.p_stable),
                         words.percent(outlook.p_rise), words.signed_hundredths(outlook.change),
                         drivers_text(words, outlook)});
  }
  return data;
}

std::string tooltip(const Wording& words, const ItemResult& item) {
  if (!item.outlook) return words.say("figure.outlook_tooltip_none", {{"item", words.item(item.item)}});
  return words.say("figure.outlook_tooltip", arguments_of(words, item));
}

}  // namespace

std::optional<Figure> outlook_figure(const FigureRequest& request) {
  const Wording words{request};
  const Items items = by_change(request.results);
  if (items.empty() || !items.front()->outlook) return std::nullopt;
  FigureSheet sheet(request, {"outlook", title_of(words, items), words.subtitle("figure.outlook_subtitle"),
                              words.say("figure.outlook_description")});
  const ItemRows rows = rows_of(sheet, words, items);
  const Places places = places_of(sheet, rows.name_right);
  draw_heads(sheet, words, places);
  for (const ItemRow& row : rows.rows)
    sheet.svg().with_tooltip(tooltip(words, *row.item), [&] { draw_row(sheet, words, places, row); });
  return sheet.finished(rows.bottom, data_of(words, items));
}

}  // namespace socta
