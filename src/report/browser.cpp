#include "report/browser.h"

#include <unistd.h>

#include <cstdlib>

#include "domain/error.h"
#include "report/child_process.h"
#include "report/scratch_folder.h"

namespace socta {
namespace {

constexpr const char* kPageFile = "page.html";
constexpr const char* kPdfFile = "page.pdf";

// An empty profile of its own: nothing of the user's settings or history comes in, and a browser that is
// already open is left alone.
std::vector<std::string> common_arguments(const ScratchFolder& scratch) {
  std::vector<std::string> arguments{"--headless",
                                     "--disable-gpu",
                                     "--disable-background-networking",
                                     "--disable-component-update",
                                     "--disable-sync",
                                     "--disable-extensions",
                                     "--no-first-run",
                                     "--no-default-browser-check",
                                     "--hide-scrollbars",
                                     "--user-data-dir=" + (scratch.path() / "profile").string()};
  // Chromium refuses to run as root with its sandbox, as in a container.
  if (geteuid() == 0) arguments.emplace_back("--no-sandbox");
  return arguments;
}

std::string seconds(std::chrono::milliseconds time) { return std::to_string(time.count() / 1000) + " s"; }

void require_success(ChildEnding ending, const Browser& browser) {
  const std::string program = "'" + browser.program.string() + "'";
  switch (ending) {
    case ChildEnding::succeeded:
      return;
    case ChildEnding::not_started:
      throw Error(ErrorKind::io, "The browser " + program + " could not be started.");
    case ChildEnding::timed_out:
      throw Error(ErrorKind::io, "The browser " + program + " did not finish within " +
                                     seconds(browser.time_limit) + " and was ended.");
    case ChildEnding::failed:
      throw Error(ErrorKind::io, "The browser " + program + " failed.");
  }
}

void show(const Browser& browser, const ScratchFolder& scratch, const std::string& html,
          const std::vector<std::string>& task) {
  const auto page = scratch.write(kPageFile, html);
  std::vector<std::string> arguments = common_arguments(scratch);
  arguments.insert(arguments.end(), task.begin(), task.end());
  arguments.push_back("file://" + page.string());
  require_success(run_child({browser.program, std::move(arguments), "/dev/null", browser.time_limit}),
                  browser);
}

std::vector<std::string> print_arguments(const std::filesystem::path& pdf, PrintQuality quality) {
  std::vector<std::string> arguments{"--no-pdf-header-footer", "--print-to-pdf=" + pdf.string()};
  switch (quality) {
    case PrintQuality::final_copy:
      arguments.insert(arguments.end(), {"--generate-pdf-document-outline", "--export-tagged-pdf"});
      break;
    case PrintQuality::draft:
      arguments.emplace_back("--disable-pdf-tagging");
      break;
  }
  return arguments;
}

}  // namespace

std::filesystem::path find_browser() {
  if (const char* named = std::getenv("SOCTA_BROWSER"); named != nullptr && *named != '\0')
    return access(named, X_OK) == 0 ? std::filesystem::path(named) : find_program({named});
  return find_program(
      {"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"});
}

std::string print_page(const Browser& browser, const std::string& html, PrintQuality quality) {
  const ScratchFolder scratch;
  show(browser, scratch, html, print_arguments(scratch.path() / kPdfFile, quality));
  std::string pdf = scratch.read(kPdfFile);
  if (!pdf.starts_with("%PDF-"))
    throw Error(ErrorKind::io, "The browser '" + browser.program.string() + "' wrote no PDF.");
  return pdf;
}

}  // namespace socta
