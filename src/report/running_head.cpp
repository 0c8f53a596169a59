#include "report/running_head.h"

namespace socta {
namespace {

constexpr std::size_t kMostBytes = 120;

}  // namespace

std::string running_title(const DocumentMeta& meta) {
  if (meta.title.size() <= kMostBytes) return meta.title;
  std::size_t end = meta.title.rfind(' ', kMostBytes);
  if (end == std::string::npos || end == 0) {
    end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(meta.title[end]) & 0xC0U) == 0x80U) --end;
  }
  return meta.title.substr(0, end) + " …";
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
