#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/round_results.h"
#include "app/service.h"
#include "app/workshop_standing.h"
#include "domain/workshop_factors.h"

namespace socta {

/// An exercise with what it is about, as it is read from the database.
struct ExerciseMaterial {
  std::shared_ptr<const WorkshopStanding> standing{};
  std::shared_ptr<const WorkshopSubject> subject{};
  Exercise exercise{};
  ExerciseStanding where{};
  std::vector<WorkshopFactor> factors{};  ///< pestle
  ExerciseGrid grid{};
};

/// Throws Error (not_found) when the workshop has no such exercise.
ExerciseMaterial material_of(const Service& service, Transaction& transaction, const StoredWorkshop& workshop,
                             std::int64_t exercise);

/// The participants of the workshop, by their codes, with the weights that closed test questions gave them in
/// `state`.
std::vector<Answerer> answerers_of(const Service& service, Transaction& transaction,
                                   const WorkshopStanding& standing, const WorkshopState& state);

/// All answers of the exercise with who gave them; for the engine only: what may be shown of it to whom is
/// for the caller to know.
RoundAnswers round_answers_of(const Service& service, Transaction& transaction,
                              const ExerciseMaterial& material);

}  // namespace socta
