#include "report/odt_writer.h"

#include "domain/error.h"
#include "report/child_process.h"
#include "report/scratch_folder.h"

namespace socta {
namespace {

constexpr std::chrono::minutes kTimeLimit{2};

}  // namespace

std::filesystem::path find_office() { return find_program({"soffice", "libreoffice"}); }

std::string odt_of(const std::string& docx, const std::filesystem::path& office) {
  const ScratchFolder scratch;
  const auto file = scratch.write("report.docx", docx);
  // A profile of its own: a LibreOffice that is open would take the task over and answer later.
  const ChildEnding ending =
      run_child({office,
                 {"-env:UserInstallation=file://" + (scratch.path() / "profile").string(), "--headless",
                  "--convert-to", "odt", "--outdir", scratch.path().string(), file.string()},
                 "/dev/null",
                 kTimeLimit});
  std::string odt = scratch.read("report.odt");
  if (ending != ChildEnding::succeeded || odt.empty())
    throw Error(ErrorKind::io, "LibreOffice ('" + office.string() + "') wrote no OpenDocument text.");
  return odt;
}

}  // namespace socta
