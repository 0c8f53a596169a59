#include "app/score_experts.h"

#include "format/excalibur.h"
#include "format/file_bytes.h"

namespace socta {
namespace {

ExpertStudy read_study(const std::filesystem::path& answers, const std::filesystem::path& realizations,
                       Problems& problems) {
  const std::string answers_name = answers.string();
  const std::string realizations_name = realizations.string();
  const std::string answers_bytes = read_file(answers, answers_name);
  const std::string realizations_bytes = read_file(realizations, realizations_name);
  return read_excalibur({answers_name, answers_bytes}, NamedBytes{realizations_name, realizations_bytes},
                        problems);
}

}  // namespace

ElicitationStudy elicitation_study(const ExpertStudy& study) {
  ElicitationStudy made{study.levels, {}, {}};
  for (const StudyItem& item : study.items)
    made.items.push_back(
        {item.scale == StudyScale::logarithmic ? Background::log_uniform : Background::uniform,
         item.realization});
  made.experts.resize(study.experts.size());
  for (ExpertAnswers& expert : made.experts) expert.quantiles.resize(study.items.size());
  for (const StudyAnswer& answer : study.answers)
    made.experts[answer.expert].quantiles[answer.item] = answer.quantiles;
  return made;
}

ScoredExperts score_experts(const std::filesystem::path& answers, const std::filesystem::path& realizations,
                            CutOff cut_off) {
  Problems problems;
  ScoredExperts scored{.study = read_study(answers, realizations, problems), .performance = {}, .equal = {}};
  problems.throw_if_errors();
  const ElicitationStudy study = elicitation_study(scored.study);
  scored.performance = classical_model(study, {.cut_off = cut_off});
  scored.equal = classical_model(study, {.weighting = CookeWeighting::equal});
  if (scored.performance.state == ClassicalModelState::no_seeds)
    throw Error(ErrorKind::invalid,
                "No question of the study has a known answer, so the experts cannot be scored.",
                {realizations.string()});
  scored.warnings = problems.list();
  return scored;
}

}  // namespace socta
