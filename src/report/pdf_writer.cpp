#include "report/pdf_writer.h"

#include <algorithm>

#include "report/pdf_destinations.h"
#include "report/running_head.h"
#include "text/message.h"

namespace socta {
namespace {

constexpr const char* kPageNumberClass = "page-number";

// As wide as a number of three digits, so that the numbers of the second printing move nothing.
constexpr const char* kPlaceholder = "000";

std::string css_string(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    // "</style>" must not end the sheet; a line break must not end the string.
    if (c == '<') {
      quoted += "\\3c ";
    } else if (c == '\n' || c == '\r') {
      quoted += ' ';
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

// "Page {page} of {pages}" as CSS content: texts and counters.
std::string page_of_pages(Language language) {
  const std::string text = message(language, "report_file.page_of", {{"page", "\x01"}, {"pages", "\x02"}});
  std::string content;
  std::string piece;
  for (const char c : text) {
    if (c != '\x01' && c != '\x02') {
      piece += c;
      continue;
    }
    if (!piece.empty()) content += css_string(piece) + " ";
    content += c == '\x01' ? "counter(page) " : "counter(pages) ";
    piece.clear();
  }
  return content + (piece.empty() ? "" : css_string(piece));
}

std::string with_style(const std::string& html, const std::string& style) {
  const std::size_t head_end = html.find("</head>");
  if (head_end == std::string::npos) return html;
  return html.substr(0, head_end) + "<style>" + style + "</style>" + html.substr(head_end);
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Range contents_of(const std::string& html) {
  const std::size_t begin = html.find("<nav class=\"contents\"");
  if (begin == std::string::npos) return {};
  const std::size_t end = html.find("</nav>", begin);
  return {begin, end == std::string::npos ? html.size() : end};
}

template <typename NumberOf>
std::string numbered(const std::string& html, const NumberOf& number_of) {
  const Range contents = contents_of(html);
  std::string filled = html.substr(0, contents.begin);
  std::size_t at = contents.begin;
  for (;;) {
    const std::size_t link = html.find("href=\"#", at);
    const std::size_t end = link < contents.end ? html.find("</a>", link) : std::string::npos;
    if (end == std::string::npos || end > contents.end) break;
    const std::string anchor = html.substr(link + 7, html.find('"', link + 7) - link - 7);
    const std::string number = number_of(anchor);
    filled += html.substr(at, end - at);
    if (!number.empty())
      filled += std::string("<span class=\"") + kPageNumberClass + "\">" + number + "</span>";
    at = end;
    filled += "</a>";
    at += 4;
  }
  return filled + html.substr(at);
}

// An empty SVG element takes the room of the whole one, and lays out at once.
std::string without_drawings(const std::string& html) {
  std::string plain;
  std::size_t at = 0;
  for (std::size_t begin = html.find("<svg"); begin != std::string::npos; begin = html.find("<svg", at)) {
    const std::size_t inside = html.find('>', begin);
    const std::size_t end = html.find("</svg>", begin);
    if (end == std::string::npos) break;
    plain += html.substr(at, inside + 1 - at);
    at = end;
  }
  return plain + html.substr(at);
}

}  // namespace

std::string page_style(const DocumentMeta& meta) {
  const std::string number = std::string(".") + kPageNumberClass;
  return "@page{@top-left{content:" + css_string(running_title(meta)) +
         "}@bottom-right{content:" + page_of_pages(meta.language) +
         "}}@page:first{@top-left{content:none}@bottom-right{content:none}}" +
         "@media print{.contents a{grid-template-columns:12mm 1fr auto}" + number +
         "{min-width:10mm;text-align:right;font-variant-numeric:tabular-nums}}@media screen{" + number +
         "{display:none}}";
}

std::string with_page_numbers(const std::string& html, const std::map<std::string, std::size_t>& pages) {
  return numbered(html, [&pages](const std::string& anchor) {
    const auto found = pages.find(anchor);
    return found == pages.end() ? std::string() : std::to_string(found->second);
  });
}

std::string write_pdf(const Document& document, const std::string& html, const Browser& browser) {
  const std::string styled = with_style(html, page_style(document.meta));
  const std::string draft =
      numbered(without_drawings(styled), [](const std::string&) { return std::string(kPlaceholder); });
  const auto pages = pdf_destinations(print_page(browser, draft, PrintQuality::draft));
  return print_page(browser, with_page_numbers(styled, pages), PrintQuality::final_copy);
}

}  // namespace socta
