#include "app/report_formats.h"

#include <algorithm>
#include <array>
#include <optional>

#include "report/browser.h"
#include "report/docx_writer.h"
#include "report/figure_pictures.h"
#include "report/html_fonts.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/odt_writer.h"
#include "report/pdf_writer.h"
#include "report/xlsx_writer.h"
#include "text/message.h"

namespace socta {
namespace {

std::string html(const FormatInputs& inputs) { return write_html(inputs.document); }

std::string markdown(const FormatInputs& inputs) { return write_markdown(inputs.document); }

std::string xlsx(const FormatInputs& inputs) { return write_xlsx(inputs.document); }

std::string pdf(const FormatInputs& inputs) {
  return write_pdf(inputs.document, write_html(inputs.document), {find_browser()});
}

std::string drawn_text(const Document& document) {
  std::string text;
  for (const Chapter& chapter : document.chapters)
    for (const Block& block : chapter.blocks)
      if (const auto* figure = std::get_if<FigureBlock>(&block)) text += figure->figure.svg;
  return text;
}

// Figures are lettered in Sans alone, and the browser reads the fonts anew for each of them.
std::string figure_fonts(const Document& document) {
  std::string kept = font_faces(drawn_text(document));
  constexpr std::string_view kRule = "@font-face{";
  for (std::size_t at = kept.find(kRule); at != std::string::npos;) {
    const std::size_t next = kept.find(kRule, at + 1);
    const std::size_t length = next == std::string::npos ? kept.size() - at : next - at;
    const bool sans = std::string_view(kept).substr(at, length).find("'IBM Plex Sans'") != std::string::npos;
    if (!sans) kept.erase(at, length);
    at = kept.find(kRule, sans ? at + 1 : at);
  }
  return kept;
}

std::string docx(const FormatInputs& inputs) {
  const Document& document = inputs.document;
  std::optional<WordTemplate> house;
  if (!inputs.house.empty()) house = read_word_template(inputs.house, inputs.house_file, document.meta);
  const auto pictures = draw_pictures(document, figure_fonts(document), find_picture_tools());
  return write_docx(document, {.pictures = pictures, .house = house ? &*house : nullptr});
}

std::string odt(const FormatInputs& inputs) { return odt_of(docx(inputs), find_office()); }

std::string nothing(Language) { return ""; }

std::string no_browser(Language language) {
  return find_browser().empty() ? message(language, "report_file.no_browser") : "";
}

std::string no_office(Language language) {
  return find_office().empty() ? message(language, "report_file.no_office") : "";
}

std::string no_pictures(Language language) {
  const PictureTools tools = find_picture_tools();
  return tools.browser.empty() && tools.rsvg.empty() ? message(language, "report_file.no_pictures") : "";
}

constexpr std::array<ReportFormat, 6> kFormats{{
    {"html", html, nothing, nothing},
    {"md", markdown, nothing, nothing},
    {"pdf", pdf, no_browser, nothing},
    {"docx", docx, nothing, no_pictures},
    {"odt", odt, no_office, no_pictures},
    {"xlsx", xlsx, nothing, nothing},
}};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &ReportFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace socta
