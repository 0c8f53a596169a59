#include "report/html_writer.h"

#include <span>

#include "domain/embedded_file.h"
#include "domain/version.h"
#include "report/html_blocks.h"
#include "report/html_fonts.h"
#include "report/html_text.h"
#include "report/page_orientation.h"
#include "text/message.h"

namespace socta {

std::span<const EmbeddedFile> report_files();

namespace {

std::string_view style_sheet() {
  for (const EmbeddedFile& file : report_files())
    if (file.name == "report.css") return file.bytes;
  return "";
}

// Running head and page numbers; Chromium prints them from version 131 on, others leave the margins empty.
std::string page_rules(const DocumentMeta& meta) {
  return "@page{@top-left{content:\"" + css_escaped(meta.title) + "\"}@top-right{content:\"" +
         css_escaped(meta.level_text) + "\"}}\n";
}

std::string meta_tag(std::string_view name, std::string_view content) {
  return "<meta name=\"" + std::string(name) + "\" content=\"" + html_escaped(content) + "\">\n";
}

std::string head(const DocumentMeta& meta, const std::string& body) {
  return "<head>\n<meta charset=\"utf-8\">\n" + meta_tag("viewport", "width=device-width, initial-scale=1") +
         "<title>" + html_escaped(meta.title + " – " + meta.subtitle) + "</title>\n" +
         meta_tag("description", meta.description) +
         meta_tag("generator", std::string("OpenSOCTA ") + kVersion) +
         meta_tag("handling", to_string(meta.level)) + meta_tag("color-scheme", "light dark") + "<style>\n" +
         font_faces(body) + std::string(style_sheet()) + page_rules(meta) + screen_style() +
         "\n</style>\n</head>\n";
}

std::string cover(const DocumentMeta& meta) {
  std::string html = "<header class=\"cover\">\n<p class=\"level\">" + html_escaped(meta.level_text) +
                     "</p>\n<h1 dir=\"auto\">" + html_escaped(meta.title) + "</h1>\n<p class=\"subtitle\">" +
                     html_escaped(meta.subtitle) + "</p>\n<dl>\n";
  for (const CoverLine& line : meta.cover)
    html += "<div><dt>" + html_escaped(line.name) + "</dt><dd>" + html_escaped(line.value) + "</dd></div>\n";
  html += "</dl>\n";
  if (!meta.notice.empty()) html += "<p class=\"cover-notice\">" + html_escaped(meta.notice) + "</p>\n";
  return html + "<p class=\"identity\">" + html_escaped(meta.identity_text) + "</p>\n</header>\n";
}

std::string contents_link(const Heading& heading) {
  return "<a href=\"#" + html_escaped(heading.anchor) + "\"><span class=\"number\">" +
         html_escaped(heading.number) + "</span><span>" + html_escaped(heading.text) + "</span></a>";
}

std::string contents(const Document& document) {
  const std::string title = html_escaped(message(document.meta.language, "report.contents"));
  std::string html = "<nav class=\"contents\" aria-label=\"" + title + "\">\n<p class=\"contents-title\">" +
                     title + "</p>\n<ul>\n";
  for (const Chapter& chapter : document.chapters)
    if (const auto* heading = std::get_if<Heading>(&chapter.blocks.front()))
      html += "<li class=\"" + std::string(chapter.kind == ChapterKind::annex ? "annex" : "chapter") + "\">" +
              contents_link(*heading) + "</li>\n";
  return html + "</ul>\n</nav>\n";
}

std::string chapter_html(const Chapter& chapter, Language language) {
  std::string kind = "body";
  if (chapter.kind == ChapterKind::summary) kind = "summary";
  if (chapter.kind == ChapterKind::annex) kind = "annex";
  if (orientation_of(chapter) == Orientation::landscape) kind += " wide";
  std::string html = "<section class=\"chapter " + kind + "\">\n";
  for (const Block& block : chapter.blocks) html += html_block(block, language);
  return html + "</section>\n";
}

std::string body(const Document& document) {
  const DocumentMeta& meta = document.meta;
  std::string html = "<body>\n<a class=\"skip\" href=\"#text\">" +
                     html_escaped(message(meta.language, "report.skip")) + "</a>\n" + cover(meta) +
                     "<div class=\"page\">\n" + contents(document) + "<main id=\"text\"" +
                     (meta.flow == ChapterFlow::run_on ? " class=\"run-on\"" : "") + ">\n";
  for (const Chapter& chapter : document.chapters) html += chapter_html(chapter, meta.language);
  return html + "</main>\n</div>\n<footer class=\"foot\"><span>" + html_escaped(meta.level_text) +
         "</span><span>" + html_escaped(meta.identity_text) + "</span></footer>\n</body>\n";
}

}  // namespace

std::string write_html(const Document& document) {
  const std::string text = body(document);
  return "<!doctype html>\n<html lang=\"" + std::string(to_string(document.meta.language)) + "\">\n" +
         head(document.meta, text) + text + "</html>\n";
}

}  // namespace socta
