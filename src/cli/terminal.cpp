#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace socta {
namespace {

constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidest = 120;

const char* code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "\033[1m";
    case Ink::quiet:
      return "\033[2m";
    case Ink::accent:
      return "\033[34m";
    case Ink::calm:
      return "\033[36m";
    case Ink::moderate:
      return "\033[33m";
    case Ink::severe:
      return "\033[31m";
  }
  return "";
}

}  // namespace

Terminal terminal_of(std::FILE* stream) {
  Terminal terminal;
  const int descriptor = fileno(stream);
  terminal.interactive = isatty(descriptor) == 1;
  const char* const no_colour = std::getenv("NO_COLOR");
  terminal.colours = terminal.interactive && !(no_colour && *no_colour);
  winsize size{};
  if (terminal.interactive && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    terminal.width = std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
  return terminal;
}

std::string inked(std::string_view text, Ink ink, const Terminal& terminal) {
  if (!terminal.colours || ink == Ink::plain) return std::string(text);
  return code_of(ink) + std::string(text) + "\033[0m";
}

}  // namespace socta
