#pragma once

#include "app/ranking.h"
#include "app/workshop_edit.h"

namespace socta {

/// How many draws a provisional ranking has; its seed is always the same.
inline constexpr std::size_t kProvisionalDraws = 1000;

/// The ranking as it would be if the exercise were closed with the answers that may be seen, for the room:
/// nothing above the lowest level is in its words. Nothing is stored. Throws Error: not_found, forbidden;
/// conflict when no round was revealed yet, or the assessment has errors.
Ranking provisional_ranking(const Service& service, const Principal& who, const WorkshopAt& at,
                            std::int64_t exercise, Language language);

}  // namespace socta
