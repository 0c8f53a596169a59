#include "app/report_formats.h"

#include <algorithm>
#include <array>
#include <optional>

#include "report/browser.h"
#include "report/html_writer.h"
#include "report/markdown_writer.h"
#include "report/office.h"
#include "report/pdf_writer.h"
#include "report/word_report.h"
#include "report/xlsx_writer.h"
#include "text/message.h"

namespace socta {
namespace {

std::string html(const FormatInputs& inputs) { return write_html(inputs.document()); }

std::string markdown(const FormatInputs& inputs) { return write_markdown(inputs.document()); }

std::string xlsx(const FormatInputs& inputs) { return write_xlsx(inputs.document()); }

std::string pdf(const FormatInputs& inputs) {
  return write_pdf(inputs.document(), write_html(inputs.document()), {find_browser()});
}

std::string docx(const FormatInputs& inputs) { return inputs.docx(); }

std::string odt(const FormatInputs& inputs) { return odt_of(inputs.docx(), find_office()); }

std::string nothing(Language) { return ""; }

std::string no_browser(Language language) {
  return find_browser().empty() ? message(language, "report_file.no_browser") : "";
}

std::string no_office(Language language) {
  return find_office().empty() ? message(language, "report_file.no_office") : "";
}

std::string no_page_numbers(Language language) {
  return find_office().empty() ? message(language, "report_file.no_page_numbers") : "";
}

constexpr std::array<ReportFormat, 6> kFormats{{
    {"html", html, nothing, nothing},
    {"md", markdown, nothing, nothing},
    {"pdf", pdf, no_browser, nothing},
    {"docx", docx, nothing, no_page_numbers},
    {"odt", odt, no_office, nothing},
    {"xlsx", xlsx, nothing, nothing},
}};

}  // namespace

const std::string& FormatInputs::docx() const {
  std::call_once(made_, [this] {
    std::optional<WordTemplate> house;
    if (!house_.empty()) house = read_word_template(house_, house_file_, document_.meta);
    docx_ = make_docx(document_, house ? &*house : nullptr, find_office());
  });
  return docx_;
}

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &ReportFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

std::string report_media_type(std::string_view format) {
  if (format == "html") return "text/html; charset=utf-8";
  if (format == "pdf") return "application/pdf";
  if (format == "md") return "text/markdown; charset=utf-8";
  if (format == "docx") return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (format == "xlsx") return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (format == "odt") return "application/vnd.oasis.opendocument.text";
  return "application/octet-stream";
}

}  // namespace socta
