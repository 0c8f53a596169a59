#pragma once

#include <string>
#include <vector>

#include "report/chapter_builder.h"

namespace socta {

/// Parts of the chapter of a crime area.

/// Which form of the area is the most dangerous, and its place among all.
std::string area_finding(const Composer& composer, const std::vector<const ItemResult*>& items);

/// The forms of the area with class, danger, interval, rank, outlook and coverage.
ReportTable area_table(const Composer& composer, const std::string& area,
                       const std::vector<const ItemResult*>& items);

/// One form: what its danger is, what carries it, its outlook, its profile as a figure, what it rests on, and
/// where statistics and judgements disagree.
void add_item(const Composer& composer, const ItemResult& item, ChapterBuilder& chapter);

/// Trends of the series that feed the forms, as a section with a table; nothing when there is none.
void add_trends(const Composer& composer, const std::vector<const ItemResult*>& items,
                ChapterBuilder& chapter);

/// What would be most worth knowing of the forms.
std::vector<std::string> gap_lines(const Composer& composer, const std::vector<const ItemResult*>& items);

}  // namespace socta
