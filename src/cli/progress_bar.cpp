#include "cli/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace socta {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kPatience{500};
constexpr milliseconds kBetweenFrames{100};
constexpr std::size_t kCells = 30;

}  // namespace

ProgressBar::ProgressBar(std::FILE* stream, std::string label)
    : stream_(stream),
      label_(std::move(label)),
      terminal_(terminal_of(stream)),
      started_(steady_clock::now()),
      drawn_(started_) {}

ProgressBar::~ProgressBar() {
  if (visible_) std::fputs("\r\033[K", stream_);
}

void ProgressBar::show(double share, const std::string& detail) {
  if (!terminal_.interactive) return;
  const std::lock_guard lock(mutex_);
  const auto now = steady_clock::now();
  if (now - started_ < kPatience || now - drawn_ < kBetweenFrames) return;
  drawn_ = now;
  visible_ = true;
  const auto done = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * kCells));
  std::string bar;
  for (std::size_t i = 0; i < kCells; ++i) bar += i < done ? "━" : "─";
  std::fprintf(stream_, "\r\033[K%s %s %3.0f %%  %s", label_.c_str(), bar.c_str(), share * 100,
               detail.c_str());
  std::fflush(stream_);
}

}  // namespace socta
