#include "cli/result_page.h"

#include "cli/text_table.h"
#include "text/number_text.h"

namespace socta {

std::string ResultPage::say(std::string_view key, const std::vector<MessageArgument>& arguments) const {
  return message(language, key, arguments);
}

std::string ResultPage::name_of(std::string_view item) const {
  return in_language(Text{{{"en", item_name(input, item, "en")}, {"sr", item_name(input, item, "sr")}}},
                     language);
}

std::string ResultPage::percent(double share) const { return percent_text(share, language); }

std::string result_section(const ResultPage& page, std::string_view title_key,
                           const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string text = inked(page.say(title_key), Ink::strong, page.terminal) + "\n";
  for (const std::string& line : lines) text += "  " + paragraph(line, 2, page.terminal);
  return text;
}

}  // namespace socta
