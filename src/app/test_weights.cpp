#include "app/test_weights.h"

#include <algorithm>

#include "domain/standing_answers.h"
#include "engine/classical_model.h"
#include "engine/judgement_distribution.h"

namespace socta {
namespace {

constexpr double kLevel = 90;  // percent between the 5 and the 95 % quantile

using Questions = std::vector<TestQuestion>;

// Without limits a question reaches as far as its answers and its truth.
Scale scale_of(const TestQuestion& question, const std::vector<const WorkshopAnswer*>& answers) {
  Scale scale;
  scale.low = question.minimum.value_or(question.answer);
  scale.high = question.maximum.value_or(question.answer);
  for (const WorkshopAnswer* answer : answers) {
    if (answer->item != question.code) continue;
    for (const auto& value : {answer->answer.low, answer->answer.best, answer->answer.high}) {
      if (!question.minimum && value) scale.low = std::min(scale.low, *value);
      if (!question.maximum && value) scale.high = std::max(scale.high, *value);
    }
  }
  return scale;
}

ElicitationStudy study_of(const RoundAnswers& input, const std::vector<const WorkshopAnswer*>& answers) {
  const Questions& questions = input.exercise.settings.questions;
  JudgementRules rules = input.rules;
  rules.credible_level = kLevel;
  ElicitationStudy study{{0.05, 0.5, 0.95}, {}, std::vector<ExpertAnswers>(input.answerers.size())};
  for (ExpertAnswers& expert : study.experts) expert.quantiles.resize(questions.size());
  for (std::size_t q = 0; q < questions.size(); ++q) {
    study.items.push_back({Background::uniform, questions[q].answer});
    const Scale scale = scale_of(questions[q], answers);
    for (const WorkshopAnswer* answer : answers) {
      const auto who = std::ranges::find(input.answerers, answer->participant, &Answerer::participant);
      const auto stated = distribution_of(answer->answer, rules, scale);
      if (answer->item != questions[q].code || who == input.answerers.end() || !stated) continue;
      study.experts[static_cast<std::size_t>(who - input.answerers.begin())].quantiles[q] = {
          stated->low, stated->best, stated->high};
    }
  }
  return study;
}

}  // namespace

std::map<std::string, double> test_weights(const RoundAnswers& input) {
  auto answers = standing_answers(input.answers, 1);
  std::erase_if(answers, [](const WorkshopAnswer* answer) { return answer->cannot_assess; });
  std::map<std::string, double> weights;
  if (answers.empty() || input.exercise.settings.questions.empty()) return weights;
  const ClassicalModel model = classical_model(study_of(input, answers));
  if (model.state != ClassicalModelState::computed) return weights;
  const auto experts = static_cast<double>(
      std::ranges::count_if(model.experts, [](const ExpertScore& score) { return score.seeds > 0; }));
  for (std::size_t i = 0; i < input.answerers.size(); ++i)
    weights[input.answerers[i].code] = model.experts[i].weight * experts;
  return weights;
}

}  // namespace socta
