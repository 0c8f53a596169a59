#include "app/write_report.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <system_error>
#include <utility>

#include "app/report_formats.h"
#include "engine/comparison.h"
#include "format/file_bytes.h"
#include "format/output_files.h"
#include "report/compose.h"
#include "report/narrative.h"
#include "report/word_template.h"
#include "text/message.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetweenReports{100};

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
  std::string name = std::string(kReportStem) + std::string(to_string(request.language)) + ".";
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

struct MadeFile {
  fs::path path;
  std::string bytes;
};

struct House {
  std::string bytes;
  std::string file;
};

House house_of(const Document& document, const WriteReportRequest& request) {
  if (request.house.empty()) return {};
  House house{read_file(request.house, request.house.string()), request.house.string()};
  read_word_template(house.bytes, house.file, document.meta);
  return house;
}

struct FormatInWork {
  const ReportFormat* format = nullptr;
  std::future<std::string> bytes{};
};

std::vector<FormatInWork> started(const FormatInputs& inputs, const WriteReportRequest& request,
                                  WrittenReport& report) {
  std::vector<FormatInWork> work;
  for (const std::string& name : request.formats) {
    const ReportFormat* format = find_report_format(name);
    if (std::string lacking = format->lacking(request.language); !lacking.empty()) {
      report.not_written.push_back(std::move(lacking));
      continue;
    }
    if (std::string poorer = format->poorer(request.language); !poorer.empty())
      report.remarks.push_back(std::move(poorer));
    work.push_back(
        {format, std::async(std::launch::async, [format, &inputs] { return format->write(inputs); })});
  }
  return work;
}

ReportProgress progress_of(const std::vector<FormatInWork>& work) {
  ReportProgress progress{.done = 0, .all = work.size()};
  for (const FormatInWork& each : work) {
    if (each.bytes.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
      ++progress.done;
    } else {
      progress.in_work.emplace_back(each.format->name);
    }
  }
  return progress;
}

void wait_for_all(const std::vector<FormatInWork>& work, const WriteReportRequest& request) {
  for (const FormatInWork& each : work)
    while (each.bytes.wait_for(kBetweenReports) != std::future_status::ready)
      if (request.on_progress) request.on_progress(progress_of(work));
}

// What a program outside could not do is said; what is wrong with the request or the folder is thrown.
std::vector<MadeFile> made_files(const FormatInputs& inputs, const WriteReportRequest& request,
                                 WrittenReport& report) {
  std::vector<FormatInWork> work = started(inputs, request, report);
  wait_for_all(work, request);
  std::vector<MadeFile> files;
  for (FormatInWork& each : work) {
    try {
      files.push_back({request.out / file_name(request, *each.format), each.bytes.get()});
    } catch (const Error& failure) {
      if (failure.kind() != ErrorKind::io) throw;
      report.not_written.emplace_back(failure.what());
    }
  }
  return files;
}

std::optional<PreviousCycle> previous_cycle(const AssessedFolder& assessed,
                                            const WriteReportRequest& request) {
  if (request.previous.empty()) return std::nullopt;
  PreviousCycle cycle{results_at(request.previous), {}};
  cycle.comparison = compare(cycle.results, assessed.results);
  return cycle;
}

std::string previous_remark(const std::optional<PreviousCycle>& previous, Language language) {
  if (!previous) return "";
  if (previous->comparison.same_run) return message(language, "report.previous_same_run");
  return previous->comparison.same_methodology ? "" : message(language, "report.previous_other_methodology");
}

std::string narrative_remark(const AssessedFolder& assessed, const WriteReportRequest& request) {
  const NarrativeGaps gaps = narrative_gaps({assessed.input.assessment, request.language, request.level});
  if (gaps == NarrativeGaps{}) return "";
  return message(request.language, "report.narrative_left_out",
                 {{"chapters", static_cast<std::int64_t>(gaps.chapters)},
                  {"passages", static_cast<std::int64_t>(gaps.passages)}});
}

}  // namespace

WrittenReport write_report(const AssessedFolder& assessed, const WriteReportRequest& request) {
  check(request);
  const auto previous = previous_cycle(assessed, request);
  const Document document = compose_report({.input = assessed.input,
                                            .results = assessed.results,
                                            .language = request.language,
                                            .level = request.level,
                                            .sections = request.sections,
                                            .previous = previous ? &*previous : nullptr});
  WrittenReport report;
  for (std::string remark :
       {previous_remark(previous, request.language), narrative_remark(assessed, request)})
    if (!remark.empty()) report.remarks.push_back(std::move(remark));
  House house = house_of(document, request);
  const FormatInputs inputs(document, std::move(house.bytes), std::move(house.file));
  const std::vector<MadeFile> files = made_files(inputs, request, report);
  make_folder(request.out);
  for (const MadeFile& file : files) {
    write_file_atomically(file.path, file.bytes);
    report.files.push_back(file.path);
  }
  return report;
}

}  // namespace socta
