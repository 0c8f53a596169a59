#include "app/explanation.h"

#include <algorithm>

#include "app/item_words.h"
#include "domain/message_text.h"
#include "text/message.h"
#include "text/number_text.h"
#include "text/score_text.h"

namespace socta {
namespace {

/// Walks the results of one item.
class Explaining {
 public:
  Explaining(const LevelledCase& content, const ExplanationOrder& order)
      : input_(content.input), results_(content.results), order_(order) {}

  ExplanationNode danger(const ItemResult& item) const {
    ExplanationNode node{.label = item_words(input_, item.item, order_.language),
                         .kind = "danger",
                         .value = item.score,
                         .code = item.item};
    node.value_text = item.score ? score_text(input_.methodology, *item.score, order_.language) : unknown();
    for (const GroupResult& group : item.groups) node.children.push_back(of_group(group));
    return node;
  }

  ExplanationNode cell(const IndicatorResult& result) const {
    ExplanationNode node = of_indicator(result);
    add_direct_score(result, node);
    add_judgements(result, node);
    for (const CellSeries& used : result.series) add_series(used, node);
    for (const std::string& code : result.evidence) add_evidence(code, node);
    return node;
  }

 private:
  std::string say(std::string_view key) const { return message(order_.language, key); }
  std::string unknown() const { return say("ranking.unknown"); }

  std::string hundredths(const std::optional<double>& score) const {
    return score ? number_text(*score * 100, 1, order_.language) : unknown();
  }

  ExplanationNode of_group(const GroupResult& group) const {
    const IndicatorGroup* described = find_group(input_.methodology, group.group);
    ExplanationNode node{
        .label = described != nullptr ? in_language(described->name, order_.language) : group.group,
        .kind = "group",
        .value = group.score,
        .value_text = hundredths(group.score),
        .code = group.group};
    const auto position = std::ranges::find(results_.groups, group.group) - results_.groups.begin();
    if (static_cast<std::size_t>(position) < results_.group_weights.size())
      node.weight = results_.group_weights[static_cast<std::size_t>(position)];
    for (const IndicatorResult& indicator : group.indicators)
      node.children.push_back(of_indicator(indicator));
    return node;
  }

  ExplanationNode of_indicator(const IndicatorResult& result) const {
    const Indicator* described = find_indicator(input_.methodology, result.indicator);
    return {.label = described != nullptr ? in_language(described->name, order_.language) : result.indicator,
            .kind = "indicator",
            .value = result.score,
            .value_text = hundredths(result.score),
            .weight = indicator_weight(input_.methodology, result.indicator),
            .code = result.indicator};
  }

  void add_direct_score(const IndicatorResult& result, ExplanationNode& node) const {
    for (const DirectScore& score : input_.assessment.scores)
      if (score.item == order_.item && score.indicator == result.indicator)
        node.children.push_back({.label = say("explain.score"),
                                 .kind = "score",
                                 .value = score.value,
                                 .table = "scores",
                                 .file = "scores.csv",
                                 .row = score.row.number});
  }

  std::string answer_text(const Answer& answer) const {
    if (!answer.best) return "?";
    std::string text = number_text(*answer.best, 2, order_.language);
    if (answer.low && answer.high)
      text += " (" + number_text(*answer.low, 2, order_.language) + " – " +
              number_text(*answer.high, 2, order_.language) + ")";
    return text;
  }

  std::string workshop_text(const Judgement& judgement) const {
    if (judgement.workshop.empty()) return "";
    return " · " + message(order_.language, "explain.workshop_round",
                           {{"workshop", judgement.workshop}, {"round", std::to_string(judgement.round)}});
  }

  void add_judgements(const IndicatorResult& result, ExplanationNode& node) const {
    if (!result.judgement_score && result.coverage.judgements == 0) return;
    ExplanationNode all{.label = say("explain.judgements"),
                        .kind = "judgements",
                        .value = result.judgement_score,
                        .value_text = hundredths(result.judgement_score)};
    for (const Judgement& judgement : input_.assessment.judgements) {
      if (judgement.item != order_.item || judgement.column != result.indicator) continue;
      const std::string organisation = organisation_of(input_.assessment, judgement.assessor);
      if (order_.organisation && organisation != *order_.organisation) continue;
      all.children.push_back({.label = judgement.assessor +
                                       (organisation.empty() ? "" : " · " + organisation) +
                                       workshop_text(judgement),
                              .kind = "judgement",
                              .value = judgement.answer.best,
                              .value_text = answer_text(judgement.answer),
                              .table = "judgements",
                              .file = "judgements.csv",
                              .row = judgement.row.number,
                              .text = judgement.rationale});
    }
    node.children.push_back(std::move(all));
  }

  void add_series(const CellSeries& used, ExplanationNode& node) const {
    const auto series = std::ranges::find(input_.assessment.series, used.series, &Series::code);
    if (series == input_.assessment.series.end()) return;
    ExplanationNode entry{.label = in_language(series->name, order_.language),
                          .kind = "series",
                          .value = used.score,
                          .value_text = hundredths(used.score),
                          .code = series->code,
                          .file = series->reading.file};
    entry.text = say("measure." + used.measure) + ", " + used.period + "; " + series->source.publisher;
    node.children.push_back(std::move(entry));
  }

  void add_evidence(const std::string& code, ExplanationNode& node) const {
    const auto evidence = std::ranges::find(input_.assessment.evidence, code, &Evidence::code);
    if (evidence == input_.assessment.evidence.end()) return;
    node.children.push_back({.label = code + ": " + evidence->source,
                             .kind = "evidence",
                             .value_text = evidence->grade,
                             .code = code,
                             .table = "evidence",
                             .file = "evidence.csv",
                             .row = evidence->row.number,
                             .text = evidence->text});
  }

  const AssessmentCase& input_;
  const Results& results_;
  const ExplanationOrder& order_;
};

}  // namespace

ExplanationNode explain(const LevelledCase& content, const ExplanationOrder& order) {
  const ItemResult* item = find_item_result(content.results, order.item);
  if (item == nullptr)
    throw Error(ErrorKind::not_found, "There is no item " + in_quotes(order.item) + " in these results.");
  const Explaining explaining(content, order);
  if (order.indicator.empty()) return explaining.danger(*item);
  const IndicatorResult* cell = find_cell(*item, order.indicator);
  if (cell == nullptr)
    throw Error(ErrorKind::not_found,
                "There is no indicator " + in_quotes(order.indicator) + " in these results.");
  return explaining.cell(*cell);
}

}  // namespace socta
