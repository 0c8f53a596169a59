#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace socta {

/// The Chromium that prints and draws: the environment variable SOCTA_BROWSER, else chromium,
/// chromium-browser, google-chrome or google-chrome-stable on PATH; empty when there is none.
std::filesystem::path find_browser();

/// Chromium without a window. Pages it is given are files; it fetches nothing.
struct Browser {
  std::filesystem::path program;
  std::chrono::milliseconds time_limit{60'000};  ///< for one page
};

/// Prints an HTML page as a tagged PDF with an outline of its headings. Throws Error (io) when the browser
/// does not start, does not end in time or writes no PDF.
std::string print_page(const Browser& browser, const std::string& html);

/// The document as HTML after its scripts have run. Throws Error (io) as print_page does.
std::string run_page(const Browser& browser, const std::string& html);

}  // namespace socta
