#include "report/compose.h"

#include <algorithm>
#include <array>

#include "report/at_level.h"
#include "report/chapters.h"
#include "report/composer.h"
#include "report/numbering.h"
#include "text/number_text.h"

namespace socta {
namespace {

struct Section {
  std::string_view name;
  Chapters (*compose)(const Composer&);
};

constexpr std::array<Section, 14> kSections{{
    {"summary", summary_chapters},
    {"introduction", introduction_chapters},
    {"method", method_chapters},
    {"environment", environment_chapters},
    {"ranking", ranking_chapters},
    {"areas", area_chapters},
    {"groups", crime_group_chapters},
    {"influence", influence_chapters},
    {"key_factors", key_factor_chapters},
    {"incidence", incidence_chapters},
    {"priorities", priority_chapters},
    {"narrative", narrative_chapters},
    {"unknown", unknown_chapters},
    {"annexes", annex_chapters},
}};

constexpr auto kNames = [] {
  std::array<std::string_view, kSections.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kSections[i].name;
  return names;
}();

std::string identity_text(const Composer& composer) {
  const RunIdentity& run = composer.results().run;
  return composer.say("ranking.identity",
                      {{"draws", static_cast<std::int64_t>(run.draws)},
                       {"seed", std::to_string(run.seed)},
                       {"methodology", run.methodology_code + " " + run.methodology_version},
                       {"inputs", run.inputs_hash.substr(0, 12)},
                       {"version", run.engine_version}});
}

std::vector<CoverLine> cover_lines(const Composer& composer) {
  const Assessment& assessment = composer.assessment();
  std::vector<CoverLine> lines = {
      {composer.say("report.cover_area"), composer.text(assessment.area_name, assessment.area)},
      {composer.say("report.cover_reference"), period_range_text(assessment.reference, composer.language())}};
  if (assessment.horizon)
    lines.push_back(
        {composer.say("report.cover_horizon"), period_text(*assessment.horizon, composer.language())});
  lines.push_back({composer.say("report.cover_methodology"),
                   composer.text(composer.methodology().title, composer.methodology().code)});
  lines.push_back({composer.say("report.cover_level"), composer.level_text()});
  std::erase_if(lines, [](const CoverLine& line) { return line.value.empty(); });
  return lines;
}

DocumentMeta meta_of(const Composer& composer) {
  const Assessment& assessment = composer.assessment();
  const std::string period = period_range_text(assessment.reference, composer.language());
  const std::string area = composer.text(assessment.area_name, assessment.area);
  DocumentMeta meta;
  meta.title = composer.text(assessment.title, assessment.area);
  meta.subtitle = area.empty() ? period : area + ", " + period;
  meta.description = composer.say("report.description", {{"title", meta.title}, {"place", meta.subtitle}});
  meta.language = composer.language();
  meta.level = composer.level();
  meta.level_text = composer.level_text();
  meta.notice = composer.text(assessment.notice);
  meta.cover = cover_lines(composer);
  meta.run = composer.results().run;
  meta.identity_text = identity_text(composer);
  return meta;
}

bool is_wanted(const ReportRequest& request, std::string_view section) {
  return request.sections.empty() || std::ranges::find(request.sections, section) != request.sections.end();
}

}  // namespace

std::span<const std::string_view> report_sections() { return kNames; }

Document compose_report(const ReportRequest& request) {
  const LevelledCase kept = at_level(request.input, request.results, request.level);
  const auto narrative = read_narrative({request.input.assessment, request.language, request.level});
  const Composer composer(kept, narrative, request.language, request.level, request.previous);
  Document document;
  document.meta = meta_of(composer);
  for (const Section& section : kSections) {
    if (!is_wanted(request, section.name)) continue;
    for (Chapter& chapter : section.compose(composer)) document.chapters.push_back(std::move(chapter));
  }
  number_document(document);
  return document;
}

}  // namespace socta
