#include "report/markdown_blocks.h"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace socta {
namespace {

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text ? text : "";
}

// "[@E1; @E2]" in running text becomes two citations that follow the word before them without a space.
void add_text(std::string_view text, const InlineRun& style, Inline& into) {
  const auto plain = [&](std::string_view part) {
    if (part.empty()) return;
    InlineRun run = style;
    run.text = part;
    into.push_back(std::move(run));
  };
  for (std::size_t open = text.find("[@"); open != text.npos; open = text.find("[@")) {
    const std::size_t close = text.find(']', open);
    if (close == text.npos) break;
    std::string_view before = text.substr(0, open);
    while (before.ends_with(' ')) before.remove_suffix(1);
    plain(before);
    if (before.empty() && !into.empty() && into.back().kind == RunKind::text)
      while (into.back().text.ends_with(' ')) into.back().text.pop_back();
    std::string_view codes = text.substr(open + 1, close - open - 1);
    for (std::size_t at = codes.find('@'); at != codes.npos; at = codes.find('@', at + 1)) {
      const std::size_t end = std::min(codes.find_first_of("; ", at), codes.size());
      into.push_back(
          {"", RunKind::citation, Emphasis::none, std::string(codes.substr(at + 1, end - at - 1))});
    }
    text.remove_prefix(close + 1);
  }
  plain(text);
}

bool is_safe_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

InlineRun link_style(std::string address, InlineRun style) {
  if (address.starts_with('#')) {
    style.kind = RunKind::reference;
    style.target = address.substr(1);
  } else if (is_safe_address(address)) {
    style.kind = RunKind::link;
    style.target = std::move(address);
  }
  return style;
}

void add_inlines(cmark_node* parent, const InlineRun& style, Inline& into) {
  for (cmark_node* node = cmark_node_first_child(parent); node; node = cmark_node_next(node)) {
    InlineRun inner = style;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        add_text(literal(node), style, into);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        add_text(" ", style, into);
        break;
      case CMARK_NODE_EMPH:
      case CMARK_NODE_STRONG:
        inner.emphasis = cmark_node_get_type(node) == CMARK_NODE_EMPH ? Emphasis::emphasis : Emphasis::strong;
        add_inlines(node, inner, into);
        break;
      case CMARK_NODE_LINK:
        add_inlines(node, link_style(cmark_node_get_url(node), style), into);
        break;
      case CMARK_NODE_IMAGE:
        add_inlines(node, style, into);
        break;
      default:
        break;
    }
  }
}

// "<!-- handling: consultation -->"; nullopt for any other HTML. A word that is no code counts as restricted.
std::optional<HandlingCode> handling_mark(std::string_view html) {
  constexpr std::string_view kOpen = "<!-- handling:";
  if (!html.starts_with(kOpen)) return std::nullopt;
  html.remove_prefix(kOpen.size());
  const std::size_t begin = std::min(html.find_first_not_of(' '), html.size());
  html.remove_prefix(begin);
  return parse_handling_code(html.substr(0, html.find_first_of(" -"))).value_or(HandlingCode::restricted);
}

class BlockReader {
 public:
  explicit BlockReader(const MarkdownReading& reading)
      : reading_(reading), file_(reading.unmarked), here_(reading.unmarked) {}

  std::vector<Block> read(cmark_node* document) {
    for (cmark_node* node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
      read_block(node);
      first_ = false;
    }
    drop_empty_headings();
    return std::move(blocks_);
  }

 private:
  void read_block(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
        mark(literal(node));
        break;
      case CMARK_NODE_HEADING:
        here_ = file_;
        if (here_ <= reading_.level) add_heading(node);
        break;
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_CODE_BLOCK:
        add_paragraph(node);
        break;
      case CMARK_NODE_LIST:
        add_list(node);
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child))
          read_block(child);
        break;
      default:
        break;
    }
  }

  void mark(const std::string& html) {
    const auto code = handling_mark(html);
    if (!code) return;
    if (first_) file_ = *code;
    here_ = std::max(file_, *code);
  }

  // The runs when the level may see them; empty when it may not.
  Inline visible(Inline runs) const {
    HandlingCode needed = here_;
    for (const InlineRun& run : runs)
      if (run.kind == RunKind::citation) {
        const auto found = reading_.evidence.find(run.target);
        needed =
            std::max(needed, found == reading_.evidence.end() ? HandlingCode::restricted : found->second);
      }
    if (needed > reading_.level) return {};
    if (reading_.language == Language::serbian_latin)
      for (InlineRun& run : runs) run.text = latin(run.text);
    return runs;
  }

  void add_heading(cmark_node* node) {
    Inline runs;
    add_inlines(node, {}, runs);
    std::string text;
    for (const InlineRun& run : visible(std::move(runs))) text += run.text;
    if (!text.empty()) blocks_.emplace_back(Heading{cmark_node_get_heading_level(node), text});
  }

  void add_paragraph(cmark_node* node) {
    Inline runs;
    add_inlines(node, {}, runs);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) runs.push_back({literal(node)});
    runs = visible(std::move(runs));
    if (!runs.empty()) blocks_.emplace_back(Paragraph{std::move(runs)});
  }

  void add_list(cmark_node* node) {
    List list;
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) list.kind = ListKind::numbers;
    add_items(node, 0, list);
    if (!list.items.empty()) blocks_.emplace_back(std::move(list));
  }

  void add_items(cmark_node* node, int depth, List& list) {
    for (cmark_node* item = cmark_node_first_child(node); item; item = cmark_node_next(item))
      for (cmark_node* child = cmark_node_first_child(item); child; child = cmark_node_next(child)) {
        if (cmark_node_get_type(child) == CMARK_NODE_LIST) add_items(child, depth + 1, list);
        if (cmark_node_get_type(child) != CMARK_NODE_PARAGRAPH) continue;
        Inline runs;
        add_inlines(child, {}, runs);
        runs = visible(std::move(runs));
        if (!runs.empty()) list.items.push_back({std::move(runs), depth});
      }
  }

  void drop_empty_headings() {
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      const auto* heading = std::get_if<Heading>(&blocks_[i]);
      if (!heading || heading->level == 1) continue;
      const auto* next = i + 1 < blocks_.size() ? std::get_if<Heading>(&blocks_[i + 1]) : nullptr;
      if (i + 1 == blocks_.size() || (next && next->level <= heading->level))
        blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  const MarkdownReading& reading_;
  std::vector<Block> blocks_;
  HandlingCode file_;
  HandlingCode here_;
  bool first_ = true;
};

}  // namespace

std::vector<Block> markdown_blocks(std::string_view markdown, const MarkdownReading& reading) {
  const std::unique_ptr<cmark_node, NodeDeleter> document(
      cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_VALIDATE_UTF8));
  cmark_consolidate_text_nodes(document.get());
  return BlockReader(reading).read(document.get());
}

}  // namespace socta
