#include "report/annex_tables.h"
#include "report/chapter_builder.h"
#include "report/table_cells.h"
#include "text/number_text.h"

namespace socta {
namespace {

double held_share(const ItemResult& item) {
  return item.rank && *item.rank <= item.rank_acceptability.size() ? item.rank_acceptability[*item.rank - 1]
                                                                   : 0;
}

ReportCell rank_cell(const Composer& composer, const ItemResult& item) {
  if (!item.rank) return text_cell("–");
  ReportCell cell = count_cell(composer, *item.rank);
  if (item.tied_with > 0) cell.runs.front().text += " =";
  return cell;
}

ReportTable ranking_table(const Composer& composer) {
  ReportTable table{.id = "ranking",
                    .caption = composer.say("report.ranking_caption"),
                    .columns = {{composer.say("ranking.rank"), Alignment::right, 0.8},
                                {composer.words().form(), Alignment::left, 3},
                                {composer.say("ranking.class"), Alignment::left, 1.8},
                                {composer.say("ranking.danger"), Alignment::right, 1.1},
                                {composer.say("ranking.interval"), Alignment::right, 1.4},
                                {composer.say("report.threat"), Alignment::right, 1},
                                {composer.say("report.damage"), Alignment::right, 1},
                                {composer.say("ranking.outlook"), Alignment::left, 2},
                                {composer.say("ranking.known"), Alignment::right, 1.1}},
                    .rows = {},
                    .note = composer.say("ranking.legend"),
                    .sheet = composer.say("report.sheet_ranking")};
  for (const ItemResult* item : composer.ranked())
    table.rows.push_back(
        {{rank_cell(composer, *item), text_cell(composer.words().item(item->item)),
          class_cell(composer, *item), score_cell(composer, item->score),
          text_cell(item->score ? composer.interval(item->spread) : "–"),
          hundredths_cell(composer, item->threat), hundredths_cell(composer, item->damage),
          outlook_cell(composer, *item), percent_cell(composer, item->coverage.weight_known)}});
  return table;
}

// The narrowest run of ranks from the top that leaves at most 5 % of the draws on each side.
std::string likely_ranks(const Composer& composer, const ItemResult& item) {
  std::size_t first = 0;
  std::size_t last = 0;
  double sum = 0;
  for (std::size_t r = 0; r < item.rank_acceptability.size(); ++r) {
    sum += item.rank_acceptability[r];
    if (first == 0 && sum > 0.05) first = r + 1;
    if (last == 0 && sum >= 0.95) last = r + 1;
  }
  if (first == 0 || last == 0) return "–";
  return first == last ? std::to_string(first)
                       : composer.words().range(std::to_string(first), std::to_string(last));
}

ReportTable acceptability_table(const Composer& composer) {
  ReportTable table{.id = "acceptability",
                    .caption = composer.say("report.acceptability_caption"),
                    .columns = {{composer.say("ranking.rank"), Alignment::right, 0.8},
                                {composer.words().form(), Alignment::left, 3},
                                {composer.say("report.held"), Alignment::right, 1.4},
                                {composer.say("report.likely_ranks"), Alignment::right, 1.4},
                                {composer.say("report.expected_rank"), Alignment::right, 1.4},
                                {composer.say("report.first_place"), Alignment::right, 1.4},
                                {composer.say("report.first_three"), Alignment::right, 1.4}},
                    .rows = {},
                    .note = composer.say("report.acceptability_note"),
                    .sheet = composer.say("report.sheet_acceptability")};
  for (const ItemResult* item : composer.ranked()) {
    if (!item->rank || item->rank_acceptability.empty()) continue;
    table.rows.push_back(
        {{rank_cell(composer, *item), text_cell(composer.words().item(item->item)),
          percent_cell(composer, held_share(*item)), text_cell(likely_ranks(composer, *item)),
          number_cell(composer, item->expected_rank, 1),
          percent_cell(composer, item->rank_acceptability.front()), percent_cell(composer, item->p_top3)}});
  }
  return table;
}

}  // namespace

std::optional<Chapter> ranking_annex(const Composer& composer) {
  ChapterBuilder chapter(composer, "annexes", ChapterKind::annex);
  chapter.title(composer.say("report.annex_ranking"), "annex-ranking");
  chapter.table(ranking_table(composer)).table(acceptability_table(composer)).figure("rank-acceptability");
  return std::move(chapter).finished();
}

}  // namespace socta
