#include <algorithm>
#include <numeric>

#include "domain/translation.h"
#include "figure/figure_sheet.h"
#include "figure/figures.h"
#include "figure/group_card.h"
#include "figure/group_graph_layout.h"
#include "figure/wording.h"

namespace socta {
namespace {

constexpr double kSideShare = 0.27;    // of the sheet: crime forms
constexpr double kMiddleShare = 0.25;  // groups
constexpr double kAreaShare = 0.16;
constexpr double kHeadHeight = 24;
constexpr double kPadding = 10;
constexpr double kBetween = 10;
constexpr double kStub = 40;  // links between groups run across it

/// A node of one column: what is written in its box, and where it stands.
struct Node {
  std::string code;
  std::vector<std::string> lines{};
  Box box{};

  double middle() const { return box.y + box.height / 2; }
};

/// Groups stand in the middle, so that no line crosses a column.
struct Graph {
  std::vector<const CrimeGroup*> groups{};
  std::vector<Node> middle{};
  std::vector<Node> forms{};
  std::vector<Node> areas{};
  std::vector<SideEdge> form_edges{};
  std::vector<SideEdge> area_edges{};
};

std::vector<const CrimeGroup*> visible_groups(const FigureRequest& request) {
  std::vector<const CrimeGroup*> groups;
  for (const CrimeGroup& group : request.input.assessment.groups)
    if (group.handling <= request.level) groups.push_back(&group);
  return groups;
}

std::string verdict_text(const Wording& words, GroupVerdict verdict) {
  switch (verdict) {
    case GroupVerdict::is_group:
      return words.say("crime_groups.is_group");
    case GroupVerdict::is_not:
      return words.say("crime_groups.is_not");
    case GroupVerdict::cannot_be_told:
      return words.say("crime_groups.cannot_be_told");
  }
  return {};
}

// Empty where none was reached.
std::string verdict_on(const Wording& words, const CrimeGroup& group) {
  const auto& all = words.request.results.group_assessments;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const GroupAssessment& a) { return a.group == group.code; });
  return found == all.end() || !found->verdict ? "" : verdict_text(words, *found->verdict);
}

std::vector<std::string> group_lines(const Wording& words, const CrimeGroup& group, double width) {
  auto lines = wrapped(group.code, width, kLabelPx, FontWeight::semibold, 1);
  const std::string verdict = verdict_on(words, group);
  if (!verdict.empty()) lines.push_back(wrapped(verdict, width, kSmallPx, FontWeight::regular, 1).front());
  return lines;
}

std::size_t position_of(std::vector<Node>& nodes, const std::string& code) {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.code == code; });
  if (found != nodes.end()) return static_cast<std::size_t>(found - nodes.begin());
  nodes.push_back({code});
  return nodes.size() - 1;
}

Graph graph_of(const FigureRequest& request) {
  Graph graph;
  graph.groups = visible_groups(request);
  for (std::size_t g = 0; g < graph.groups.size(); ++g) {
    graph.middle.push_back({graph.groups[g]->code});
    for (const std::string& item : graph.groups[g]->items)
      graph.form_edges.push_back({g, position_of(graph.forms, item)});
    for (const std::string& area : graph.groups[g]->areas)
      graph.area_edges.push_back({g, position_of(graph.areas, area)});
  }
  return graph;
}

double height_of(const Node& node) {
  return static_cast<double>(node.lines.size()) * kLabelPx * kLineHeight + kPadding;
}

double column_height(const std::vector<Node>& nodes) {
  double height = 0;
  for (const Node& node : nodes) height += height_of(node) + kBetween;
  return height;
}

// Spreads a column evenly over the height of the highest.
void place_column(std::vector<Node>& nodes, const std::vector<std::size_t>& order, const Box& column) {
  if (nodes.empty()) return;
  const double spare = (column.height - column_height(nodes)) / static_cast<double>(nodes.size());
  double y = column.y;
  for (const std::size_t i : order) {
    const double height = height_of(nodes[i]);
    nodes[i].box = {column.x, y + (spare + kBetween) / 2, column.width, height};
    y += height + kBetween + spare;
  }
}

void place(const FigureSheet& sheet, const Wording& words, Graph& graph) {
  const double width = sheet.right() - sheet.left();
  const double top = sheet.top() + kHeadHeight;
  Box forms{sheet.left(), top, kSideShare * width, 0};
  Box middle{sheet.left() + 0.44 * width, top, kMiddleShare * width, 0};
  Box areas{sheet.right() - kAreaShare * width, top, kAreaShare * width, 0};
  for (std::size_t g = 0; g < graph.groups.size(); ++g)
    graph.middle[g].lines = group_lines(words, *graph.groups[g], middle.width - 2 * kPadding);
  for (Node& node : graph.forms)
    node.lines = wrapped(words.item(node.code), forms.width - 2 * kPadding, kLabelPx);
  for (Node& node : graph.areas)
    node.lines = wrapped(node.code, areas.width - 2 * kPadding, kLabelPx, FontWeight::regular, 2);
  forms.height = middle.height = areas.height =
      std::max({column_height(graph.forms), column_height(graph.middle), column_height(graph.areas)});
  std::vector<std::size_t> order(graph.middle.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  place_column(graph.middle, order, middle);
  place_column(graph.forms, side_order(graph.forms.size(), graph.form_edges, order), forms);
  place_column(graph.areas, side_order(graph.areas.size(), graph.area_edges, order), areas);
}

void draw_edges(Svg& svg, const Graph& graph) {
  for (const SideEdge& edge : graph.form_edges) {
    const Node& form = graph.forms[edge.side];
    svg.line({form.box.right(), form.middle()},
             {graph.middle[edge.middle].box.x, graph.middle[edge.middle].middle()},
             {Colour::accent, 1.3, 0.6});
  }
  for (const SideEdge& edge : graph.area_edges) {
    const Node& area = graph.areas[edge.side];
    const Node& group = graph.middle[edge.middle];
    svg.polyline({{group.box.right(), group.middle()},
                  {group.box.right() + kStub, group.middle()},
                  {area.box.x, area.middle()}},
                 {Colour::hatch, 1.3});
  }
}

const Node* find_node(const std::vector<Node>& nodes, std::string_view code) {
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [code](const Node& node) { return node.code == code; });
  return found == nodes.end() ? nullptr : &*found;
}

// Links between groups run as brackets right of them, each a little further out.
void draw_links(FigureSheet& sheet, const Wording& words, const Graph& graph) {
  double out = 10;
  const Translations translations(words.request.input.assessment);
  for (const GroupLink& link : words.request.input.assessment.group_links) {
    const Node* from = find_node(graph.middle, link.from);
    const Node* to = find_node(graph.middle, link.to);
    if (!from || !to || from == to) continue;
    const double x = from->box.right();
    const double shift = from->middle() < to->middle() ? 6 : -6;
    const Text kind = translations.of("group_links", translation_key(link), "kind", link.kind);
    const std::string tooltip = words.say(
        "figure.graph_tooltip_link", {{"from", link.from}, {"to", link.to}, {"kind", words.name(kind, "")}});
    sheet.svg().with_tooltip(tooltip, [&] {
      sheet.svg().polyline({{x, from->middle() + shift},
                            {x + out, from->middle() + shift},
                            {x + out, to->middle() - shift},
                            {x, to->middle() - shift}},
                           {Colour::harm, 1.6, 1, true});
    });
    out = out < 34 ? out + 7 : 10;
  }
}

void draw_box(Svg& svg, const Node& node, Colour stroke, FontWeight first) {
  svg.rect(node.box, {Colour::shade, 1, stroke}, 3);
  const double up = static_cast<double>(node.lines.size() - 1) / 2 * kLabelPx * kLineHeight;
  for (std::size_t i = 0; i < node.lines.size(); ++i) {
    const bool second = first == FontWeight::semibold && i > 0;
    svg.centred_text(
        {node.box.x + kPadding, node.middle() - up + static_cast<double>(i) * kLabelPx * kLineHeight},
        {node.lines[i]},
        second ? TextStyle{kSmallPx, FontWeight::regular, Colour::quiet}
               : TextStyle{kLabelPx, first, Colour::ink});
  }
}

std::string tooltip(const Wording& words, const CrimeGroup& group) {
  const Translations translations(words.request.input.assessment);
  const Text text = translations.of("groups", translation_key(group), "description", group.description);
  return words.say("figure.graph_tooltip", {{"group", group.code}, {"text", words.name(text, "")}});
}

void draw_nodes(FigureSheet& sheet, const Wording& words, const Graph& graph) {
  for (const Node& node : graph.forms) draw_box(sheet.svg(), node, Colour::line, FontWeight::regular);
  for (const Node& node : graph.areas) draw_box(sheet.svg(), node, Colour::line, FontWeight::regular);
  for (std::size_t g = 0; g < graph.middle.size(); ++g)
    sheet.svg().with_tooltip(tooltip(words, *graph.groups[g]), [&] {
      draw_box(sheet.svg(), graph.middle[g], Colour::accent, FontWeight::semibold);
    });
}

void draw_heads(FigureSheet& sheet, const Wording& words, const Graph& graph) {
  const double y = sheet.top() + 12;
  const TextStyle style{kSmallPx, FontWeight::regular, Colour::quiet};
  if (!graph.forms.empty()) sheet.svg().text({graph.forms.front().box.x, y}, words.form(), style);
  sheet.svg().text({graph.middle.front().box.x, y}, words.say("figure.crime_group"), style);
  if (!graph.areas.empty()) sheet.svg().text({graph.areas.front().box.x, y}, words.say("figure.area"), style);
}

double bottom_of(const Graph& graph) {
  double bottom = 0;
  for (const auto* column : {&graph.forms, &graph.middle, &graph.areas})
    for (const Node& node : *column) bottom = std::max(bottom, node.box.bottom());
  return bottom;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string text;
  for (const std::string& part : texts) text += (text.empty() ? "" : ", ") + part;
  return text.empty() ? "–" : text;
}

std::vector<std::string> links_of(const Assessment& assessment, const Graph& graph, const std::string& code) {
  std::vector<std::string> linked;
  for (const GroupLink& link : assessment.group_links) {
    if (!find_node(graph.middle, link.from) || !find_node(graph.middle, link.to)) continue;
    if (link.from == code) linked.push_back(link.to);
    if (link.to == code) linked.push_back(link.from);
  }
  return linked;
}

std::vector<std::string> form_names(const Wording& words, const CrimeGroup& group) {
  std::vector<std::string> names;
  for (const std::string& item : group.items) names.push_back(words.item(item));
  return names;
}

FigureData data_of(const Wording& words, const Graph& graph) {
  FigureData data{{words.say("figure.crime_group"), words.form(), words.say("figure.area"),
                   words.say("figure.linked_groups")}};
  for (const CrimeGroup* group : graph.groups)
    data.rows.push_back({group->code, joined(form_names(words, *group)), joined(group->areas),
                         joined(links_of(words.request.input.assessment, graph, group->code))});
  return data;
}

FigureText text_of(const Wording& words, const Graph& graph) {
  const std::vector<MessageArgument> counts = {{"groups", static_cast<std::int64_t>(graph.middle.size())},
                                               {"forms", static_cast<std::int64_t>(graph.forms.size())}};
  const Assessment& assessment = words.request.input.assessment;
  return {"graph", words.say("figure.graph_title", counts),
          words.say("figure.graph_subtitle", {{"area", words.name(assessment.area_name, assessment.area)}}),
          words.say("figure.graph_description", counts)};
}

void draw_columns(FigureSheet& sheet, const Wording& words, Graph& graph) {
  place(sheet, words, graph);
  draw_heads(sheet, words, graph);
  draw_edges(sheet.svg(), graph);
  draw_links(sheet, words, graph);
  draw_nodes(sheet, words, graph);
}

GroupCard card_of(const Wording& words, const CrimeGroup& group) {
  GroupCard card{group.code, verdict_on(words, group)};
  if (!group.items.empty()) card.parts.push_back({words.form(), joined(form_names(words, group))});
  if (!group.areas.empty()) card.parts.push_back({words.say("figure.area"), joined(group.areas)});
  return card;
}

// On narrow sheets forms and areas stand in the box of the group, and only links between groups are lines.
void draw_cards(FigureSheet& sheet, const Wording& words, Graph& graph) {
  double y = sheet.top();
  for (std::size_t g = 0; g < graph.groups.size(); ++g) {
    const GroupCard card = card_of(words, *graph.groups[g]);
    const double width = sheet.width() - kStub;
    graph.middle[g].box = {sheet.left(), y, width, height_of(card, width)};
    sheet.svg().with_tooltip(tooltip(words, *graph.groups[g]),
                             [&] { draw_group_card(sheet.svg(), graph.middle[g].box, card); });
    y = graph.middle[g].box.bottom() + kBetween;
  }
  draw_links(sheet, words, graph);
}

}  // namespace

std::optional<Figure> graph_figure(const FigureRequest& request) {
  const Wording words{request};
  Graph graph = graph_of(request);
  if (graph.groups.empty()) return std::nullopt;
  FigureSheet sheet(request, text_of(words, graph));
  const auto draw = sheet.is_narrow() ? draw_cards : draw_columns;
  draw(sheet, words, graph);
  return sheet.finished(bottom_of(graph), data_of(words, graph));
}

}  // namespace socta
