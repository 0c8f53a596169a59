#include "figure/theme.h"

#include <array>
#include <cmath>

namespace socta {
namespace {

struct ColourModes {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

// In dark mode the classes grow lighter with severity, so that the most severe stands out most there too.
constexpr std::array<ColourModes, 15> kColours{{
    {"ink", "#1B2A3A", "#E6EBEF"},
    {"quiet", "#5B6770", "#A3AFB8"},
    {"line", "#E3E8EC", "#2E3B47"},
    {"ground", "#FFFFFF", "#141D26"},
    {"shade", "#F4F6F8", "#1C2731"},
    {"accent", "#2F5D8A", "#7FB0DD"},
    {"hatch", "#98A5AE", "#64737F"},
    {"class-1", "#B8C4CC", "#566570"},
    {"class-2", "#8A9BA8", "#7E909E"},
    {"class-3", "#B9975B", "#BFA067"},
    {"class-4", "#C4622D", "#E0894F"},
    {"class-5", "#8E1B2E", "#EE6E80"},
    {"class-6", "#4A0D1A", "#FFB9C2"},
    {"relief", "#2F7F79", "#63B9B2"},
    {"harm", "#8E1B2E", "#EE6E80"},
}};

const ColourModes& colours_of(Colour colour) { return kColours[static_cast<std::size_t>(colour)]; }

std::string variables(std::string_view selector, std::string_view ColourModes::*mode) {
  std::string text = std::string(selector) + "{";
  for (const ColourModes& colour : kColours)
    text += "--" + std::string(colour.name) + ":" + std::string(colour.*mode) + ";";
  return text + "}";
}

std::string uses() {
  std::string text;
  for (const ColourModes& colour : kColours) {
    const std::string name(colour.name);
    text += ".socta-figure .f-" + name + "{fill:var(--" + name + ")}";
    text += ".socta-figure .s-" + name + "{stroke:var(--" + name + ")}";
  }
  return text;
}

}  // namespace

std::string_view colour_name(Colour colour) { return colours_of(colour).name; }

std::string_view light_colour(Colour colour) { return colours_of(colour).light; }

const std::string& screen_style() {
  static const std::string style =
      variables(".socta-figure", &ColourModes::light) + "@media (prefers-color-scheme:dark){" +
      variables(".socta-figure", &ColourModes::dark) + "}" +
      variables(":root[data-theme=light] .socta-figure", &ColourModes::light) +
      variables(":root[data-theme=dark] .socta-figure", &ColourModes::dark) + "@media print{" +
      variables(":root .socta-figure.socta-figure", &ColourModes::light) + "}" + uses();
  return style;
}

Colour class_colour(std::size_t index, std::size_t classes) {
  constexpr double kColours = 6;
  const double place =
      classes < 2 ? 0 : static_cast<double>(index) * (kColours - 1) / static_cast<double>(classes - 1);
  return static_cast<Colour>(static_cast<int>(Colour::class_1) + static_cast<int>(std::lround(place)));
}

}  // namespace socta
