#pragma once

#include <string>
#include <vector>

#include "domain/methodology.h"

namespace socta {

/// A page of the methodology as it is presented. `place` is what a participant marks and never changes with
/// the order of pages: "methodology", "area.CODE", "form.CODE", "group.CODE", "indicator.CODE", "classes",
/// "environment", "domains", "stakeholders", "sources", "scheme.CODE".
struct BriefingPage {
  std::string place;
  Text title{};
  std::vector<Text> body{};  ///< paragraphs
  int level = 1;             ///< 2: belongs to the page of level 1 before it
  std::string kind{};        ///< the word of the place before its '.'

  bool operator==(const BriefingPage&) const = default;
};

/// The whole methodology, page by page; parts that it does not have are left out. Titles of ours are in
/// English and Serbian, the rest in the methodology's languages.
std::vector<BriefingPage> briefing_pages(const Methodology& methodology);

}  // namespace socta
