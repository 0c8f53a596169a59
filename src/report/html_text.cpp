#include "report/html_text.h"

#include <array>
#include <cstdio>

#include "figure/svg.h"

namespace socta {
namespace {

std::string emphasised(const InlineRun& run) {
  std::string text = html_escaped(run.text);
  switch (run.emphasis) {
    case Emphasis::none:
      return text;
    case Emphasis::emphasis:
      return "<em>" + text + "</em>";
    case Emphasis::strong:
      return "<strong>" + text + "</strong>";
  }
  return text;
}

std::string run_html(const InlineRun& run) {
  switch (run.kind) {
    case RunKind::text:
      return run.language.empty() ? emphasised(run)
                                  : "<span dir=\"auto\" lang=\"" + html_escaped(run.language) + "\">" +
                                        emphasised(run) + "</span>";
    case RunKind::link:
      return "<a href=\"" + html_escaped(run.target) + "\" rel=\"noreferrer\">" + emphasised(run) + "</a>";
    case RunKind::citation:
      return "<sup class=\"cite\"><a href=\"#" + html_escaped(run.target) + "\">[" + html_escaped(run.text) +
             "]</a></sup>";
    case RunKind::reference:
      return "<a href=\"#" + html_escaped(run.target) + "\">" + emphasised(run) + "</a>";
  }
  return "";
}

}  // namespace

std::string html_escaped(std::string_view text) { return xml_escaped(text); }

std::string css_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain) {
      escaped += c;
      continue;
    }
    std::array<char, 8> code{};
    std::snprintf(code.data(), code.size(), "\\%x ", byte);
    escaped += code.data();
  }
  return escaped;
}

std::string html_inline(const Inline& runs) {
  std::string html;
  for (const InlineRun& run : runs) html += run_html(run);
  return html;
}

}  // namespace socta
