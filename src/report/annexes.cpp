#include "report/annex_tables.h"
#include "report/chapters.h"

namespace socta {

Chapters annex_chapters(const Composer& composer) {
  Chapters chapters;
  for (auto* make :
       {ranking_annex, indicator_annex, series_annex, source_annex, sensitivity_annex, run_annex})
    if (auto chapter = make(composer)) chapters.push_back(std::move(*chapter));
  return chapters;
}

}  // namespace socta
