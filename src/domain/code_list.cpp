#include "domain/code_list.h"

#include <algorithm>

#include "domain/message_text.h"
#include "domain/suggestion.h"

namespace socta {

bool is_assessment_code(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

void CodeList::add(std::string code) {
  if (known_.insert(code).second) codes_.push_back(std::move(code));
}

std::string CodeList::there_is_no(std::string_view code) const {
  return "There is no " + noun_ + " " + in_quotes(code) + did_you_mean(code, codes_);
}

}  // namespace socta
