#include <algorithm>

#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/table_cells.h"

namespace socta {
namespace {

constexpr std::size_t kShownItems = 3;

struct DomainInfluence {
  const NamedCode* domain;
  double mean = 0;
  std::vector<const InfluenceCell*> cells{};  ///< strongest first
};

std::vector<DomainInfluence> by_domain(const Composer& composer) {
  std::vector<DomainInfluence> domains;
  for (const NamedCode& domain : composer.methodology().domains) {
    DomainInfluence influence{&domain, 0, {}};
    for (const InfluenceCell& cell : composer.results().influence)
      if (cell.domain == domain.code && cell.score) influence.cells.push_back(&cell);
    if (influence.cells.empty()) continue;
    for (const InfluenceCell* cell : influence.cells) influence.mean += *cell->score;
    influence.mean /= static_cast<double>(influence.cells.size());
    std::ranges::stable_sort(influence.cells, std::greater<>(),
                             [](const InfluenceCell* cell) { return *cell->score; });
    domains.push_back(std::move(influence));
  }
  std::ranges::stable_sort(domains, std::greater<>(), &DomainInfluence::mean);
  return domains;
}

std::vector<std::string> strongest(const Composer& composer, const DomainInfluence& influence) {
  std::vector<std::string> names;
  for (const InfluenceCell* cell : influence.cells)
    if (names.size() < kShownItems) names.push_back(composer.words().item(cell->item));
  return names;
}

ReportTable domain_table(const Composer& composer, const std::vector<DomainInfluence>& domains) {
  ReportTable table{.id = "influence",
                    .caption = composer.say("report.influence_caption"),
                    .columns = {{composer.say("report.domain"), Alignment::left, 3},
                                {composer.say("report.mean_influence"), Alignment::right, 1.2},
                                {composer.say("report.strongest_from"), Alignment::left, 5}},
                    .rows = {},
                    .note = composer.say("report.influence_note"),
                    .sheet = composer.say("report.sheet_influence")};
  for (const DomainInfluence& influence : domains)
    table.rows.push_back({{text_cell(composer.text(influence.domain->name, influence.domain->code)),
                           hundredths_cell(composer, influence.mean),
                           text_cell(composer.listed(strongest(composer, influence)))}});
  return table;
}

}  // namespace

Chapters influence_chapters(const Composer& composer) {
  const auto domains = by_domain(composer);
  if (domains.empty() && composer.narrative_of("influence").empty()) return {};
  ChapterBuilder chapter(composer, "influence", ChapterKind::body);
  chapter.title(composer.say("report.influence"), "chapter-influence");
  if (!domains.empty())
    chapter.finding(composer.say("report.influence_finding",
                                 {{"domain", composer.text(domains.front().domain->name)},
                                  {"items", composer.listed(strongest(composer, domains.front()))}}));
  chapter.narrative("influence").figure("influence").table(domain_table(composer, domains));
  return only(std::move(chapter).finished());
}

}  // namespace socta
