#include "app/write_document.h"

#include <chrono>
#include <future>
#include <string_view>
#include <utility>

#include "app/report_formats.h"
#include "domain/error.h"
#include "format/file_bytes.h"
#include "report/word_template.h"

namespace socta {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kBetweenReports{100};

std::string format_names() {
  std::string text;
  for (const ReportFormat& format : report_formats())
    text += (text.empty() ? "" : ", ") + std::string(format.name);
  return text;
}

std::string file_name(const DocumentFiles& request, const ReportFormat& format) {
  std::string name = request.stem + std::string(to_string(request.language)) + ".";
  if (request.level != HandlingCode::open) name += std::string(to_string(request.level)) + ".";
  return name + std::string(format.name);
}

struct MadeFile {
  fs::path path;
  std::string bytes;
};

struct House {
  std::string bytes;
  std::string file;
};

House house_of(const Document& document, const DocumentFiles& request) {
  if (request.house.empty()) return {};
  House house{read_file(request.house, request.house.string()), request.house.string()};
  read_word_template(house.bytes, house.file, document.meta);
  return house;
}

struct FormatInWork {
  const ReportFormat* format = nullptr;
  std::future<std::string> bytes{};
};

std::vector<FormatInWork> started(const FormatInputs& inputs, const DocumentFiles& request,
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

void wait_for_all(const std::vector<FormatInWork>& work, const DocumentFiles& request) {
  for (const FormatInWork& each : work)
    while (each.bytes.wait_for(kBetweenReports) != std::future_status::ready)
      if (request.on_progress) request.on_progress(progress_of(work));
}

// What a program outside could not do is said; what is wrong with the request or the folder is thrown.
std::vector<MadeFile> made_files(const FormatInputs& inputs, const DocumentFiles& request,
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

}  // namespace

void check_formats(const std::vector<std::string>& formats, Problems& problems) {
  for (const std::string& format : formats)
    if (!find_report_format(format))
      problems.error("There is no format '" + format + "'; there are: " + format_names() + ".");
}

WrittenReport write_document(const Document& document, const DocumentFiles& request,
                             std::vector<std::string> remarks) {
  WrittenReport report;
  report.remarks = std::move(remarks);
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
