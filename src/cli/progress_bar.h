#pragma once

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>

#include "cli/terminal.h"

namespace socta {

/// A bar on one line of a terminal, shown only when the work takes over half a second, and taken away when it
/// ends. Draws nothing where the stream is no terminal. May be called from several threads.
class ProgressBar {
 public:
  ProgressBar(std::FILE* stream, std::string label);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `share` of the work is done; `detail` says in a word or two what goes on.
  void show(double share, const std::string& detail = "");

 private:
  std::FILE* stream_;
  std::string label_;
  Terminal terminal_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point started_;
  std::chrono::steady_clock::time_point drawn_;
  bool visible_ = false;
};

}  // namespace socta
