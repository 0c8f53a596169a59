#include "app/report_formats.h"

#include <algorithm>
#include <array>

#include "report/html_writer.h"
#include "report/markdown_writer.h"

namespace socta {
namespace {

constexpr std::array<ReportFormat, 2> kFormats{{
    {"html", write_html},
    {"md", write_markdown},
}};

}  // namespace

std::span<const ReportFormat> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto found = std::ranges::find(kFormats, name, &ReportFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace socta
