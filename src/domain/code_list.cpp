#include "domain/code_list.h"

#include <algorithm>

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

Sentence CodeList::there_is_no(std::string_view code) const {
  std::string key = "there_is_no_" + noun_;
  std::ranges::replace(key, ' ', '_');
  return Sentence(std::move(key), "There is no " + noun_ + " {code}", {quoted("code", code)}) +
         did_you_mean(code, codes_);
}

}  // namespace socta
