#include "app/write_report.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "app/report_formats.h"
#include "format/file_bytes.h"
#include "report/compose.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

template <typename Names>
std::string listed(const Names& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : report_formats()) names.push_back(format.name);
  return names;
}

void check(const WriteReportRequest& request) {
  Problems problems;
  for (const std::string& format : request.formats)
    if (!find_report_format(format))
      problems.error("There is no format '" + format + "'; there are: " + listed(format_names()) + ".");
  for (const std::string& section : request.sections)
    if (std::ranges::find(report_sections(), section) == report_sections().end())
      problems.error("There is no section '" + section + "'; there are: " + listed(report_sections()) + ".");
  problems.throw_if_errors();
}

std::string file_name(const WriteReportRequest& request, const ReportFormat& format) {
  std::string name = "report." + std::string(to_string(request.language)) + ".";
  if (request.level != HandlingCode::open) name += std::string(to_string(request.level)) + ".";
  return name + std::string(format.name);
}

void make_folder(const fs::path& out) {
  std::error_code failure;
  fs::create_directories(out, failure);
  if (failure)
    throw Error(ErrorKind::io, "The folder '" + out.string() + "' cannot be made: " + failure.message() + ".",
                {out.string()});
}

}  // namespace

std::vector<fs::path> write_report(const AssessedFolder& assessed, const WriteReportRequest& request) {
  check(request);
  const Document document = compose_report({.input = assessed.input,
                                            .results = assessed.results,
                                            .language = request.language,
                                            .level = request.level,
                                            .sections = request.sections});
  std::vector<std::pair<fs::path, std::string>> files;
  for (const std::string& name : request.formats) {
    const ReportFormat& format = *find_report_format(name);
    files.emplace_back(request.out / file_name(request, format), format.write(document));
  }
  make_folder(request.out);
  std::vector<fs::path> written;
  for (const auto& [path, bytes] : files) {
    write_file_atomically(path, bytes);
    written.push_back(path);
  }
  return written;
}

}  // namespace socta
