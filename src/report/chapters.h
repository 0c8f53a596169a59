#pragma once

#include <optional>
#include <vector>

#include "report/composer.h"
#include "report/document.h"

namespace socta {

/// Each makes the chapters of one section, in a file of its own (chapter_*.cpp, annex_*.cpp); an empty list
/// where the data say nothing of it.
using Chapters = std::vector<Chapter>;

Chapters summary_chapters(const Composer& composer);
Chapters introduction_chapters(const Composer& composer);
Chapters method_chapters(const Composer& composer);
Chapters environment_chapters(const Composer& composer);
Chapters ranking_chapters(const Composer& composer);
Chapters area_chapters(const Composer& composer);
Chapters crime_group_chapters(const Composer& composer);
Chapters influence_chapters(const Composer& composer);
Chapters key_factor_chapters(const Composer& composer);
Chapters incidence_chapters(const Composer& composer);
Chapters priority_chapters(const Composer& composer);
Chapters narrative_chapters(const Composer& composer);
Chapters unknown_chapters(const Composer& composer);
Chapters annex_chapters(const Composer& composer);

/// The chapter as a list of one, or of none.
inline Chapters only(std::optional<Chapter> chapter) {
  Chapters chapters;
  if (chapter) chapters.push_back(std::move(*chapter));
  return chapters;
}

}  // namespace socta
