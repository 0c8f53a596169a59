#include "report/office.h"

#include "domain/error.h"
#include "report/child_process.h"
#include "report/pdf_destinations.h"
#include "report/scratch_folder.h"

namespace socta {
namespace {

constexpr std::chrono::minutes kTimeLimit{2};

// A target as `--convert-to` takes it: an ending, or an ending with a filter and its options.
struct Target {
  std::string ending;
  std::string filter;
};

std::string converted(const std::string& docx, const std::filesystem::path& office, const Target& target) {
  const ScratchFolder scratch;
  const auto file = scratch.write("report.docx", docx);
  // A profile of its own: a LibreOffice that is open would take the task over and answer later.
  const ChildEnding ending = run_child(
      {office,
       {"-env:UserInstallation=file://" + (scratch.path() / "profile").string(), "--headless", "--convert-to",
        target.ending + target.filter, "--outdir", scratch.path().string(), file.string()},
       "/dev/null",
       kTimeLimit});
  std::string bytes = scratch.read("report." + target.ending);
  if (ending != ChildEnding::succeeded || bytes.empty())
    throw Error(ErrorKind::io, "LibreOffice ('" + office.string() +
                                   "') could not turn the Word document into " + target.ending + ".");
  return bytes;
}

}  // namespace

std::filesystem::path find_office() { return find_program({"soffice", "libreoffice"}); }

std::string odt_of(const std::string& docx, const std::filesystem::path& office) {
  return converted(docx, office, {"odt", ""});
}

std::map<std::string, std::size_t> bookmark_pages(const std::string& docx,
                                                  const std::filesystem::path& office) {
  const std::string pdf = converted(
      docx, office,
      {"pdf",
       ":writer_pdf_Export:{\"ExportBookmarksToPDFDestination\":{\"type\":\"boolean\",\"value\":\"true\"}}"});
  // LibreOffice writes the underscore that our bookmarks begin with as its code.
  constexpr std::string_view kUnderscore = "5F";
  std::map<std::string, std::size_t> pages;
  for (const auto& [name, page] : pdf_destinations(pdf))
    pages.emplace(name.starts_with(kUnderscore) ? "_" + name.substr(kUnderscore.size()) : name, page);
  return pages;
}

}  // namespace socta
