#include "report/chapter_builder.h"
#include "report/chapters.h"
#include "report/statements.h"
#include "report/table_cells.h"

namespace socta {
namespace {

constexpr std::size_t kShownIndicators = 10;
constexpr std::size_t kShownDriving = 6;
constexpr std::size_t kShownItems = 3;

std::string items_text(const Composer& composer, const KeyFactor& factor) {
  std::vector<std::string> names;
  for (const std::string& item : factor.items)
    if (names.size() < kShownItems) names.push_back(composer.words().item(item));
  return names.empty() ? "–" : composer.listed(names);
}

struct FactorTable {
  std::string id;
  std::string caption_key;
  std::string column_key;
  std::string sheet_key;
  std::size_t most = 0;
};

ReportTable factor_table(const Composer& composer, const std::vector<KeyFactor>& factors,
                         const FactorTable& as) {
  ReportTable table{.id = as.id,
                    .caption = composer.say(as.caption_key),
                    .columns = {{composer.say(as.column_key), Alignment::left, 4},
                                {composer.say("report.share"), Alignment::right, 1},
                                {composer.say("ranking.interval"), Alignment::right, 1.6},
                                {composer.say("report.acts_most_on"), Alignment::left, 4}},
                    .rows = {},
                    .sheet = composer.say(as.sheet_key)};
  for (const KeyFactor& factor : factors) {
    if (table.rows.size() == as.most) break;
    table.rows.push_back({{text_cell(composer.statement(factor.code)), percent_cell(composer, factor.power),
                           text_cell(composer.words().range(composer.words().percent(factor.low),
                                                            composer.words().percent(factor.high))),
                           text_cell(items_text(composer, factor))}});
  }
  return table;
}

}  // namespace

Chapters key_factor_chapters(const Composer& composer) {
  const KeyFactors& factors = composer.results().key_factors;
  if (factors.differentiating.empty() && factors.driving.empty()) return {};
  ChapterBuilder chapter(composer, "key_factors", ChapterKind::body);
  chapter.title(composer.say("report.key_factors"), "chapter-key-factors");
  chapter.finding(key_group_sentence(composer)).narrative("key_factors");
  chapter.paragraph(composer.say("report.key_factors_lead")).figure("key-factors");
  chapter.table(factor_table(composer, factors.differentiating_groups,
                             {"key-groups", "report.key_groups_caption", "report.group",
                              "report.sheet_key_groups", factors.differentiating_groups.size()}));
  chapter.table(factor_table(composer, factors.differentiating,
                             {"key-indicators", "report.key_indicators_caption", "report.indicator",
                              "report.sheet_key_indicators", kShownIndicators}));
  if (!factors.driving.empty())
    chapter.section(composer.say("report.driving_title"))
        .paragraph(composer.say("report.driving_lead"))
        .table(factor_table(
            composer, factors.driving,
            {"driving", "report.driving_caption", "report.factor", "report.sheet_driving", kShownDriving}));
  return only(std::move(chapter).finished());
}

}  // namespace socta
