#include "app/briefing_pages.h"

#include <algorithm>
#include <functional>

#include "text/message.h"
#include "text/number_text.h"

namespace socta {
namespace {

Text in_both(const std::function<std::string(Language)>& sentence) {
  return {{{"en", sentence(Language::english)}, {"sr", sentence(Language::serbian_cyrillic)}}};
}

Text words(const char* key) {
  return in_both([key](Language language) { return message(language, key); });
}

BriefingPage page(std::string kind, const std::string& code, Text title, int level) {
  const std::string place = code.empty() ? kind : kind + "." + code;
  return {place, std::move(title), {}, level, std::move(kind)};
}

void add_text(BriefingPage& page, const Text& text) {
  if (!text.empty()) page.body.push_back(text);
}

using Pages = std::vector<BriefingPage>;

void add_crime(const Methodology& methodology, const std::string& parent, int level, Pages& pages) {
  for (const CrimeNode& node : methodology.crime_nodes) {
    if (node.parent != parent) continue;
    pages.push_back(page(level == 1 ? "area" : "form", node.code, node.name, std::min(level, 2)));
    add_text(pages.back(), node.description);
    add_crime(methodology, node.code, level + 1, pages);
  }
}

Text point_line(const ScalePoint& point) {
  return in_both([&point](Language language) {
    return message(language, "briefing.point",
                   {{"value", number_text(point.value, 0, language)},
                    {"label", in_language(point.label, language)},
                    {"anchor", in_language(point.anchor, language)}});
  });
}

BriefingPage indicator_page(const Indicator& indicator) {
  BriefingPage made = page("indicator", indicator.code, indicator.name, 2);
  add_text(made, indicator.question);
  for (const ScalePoint& point : indicator.scale.points)
    if (!point.anchor.empty()) made.body.push_back(point_line(point));
  return made;
}

void add_groups(const Methodology& methodology, Pages& pages) {
  const std::vector<double> weights = group_weights(methodology);
  for (std::size_t g = 0; g < methodology.groups.size(); ++g) {
    const IndicatorGroup& group = methodology.groups[g];
    pages.push_back(page("group", group.code, group.name, 1));
    add_text(pages.back(), group.description);
    pages.back().body.push_back(in_both([&](Language language) {
      return message(language, "briefing.weight", {{"share", percent_text(weights[g], language)}});
    }));
    for (const Indicator& indicator : methodology.indicators)
      if (indicator.group == group.code) pages.push_back(indicator_page(indicator));
  }
}

void add_classes(const Methodology& methodology, Pages& pages) {
  if (methodology.classes.empty()) return;
  pages.push_back(page("classes", "", words("briefing.classes"), 1));
  for (const DangerClass& one : methodology.classes)
    pages.back().body.push_back(in_both([&one](Language language) {
      return message(
          language, "briefing.class",
          {{"name", in_language(one.name, language)}, {"from", number_text(one.from, 0, language)}});
    }));
}

Text named_line(const Text& name, const Text& description) {
  if (description.empty()) return name;
  return in_both([&](Language language) {
    return message(
        language, "briefing.named",
        {{"name", in_language(name, language)}, {"description", in_language(description, language)}});
  });
}

void add_list(const char* kind, const char* title, const std::vector<NamedCode>& list, Pages& pages) {
  if (list.empty()) return;
  pages.push_back(page(kind, "", words(title), 1));
  for (const NamedCode& one : list) pages.back().body.push_back(named_line(one.name, one.description));
}

void add_stakeholders(const Methodology& methodology, Pages& pages) {
  if (methodology.stakeholders.empty()) return;
  pages.push_back(page("stakeholders", "", words("briefing.stakeholders"), 1));
  for (const Stakeholder& one : methodology.stakeholders) pages.back().body.push_back(one.name);
}

void add_grades(const std::vector<SourceGrade>& grades, BriefingPage& page) {
  for (const SourceGrade& grade : grades)
    page.body.push_back(in_both([&grade](Language language) {
      return message(language, "briefing.named",
                     {{"name", grade.code}, {"description", in_language(grade.name, language)}});
    }));
}

void add_sources(const Methodology& methodology, Pages& pages) {
  pages.push_back(page("sources", "", words("briefing.sources"), 1));
  pages.back().body.push_back(words("briefing.sources_text"));
  for (const GradingScheme& scheme : methodology.grading_schemes) {
    pages.push_back(page("scheme", scheme.code, scheme.name, 2));
    add_grades(scheme.reliability, pages.back());
    add_grades(scheme.information, pages.back());
  }
}

}  // namespace

std::vector<BriefingPage> briefing_pages(const Methodology& methodology) {
  Pages pages{page("methodology", "", methodology.title, 1)};
  add_text(pages.back(), methodology.description);
  add_crime(methodology, "", 1, pages);
  add_groups(methodology, pages);
  add_classes(methodology, pages);
  add_list("environment", "briefing.environment", methodology.environment.categories, pages);
  add_list("domains", "briefing.domains", methodology.domains, pages);
  add_stakeholders(methodology, pages);
  add_sources(methodology, pages);
  return pages;
}

}  // namespace socta
