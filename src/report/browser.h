#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace socta {

/// The Chromium that prints: the environment variable SOCTA_BROWSER, else chromium-headless-shell, which
/// starts and prints in half the time, chromium, chromium-browser, google-chrome or google-chrome-stable on
/// PATH; empty when there is none.
std::filesystem::path find_browser();

/// Chromium without a window. Pages it is given are files; it fetches nothing.
struct Browser {
  std::filesystem::path program;
  std::chrono::milliseconds time_limit{180'000};  ///< for one page
};

/// final_copy: tagged, with an outline of the headings. draft: neither, in less than half the time; its pages
/// break at the same places.
enum class PrintQuality { final_copy, draft };

/// Prints an HTML page as PDF. Throws Error (io) when the browser does not start, does not end in time or
/// writes no PDF.
std::string print_page(const Browser& browser, const std::string& html, PrintQuality quality);

}  // namespace socta
