#include "report/running_head.h"

#include "figure/text_metrics.h"

namespace socta {
namespace {

// Three quarters of the width of an A4 page's text, at 8 points.
constexpr double kMostPx = 450;
constexpr double kTextPx = 8 * 4.0 / 3;

}  // namespace

std::string running_title(const DocumentMeta& meta) {
  return wrapped(meta.title, kMostPx, kTextPx, FontWeight::regular, 1).front();
}

std::string locale_tag(Language language) {
  switch (language) {
    case Language::english:
      return "en-GB";
    case Language::serbian_cyrillic:
      return "sr-Cyrl-RS";
    case Language::serbian_latin:
      return "sr-Latn-RS";
  }
  return "";
}

std::string producer(const DocumentMeta& meta) { return "OpenSOCTA " + meta.run.engine_version; }

}  // namespace socta
