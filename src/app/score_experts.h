#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "domain/error.h"
#include "domain/expert_study.h"
#include "engine/classical_model.h"

namespace socta {

/// An expert study as Cooke's classical model takes it.
ElicitationStudy elicitation_study(const ExpertStudy& study);

struct ScoredExperts {
  ExpertStudy study;
  ClassicalModel performance;  ///< weights by performance
  ClassicalModel equal;        ///< the same study with equal weights, to compare with
  std::vector<Problem> warnings{};
};

/// Reads a study in EXCALIBUR's files (answers .dtt, realizations .rls) and scores its experts. Throws Error
/// with every problem of the files, and when no realization is known: then there is nothing to score by.
ScoredExperts score_experts(const std::filesystem::path& answers, const std::filesystem::path& realizations,
                            CutOff cut_off);

}  // namespace socta
